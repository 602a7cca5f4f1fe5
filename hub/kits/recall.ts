import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RecallResponse } from '../../shared/contracts/sync/kitWire.ts';
import type { RecallsResponse } from '../../shared/contracts/sync/wire.ts';
import { recallers } from '../../shared/domain/kits/kitRules.ts';
import { type KitStatus, statusAfterMove } from '../../shared/domain/kits/kitStatus.ts';
import { type RecallPayload, recallPayload, recallPayloadType } from '../../shared/domain/kits/signedKit.ts';
import { ok } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { nothingNew } from '../pull/readChanges.ts';
import type { Caller } from '../sessions/authenticate.ts';
import { countContact } from './countContact.ts';
import { activeKey, signText } from './keys/kitKeys.ts';
import { recordKitEvent, setRow } from './kitRecord.ts';

interface ReleaseHead {
  readonly kitId: string;
  readonly versionId: string;
  readonly version: number;
  readonly status: KitStatus;
}

/** Takes a release back, for a reason that whoever meets the gap is told. */
export async function recall(
  hub: HubContext,
  caller: Pick<Caller, 'userId' | 'role'>,
  releaseId: string,
  reason: string,
): Promise<Answer<RecallResponse>> {
  if (!recallers.includes(caller.role)) return refuse('forbidden');
  return hub.db.transaction().execute(async (trx) => {
    const { rows } = await sql<ReleaseHead>`
      select kit_id as "kitId", version_id as "versionId", version, status from kit_release
      where id = ${releaseId} for update`.execute(trx);
    const [release] = rows;
    if (release === undefined) return refuse('not_found');
    if (statusAfterMove(release.status, 'recall') === null)
      return refuse('wrong_state', { reason: release.status });
    const key = await activeKey(trx);
    const signer = key === undefined ? null : hub.kitKeyPlace.signerFor(key.publicKey);
    if (key === undefined || signer === null) return refuse('unavailable', { reason: 'no_signing_key' });
    const now = hub.clock.now();
    const { kitId, versionId, version } = release;
    const said: RecallPayload = recallPayload.parse({
      format: 1,
      hubId: hub.hubId,
      keyId: key.keyId,
      releaseId,
      kitId,
      version,
      recalledAt: now,
      reason,
    });
    const signed = await signText(signer, recallPayloadType, JSON.stringify(said));
    const stamp = { now, userId: caller.userId };
    await setRow(
      trx,
      'kitRelease',
      releaseId,
      {
        status: 'recalled',
        recallPayload: signed.payload,
        recallKeyId: signed.keyId,
        recallSignature: signed.signature,
      },
      stamp,
    );
    await setRow(trx, 'kitVersion', versionId, { status: 'recalled' }, stamp);
    await recordKitEvent(trx, { kitId, versionId }, 'recalled', stamp, reason);
    await recordAudit(trx, now, 'kit.recalled', releaseId, { by: caller.userId });
    return ok({ releaseId, recalledAt: now });
  });
}

interface RecallsAsked {
  readonly since?: string | undefined;
  readonly contact?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Every recall in the caller's territories, or null where `since` says that they have been told of these. */
export async function recallsFor(
  hub: HubContext,
  caller: Caller,
  { since, contact, cursor }: RecallsAsked,
): Promise<Answer<RecallsResponse>> {
  const [lastContact, { rows }, unchanged] = await Promise.all([
    contact === undefined ? 0 : countContact(hub, caller, contact),
    sql<NonNullable<RecallsResponse['recalls']>[number]>`
      select id as "releaseId", kit_id as "kitId", recall_payload as payload, recall_key_id as "keyId",
        recall_signature as signature
      from kit_release where recall_payload is not null and territory_ids && ${caller.territoryIds}::uuid[]
      order by id`.execute(hub.db),
    cursor === undefined ? null : nothingNew(hub, caller, cursor),
  ]);
  const hash = createHash('sha256');
  for (const { releaseId, signature } of rows) hash.update(`${releaseId}:${signature}\n`);
  const mark = hash.digest('base64url');
  return ok({
    mark,
    recalls: mark === since ? null : rows,
    lastContact,
    hubTime: hub.clock.now(),
    ...(unchanged === null ? {} : { unchanged }),
  });
}
