import { NewerDatabase } from '../db/newerDatabase.ts';
import { networkCode } from '../sync/hubTrouble.ts';
import type { FailureMessage } from './messages.ts';

export function toFailureMessage(error: unknown): FailureMessage {
  if (!(error instanceof Error)) return { name: 'Error', code: null, message: String(error) };
  const code = networkCode(error);
  return { name: error.name, code: code === error.name ? null : code, message: error.message };
}

/** The same to every reader of `name` and `code`. */
export function fromFailureMessage({ name, code, message }: FailureMessage): Error {
  if (name === 'NewerDatabase') return new NewerDatabase(message);
  return Object.assign(new Error(message), { name, ...(code === null ? {} : { code }) });
}
