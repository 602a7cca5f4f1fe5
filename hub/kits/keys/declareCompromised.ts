import { sql } from 'kysely';
import { kitPayloadType, recallPayloadType } from '../../../shared/domain/kits/signedKit.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { recordAudit } from '../../administration/audit.ts';
import type { HubContext } from '../../hubContext.ts';
import { updateRows } from '../../rows/updateRows.ts';
import type { HubTransaction } from '../../rows/writing.ts';
import { keyIdOf } from './keyPlace.ts';
import { type ActiveKey, replaceCompromised, signText } from './kitKeys.ts';
import type { KitSigner } from './kitSigner.ts';

/**
 * Somebody else may have the key: nothing that it, or a key it vouched for, has signed is to be believed. A key that
 * nobody vouches for takes its place and signs anew everything that stands, and every session ends, since laptops
 * pin such a key only from a sign-in with a password. In one transaction.
 */
export async function declareCompromised(
  hub: Pick<HubContext, 'db' | 'clock' | 'kitKeyPlace'>,
  keyId: string,
): Promise<Result<ActiveKey & { readonly releases: number }, 'not_found' | 'no_place'>> {
  const now = hub.clock.now();
  const known = await hub.db
    .selectFrom('kit_key')
    .select('status')
    .where('key_id', '=', keyId)
    .executeTakeFirst();
  if (known === undefined) return fail('not_found');
  const signer = await freshSigner(hub);
  if (signer === null) return fail('no_place');
  return hub.db.transaction().execute(async (trx) => {
    const { publicKey } = signer;
    const ended = await replaceCompromised(trx, keyId, publicKey, now);
    const releases = await signAnew(trx, signer, ended, now);
    await trx
      .updateTable('session')
      .set({ ended_at: now, end_reason: 'revoked' })
      .where('ended_at', 'is', null)
      .execute();
    const active = (
      await trx
        .selectFrom('kit_key')
        .select('key_id')
        .where('status', '=', 'active')
        .executeTakeFirstOrThrow()
    ).key_id;
    await recordAudit(trx, now, 'kit_key.compromised', keyId, { ended, successor: active, releases });
    return ok({ keyId: active, publicKey, releases });
  });
}

/** A key that the hub has never had: made here, or what stands in the environment by now. */
async function freshSigner({
  db,
  kitKeyPlace,
}: Pick<HubContext, 'db' | 'kitKeyPlace'>): Promise<KitSigner | null> {
  const signer = kitKeyPlace.make() ?? kitKeyPlace.first();
  if (signer === null) return null;
  const known = await db
    .selectFrom('kit_key')
    .select('key_id')
    .where('public_key', '=', signer.publicKey)
    .executeTakeFirst();
  return known === undefined ? signer : null;
}

interface Release {
  readonly id: string;
  readonly payload: string;
  readonly keyId: string;
  readonly recallPayload: string | null;
  readonly recallKeyId: string | null;
}

async function signAnew(
  trx: HubTransaction,
  signer: KitSigner,
  ended: readonly string[],
  now: number,
): Promise<number> {
  const { rows } = await sql<Release>`
    select id, payload, key_id as "keyId", recall_payload as "recallPayload", recall_key_id as "recallKeyId"
    from kit_release where key_id = any(${[...ended]}::text[]) or recall_key_id = any(${[...ended]}::text[])
    order by id for update`.execute(trx);
  for (const { id, payload, recallPayload } of rows) {
    const kit = await signText(signer, kitPayloadType, withKey(payload, signer));
    const recall =
      recallPayload === null
        ? null
        : await signText(signer, recallPayloadType, withKey(recallPayload, signer));
    const values = {
      ...kit,
      recallPayload: recall?.payload ?? null,
      recallKeyId: recall?.keyId ?? null,
      recallSignature: recall?.signature ?? null,
    };
    await updateRows(
      trx,
      'kitRelease',
      Object.keys(values),
      [{ id, ...values }],
      { now, userId: null },
      // The whole payloads would be written a second time into the history.
      'by caller',
    );
  }
  return rows.length;
}

/** The same content, saying which key signed it; its place in the text is kept. */
const withKey = (payload: string, signer: KitSigner): string =>
  JSON.stringify({ ...(JSON.parse(payload) as object), keyId: keyIdOf(signer.publicKey) });
