import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { recordAudit } from './audit.ts';

type Done = Result<null, 'not_found'>;

/** A lost laptop: its sessions end, and it locks itself when it next reaches the hub. */
export const revokeDevice = (hub: HubContext, deviceId: string, by: string | null = null): Promise<Done> =>
  lock(hub, deviceId, by, 'device.revoked', {});

/** Locks it, and has it empty itself at that same contact, once it has handed over what it had not sent. */
export const wipeDevice = (hub: HubContext, deviceId: string, by: string | null = null): Promise<Done> =>
  lock(hub, deviceId, by, 'device.wipe_asked', { wipe_asked_at: hub.clock.now(), wiped_at: null });

/** It was found, or was never lost: whoever works on it signs in again. */
export async function restoreDevice(hub: HubContext, deviceId: string, by: string | null): Promise<Done> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const restored = await trx
      .updateTable('device')
      .set({ revoked_at: null, told_at: null, wipe_asked_at: null, wiped_at: null })
      .where('id', '=', deviceId)
      .where('revoked_at', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (restored === undefined) return fail('not_found');
    await recordAudit(trx, now, 'device.restored', deviceId, null, by);
    return ok(null);
  });
}

/** For how many days laptops of this hub open without having reached it; null: without end. */
export async function limitOffline(hub: HubContext, days: number | null): Promise<void> {
  await hub.db.transaction().execute(async (trx) => {
    await trx.updateTable('sync_meta').set({ maximum_offline_days: days }).execute();
    await recordAudit(trx, hub.clock.now(), 'device.offline_limit', hub.hubId, { days });
  });
}

async function lock(
  hub: HubContext,
  deviceId: string,
  by: string | null,
  action: 'device.revoked' | 'device.wipe_asked',
  more: { readonly wipe_asked_at?: number; readonly wiped_at?: null },
): Promise<Done> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('device')
      .select(['revoked_at', 'wipe_asked_at'])
      .where('id', '=', deviceId)
      .forUpdate()
      .executeTakeFirst();
    const done = action === 'device.revoked' ? known?.revoked_at : known?.wipe_asked_at;
    if (known === undefined || (done ?? null) !== null) return fail('not_found');
    await trx
      .updateTable('device')
      .set({ revoked_at: known.revoked_at ?? now, ...more })
      .where('id', '=', deviceId)
      .execute();
    await endSessionsOn(trx, deviceId, now);
    await recordAudit(trx, now, action, deviceId, null, by);
    return ok(null);
  });
}

async function endSessionsOn(trx: HubTransaction, deviceId: string, now: number): Promise<void> {
  await trx
    .updateTable('session')
    .set({ ended_at: now, end_reason: 'revoked' })
    .where('device_id', '=', deviceId)
    .where('ended_at', 'is', null)
    .execute();
}
