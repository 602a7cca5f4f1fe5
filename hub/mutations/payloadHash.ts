import { hash } from 'node:crypto';
import type { MutationEnvelope } from '../../shared/contracts/sync/wire.ts';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';

/**
 * What a mutation says, whatever place it is sent at: the same one sent again by another client of its user, or
 * after a restore, has the same hash. Keys are put in order, since two programs may write them in another.
 */
export function payloadHash(
  mutation: Pick<MutationEnvelope, 'id' | 'kind' | 'version' | 'authoredAt' | 'args'>,
): Buffer {
  const { id, kind, version, authoredAt, args } = mutation;
  return hash('sha256', canonicalJson([id, kind, version, authoredAt, args ?? null]), 'buffer');
}
