import { createPublicKey, verify } from 'node:crypto';
import type { DeviceSigned, StandingResponse } from '../../shared/contracts/sync/deviceWire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';

/** What a locked laptop is answered to whatever it asks, and with that it has been told: the time is kept. */
export async function refuseLocked(hub: HubContext, deviceId: string): Promise<Answer<never>> {
  const told = await tell(hub, deviceId);
  return refuse('device_revoked', told?.wipe_asked_at == null ? {} : { wipe: true });
}

/** A laptop that is locked, and so has no session, asks how it stands. */
export async function deviceStanding(
  hub: HubContext,
  request: DeviceSigned,
): Promise<Answer<StandingResponse>> {
  const device = await signedDevice(hub, 'standing', request);
  if (device === null) return refuse('unauthenticated');
  if (device.revoked_at === null) return ok({ standing: 'open' });
  await tell(hub, request.deviceId);
  return ok({ standing: device.wipe_asked_at === null ? 'locked' : 'wipe' });
}

/** The receipt of a laptop that has emptied itself. It says so once; said again it changes nothing. */
export async function deviceWiped(
  hub: HubContext,
  request: DeviceSigned,
): Promise<Answer<Record<string, never>>> {
  const device = await signedDevice(hub, 'wiped', request);
  if (device === null) return refuse('unauthenticated');
  const now = hub.clock.now();
  await hub.db.transaction().execute(async (trx) => {
    const first = await trx
      .updateTable('device')
      .set({ wiped_at: now })
      .where('id', '=', request.deviceId)
      .where('wipe_asked_at', 'is not', null)
      .where('wiped_at', 'is', null)
      .returning('user_id')
      .executeTakeFirst();
    if (first) await recordAudit(trx, now, 'device.wiped', request.deviceId, null, first.user_id);
  });
  return ok({});
}

const tell = (hub: HubContext, deviceId: string) =>
  hub.db
    .updateTable('device')
    .set(({ fn, ref, val }) => ({ told_at: fn.coalesce(ref('told_at'), val(hub.clock.now())) }))
    .where('id', '=', deviceId)
    .returning('wipe_asked_at')
    .executeTakeFirst();

/** The device whose key signed the request, or null. `at` is the laptop's clock, which may be wrong: it orders nothing. */
export async function signedDevice(hub: HubContext, what: string, { deviceId, at, signature }: DeviceSigned) {
  const device = await hub.db
    .selectFrom('device')
    .select(['public_key', 'revoked_at', 'wipe_asked_at'])
    .where('id', '=', deviceId)
    .executeTakeFirst();
  if (device === undefined) return null;
  const key = createPublicKey({ key: Buffer.from(device.public_key, 'base64'), format: 'der', type: 'spki' });
  const text = Buffer.from(`${what}:${deviceId}:${at}`, 'utf8');
  return verify(null, text, key, Buffer.from(signature, 'base64')) ? device : null;
}
