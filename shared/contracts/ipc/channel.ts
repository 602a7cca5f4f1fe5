import type { z } from 'zod';
import type { Result } from '../../kernel/result.ts';

/**
 * One door of the backend. A `query` runs on the reading thread and changes nothing; a `command` runs on
 * the writing thread, before any work of the sync. `errors` are the expected failures, each of which the
 * catalogues can say (`error.<code>`); beside them every channel may answer one of `commonErrors`.
 */
export interface Channel<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends string = string,
> {
  readonly kind: 'query' | 'command' | 'host';
  readonly input: Input;
  readonly output: Output;
  readonly errors: readonly Code[];
}

/** What any channel may answer: the call itself was wrong, or the ground it stands on. */
export const commonErrors = [
  'bad_request',
  'signed_out',
  'locked',
  'disk_full',
  'read_only',
  'database_damaged',
  'internal',
] as const;
export type CommonError = (typeof commonErrors)[number];

const channelOf =
  <const Kind extends Channel['kind']>(kind: Kind) =>
  <Input extends z.ZodType, Output extends z.ZodType, const Code extends string = never>(
    input: Input,
    output: Output,
    errors: readonly Code[] = [],
  ): Channel<Input, Output, Code> & { readonly kind: Kind } => ({ kind, input, output, errors });

export const query = channelOf('query');
export const command = channelOf('command');
/** Answered on the host's own thread, since it concerns which database is open (sign-in, locking). */
export const host = channelOf('host');

export type InputOf<C> = C extends Channel<infer Input, z.ZodType, string> ? z.input<Input> : never;
export type ParsedInputOf<C> = C extends Channel<infer Input, z.ZodType, string> ? z.output<Input> : never;
export type OutputOf<C> = C extends Channel<z.ZodType, infer Output, string> ? z.output<Output> : never;
export type ErrorOf<C> = C extends Channel<z.ZodType, z.ZodType, infer Code> ? Code | CommonError : never;
export type AnswerOf<C> = Result<OutputOf<C>, ErrorOf<C>>;
