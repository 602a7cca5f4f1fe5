import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import type { HubContext } from '../hubContext.ts';
import { heldWithDependents } from './heldWithGround.ts';

export interface Discarding {
  readonly ids: readonly string[];
  readonly reason: string;
  /** The admin, or null where it is done by a command. */
  readonly by: string | null;
}

/**
 * These never take effect, nor does what builds on them. Their words stay, with who discarded them and why: whoever
 * wrote them may ask. Answers which they were.
 */
export async function discardHeldWork(
  hub: HubContext,
  deviceId: string,
  { ids, reason, by }: Discarding,
): Promise<Result<readonly string[], 'not_found'>> {
  const now = hub.clock.now();
  const held = (await heldWithDependents(hub.db, deviceId, ids)).map(({ id }) => id);
  if (held.length === 0) return fail('not_found');
  return hub.db.transaction().execute(async (trx) => {
    const discarded = await trx
      .updateTable('held_mutation')
      .set({ settled_at: now, outcome: 'discarded', reason, settled_by: by })
      .where('id', 'in', held)
      .where('settled_at', 'is', null)
      .returning('id')
      .execute();
    const gone = discarded.map(({ id }) => id);
    await recordAudit(trx, now, 'device.work_discarded', deviceId, { discarded: gone }, by);
    return ok(gone);
  });
}
