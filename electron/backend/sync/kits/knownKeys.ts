import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { KitKey } from '../../../../shared/contracts/sync/kitWire.ts';
import { keyPayload, keyPayloadType } from '../../../../shared/domain/kits/signedKit.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { readMeta, writeMeta } from '../../db/meta.ts';
import type { Trust } from './checkRelease.ts';
import { publicKeyFrom, signatureHolds } from './signature.ts';

const knownKey = z.strictObject({ keyId: z.string(), publicKey: z.string() });
type KnownKey = z.output<typeof knownKey>;

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

/** What was signed with a key that nobody here knew is looked at again. */
function keep(db: WritableDb, keys: readonly KnownKey[]): void {
  writeMeta(db, 'kit_keys', JSON.stringify(keys.map(({ keyId, publicKey }) => ({ keyId, publicKey }))));
  db.run("UPDATE kit_held SET row_version = -1 WHERE problem = 'unknown_key' OR recall_problem IS NOT NULL");
}

/**
 * Pins what a sign-in brought, in place of what was pinned before: the password and the hub's certificate stand behind
 * it. What was signed with a key that is no longer among them is verified again, and falls.
 */
export function pinKeys(db: WritableDb, keys: readonly KitKey[]): void {
  const before = keptKeys(db);
  keep(db, keys);
  const dropped = before.filter(({ keyId }) => !keys.some((key) => key.keyId === keyId));
  if (dropped.length > 0) db.run('UPDATE kit_held SET row_version = -1');
}

/** Takes keys that one known here vouches for, in whatever order they come. Answers the ids of the others. */
export function followKeys(db: WritableDb, offered: readonly KitKey[]): readonly string[] {
  const known = [...keptKeys(db)];
  const { hubId } = trustOf(db);
  let waiting = offered.filter(({ keyId }) => !known.some((one) => one.keyId === keyId));
  for (;;) {
    const accepted = waiting.filter((key) => isVouchedFor(key, known, hubId));
    if (accepted.length === 0) return waiting.map(({ keyId }) => keyId);
    known.push(...accepted);
    waiting = waiting.filter((key) => !accepted.includes(key));
    keep(db, known);
  }
}

function isVouchedFor({ keyId, publicKey, vouchedBy }: KitKey, known: readonly KnownKey[], hubId: string) {
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
