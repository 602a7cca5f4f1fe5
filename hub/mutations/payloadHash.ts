import { hash } from 'node:crypto';
import type { MutationEnvelope } from '../../shared/contracts/sync/wire.ts';

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

/** JSON whose keys stand in order. Written out plainly: each mutation of each batch goes through here. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (const each of value) text += `${text === '' ? '' : ','}${canonicalJson(each)}`;
    return `[${text}]`;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object).sort()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
  }
  return `{${text}}`;
}
