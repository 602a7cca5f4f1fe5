import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { recordAudit } from './audit.ts';

/** A lost laptop: its sessions end, and it locks itself when it next reaches the hub. */
export async function revokeDevice(hub: HubContext, deviceId: string): Promise<Result<null, 'not_found'>> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const revoked = await trx
      .updateTable('device')
      .set({ revoked_at: now })
      .where('id', '=', deviceId)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (revoked === undefined) return fail('not_found');
    await trx
      .updateTable('session')
      .set({ ended_at: now, end_reason: 'revoked' })
      .where('device_id', '=', deviceId)
      .where('ended_at', 'is', null)
      .execute();
    await recordAudit(trx, now, 'device.revoked', deviceId);
    return ok(null);
  });
}
