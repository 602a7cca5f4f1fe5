import { uuidToBytes } from './uuidBytes.ts';

/** A list of ids as one bound value: `unhex(value)` of `json_each`. */
export const hexIds = (ids: readonly string[]): string =>
  JSON.stringify(ids.map((id) => uuidToBytes(id).toString('hex')));
