import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { keyPayload, keyPayloadType } from '../../../../shared/domain/kits/signedKit.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { readMeta, writeMeta } from '../../db/meta.ts';
import type { Trust } from './checkRelease.ts';
import { publicKeyFrom, signatureHolds } from './signature.ts';

const knownKey = z.strictObject({ keyId: z.string(), publicKey: z.string() });
type KnownKey = z.output<typeof knownKey>;

/** A key as the hub tells of it: the first has nobody to vouch for it, each later one the key before it. */
export interface OfferedKey extends KnownKey {
  readonly vouchedBy: { readonly keyId: string; readonly payload: string; readonly signature: string } | null;
}

function keptKeys(db: ReadableDb): readonly KnownKey[] {
  const kept = readMeta(db, 'kit_keys');
  return kept === null ? [] : z.array(knownKey).parse(JSON.parse(kept));
}

/** The hub that this laptop is enrolled at, and the keys it believes. */
export function trustOf(db: ReadableDb): Trust {
  const keys = new Map<string, KeyObject>();
  for (const { keyId, publicKey } of keptKeys(db)) {
    const key = publicKeyFrom(publicKey);
    if (key !== null) keys.set(keyId, key);
  }
  return { hubId: readMeta(db, 'hub_id') ?? '', keys };
}

/**
 * Takes in the hub's keys. At enrolment all are pinned, since the connection and the password are what that rests on;
 * afterwards only a key that one known here has signed. Answers the ids of those that were refused.
 */
export function acceptKeys(db: WritableDb, offered: readonly OfferedKey[]): readonly string[] {
  const known = [...keptKeys(db)];
  const enrolling = known.length === 0;
  const { hubId } = trustOf(db);
  let waiting = offered.filter(({ keyId }) => !known.some((one) => one.keyId === keyId));
  for (;;) {
    const accepted = waiting.filter((key) => enrolling || isVouchedFor(key, known, hubId));
    if (accepted.length === 0) break;
    known.push(...accepted.map(({ keyId, publicKey }) => ({ keyId, publicKey })));
    waiting = waiting.filter((key) => !accepted.includes(key));
    writeMeta(db, 'kit_keys', JSON.stringify(known));
    // What was signed with a key nobody knew is looked at again.
    db.run(
      "UPDATE kit_held SET row_version = -1 WHERE problem = 'unknown_key' OR recall_problem IS NOT NULL",
    );
  }
  return waiting.map(({ keyId }) => keyId);
}

function isVouchedFor(
  { keyId, publicKey, vouchedBy }: OfferedKey,
  known: readonly KnownKey[],
  hubId: string,
) {
  const voucher = known.find((one) => one.keyId === vouchedBy?.keyId);
  const key = voucher === undefined ? null : publicKeyFrom(voucher.publicKey);
  if (vouchedBy === null || key === null) return false;
  if (!signatureHolds(key, keyPayloadType, vouchedBy.payload, vouchedBy.signature)) return false;
  const said = keyPayload.safeParse(JSON.parse(vouchedBy.payload));
  return (
    said.success &&
    said.data.hubId === hubId &&
    said.data.keyId === keyId &&
    said.data.publicKey === publicKey
  );
}
