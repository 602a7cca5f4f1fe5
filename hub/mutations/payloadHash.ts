import { createHash } from 'node:crypto';
import type { MutationEnvelope } from '../../shared/contracts/sync/wire.ts';

/**
 * What a mutation says, whatever place it is sent at: the same one sent again by another client of its user, or
 * after a restore, has the same hash. Keys are put in order, since two programs may write them in another.
 */
export function payloadHash(
  mutation: Pick<MutationEnvelope, 'id' | 'kind' | 'version' | 'authoredAt' | 'args'>,
): Buffer {
  const { id, kind, version, authoredAt, args } = mutation;
  return createHash('sha256')
    .update(canonicalJson([id, kind, version, authoredAt, args ?? null]))
    .digest();
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
