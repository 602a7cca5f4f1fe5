import { uuidToBytes } from '../db/uuidBytes.ts';

/** What a scope's key names; `key` is the id as text. */
export type Place =
  | { readonly of: 'everyone' }
  | { readonly of: 'marketing' }
  | { readonly of: 'territory' | 'user'; readonly id: Buffer; readonly key: string };

export function placeOf(scope: string): Place {
  if (scope === 'everyone' || scope === 'marketing') return { of: scope };
  const [of, key] = scope.split(':');
  if ((of !== 'territory' && of !== 'user') || key === undefined) throw new Error('not a scope');
  return { of, id: uuidToBytes(key), key };
}
