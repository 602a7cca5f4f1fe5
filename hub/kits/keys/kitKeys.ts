import { sql } from 'kysely';
import type { KitKey } from '../../../shared/contracts/sync/kitWire.ts';
import {
  type KeyPayload,
  keyPayload,
  keyPayloadType,
  signedHead,
} from '../../../shared/domain/kits/signedKit.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { recordAudit } from '../../administration/audit.ts';
import type { HubDatabase } from '../../db/open.ts';
import type { HubTransaction } from '../../rows/writing.ts';
import { type KeyPlace, keyIdOf } from './keyPlace.ts';
import type { KitSigner } from './kitSigner.ts';

export interface ActiveKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** A text as it was signed, and by which key. */
export interface SignedText {
  readonly payload: string;
  readonly keyId: string;
  readonly signature: string;
}

export async function signText(signer: KitSigner, type: string, payload: string): Promise<SignedText> {
  const bytes = Buffer.from(payload, 'utf8');
  const head = Buffer.from(signedHead(type, bytes.length), 'ascii');
  const signature = await signer.sign(Buffer.concat([head, bytes]));
  return { payload, keyId: keyIdOf(signer.publicKey), signature: signature.toString('base64') };
}

export const activeKey = (db: HubDatabase | HubTransaction): Promise<ActiveKey | undefined> =>
  db
    .selectFrom('kit_key')
    .select(['key_id as keyId', 'public_key as publicKey'])
    .where('status', '=', 'active')
    .executeTakeFirst();

/** Writes the hub's first key down, where it has a place for one. Several processes that start at once agree on one. */
export async function ensureFirstKey(db: HubDatabase, place: KeyPlace, now: number): Promise<void> {
  const known = await db.selectFrom('kit_key').select('key_id').limit(1).executeTakeFirst();
  if (known !== undefined) return;
  const signer = place.first();
  if (signer === null) return;
  await db
    .insertInto('kit_key')
    .values(rootKey(signer.publicKey, now))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const rootKey = (publicKey: string, now: number) => ({
  key_id: keyIdOf(publicKey),
  public_key: publicKey,
  created_at: now,
  vouched_by: null,
  voucher_payload: null,
  voucher_signature: null,
  status: 'active' as const,
  ended_at: null,
});

/** The keys that laptops may believe, the oldest first. */
export async function readKitKeys(db: HubDatabase): Promise<readonly KitKey[]> {
  const rows = await db
    .selectFrom('kit_key')
    .selectAll()
    .where('status', '<>', 'compromised')
    .orderBy('created_at')
    .orderBy('key_id')
    .execute();
  return rows.map((row) => ({
    keyId: row.key_id,
    publicKey: row.public_key,
    vouchedBy:
      row.vouched_by === null || row.voucher_payload === null || row.voucher_signature === null
        ? null
        : { keyId: row.vouched_by, payload: row.voucher_payload, signature: row.voucher_signature },
  }));
}

/**
 * A new key that the present one vouches for; from then on it signs. `publicKey` is that of a key kept outside; null
 * makes one in the hub's folder.
 */
export async function rotateKey(
  db: HubDatabase,
  place: KeyPlace,
  given: { readonly publicKey: string | null; readonly hubId: string; readonly now: number },
): Promise<Result<ActiveKey, 'no_key' | 'key_known' | 'no_place'>> {
  const { hubId, now } = given;
  return db.transaction().execute(async (trx) => {
    const old = await activeKey(trx);
    const signer = old === undefined ? null : place.signerFor(old.publicKey);
    if (old === undefined || signer === null) return fail('no_key');
    const publicKey = given.publicKey ?? place.make()?.publicKey;
    if (publicKey === undefined) return fail('no_place');
    const keyId = keyIdOf(publicKey);
    const known = await trx
      .selectFrom('kit_key')
      .select('key_id')
      .where('key_id', '=', keyId)
      .executeTakeFirst();
    if (known !== undefined) return fail('key_known');
    const said: KeyPayload = keyPayload.parse({ format: 1, hubId, keyId, publicKey, createdAt: now });
    const voucher = await signText(signer, keyPayloadType, JSON.stringify(said));
    await endKey(trx, old.keyId, 'retired', now);
    await trx
      .insertInto('kit_key')
      .values({
        ...rootKey(publicKey, now),
        vouched_by: old.keyId,
        voucher_payload: voucher.payload,
        voucher_signature: voucher.signature,
      })
      .execute();
    await recordAudit(trx, now, 'kit_key.rotated', keyId, { from: old.keyId });
    return ok({ keyId, publicKey });
  });
}

export async function endKey(
  trx: HubTransaction,
  keyId: string,
  status: 'retired' | 'compromised',
  now: number,
): Promise<void> {
  await trx.updateTable('kit_key').set({ status, ended_at: now }).where('key_id', '=', keyId).execute();
}

/** Ends a key and every key that it vouched for, whoever vouched for them next; and begins a chain of its own. */
export async function replaceCompromised(
  trx: HubTransaction,
  keyId: string,
  publicKey: string,
  now: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key_id: string }>`
    with recursive fallen as (
      select key_id from kit_key where key_id = ${keyId}
      union select k.key_id from kit_key k join fallen f on k.vouched_by = f.key_id)
    update kit_key set status = 'compromised', ended_at = ${now} where key_id in (select key_id from fallen)
    returning key_id`.execute(trx);
  await trx
    .updateTable('kit_key')
    .set({ status: 'retired', ended_at: now })
    .where('status', '=', 'active')
    .execute();
  await trx.insertInto('kit_key').values(rootKey(publicKey, now)).execute();
  return rows.map((row) => row.key_id);
}
