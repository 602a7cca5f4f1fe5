import { mutationDefinition } from '../../shared/contracts/sync/mutations/index.ts';
import { wireVersion } from '../../shared/contracts/sync/wireVersion.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { recordAudit } from '../administration/audit.ts';
import type { HubContext } from '../hubContext.ts';
import { push } from '../mutations/push.ts';
import { newId } from '../newId.ts';
import { heldWithGround } from './heldWithGround.ts';

export interface TakenWork {
  readonly id: string;
  readonly outcome: string;
  readonly code: string | null;
}

export interface Taking {
  /** Which of it, and with it what that builds on; null: all. */
  readonly ids?: readonly string[] | null;
  /** The admin, or null where it is done by a command. */
  readonly by?: string | null;
}

const atOnce = 200;

/**
 * What a locked laptop handed over is put into effect in its user's name, in the order it was written, judged as
 * any work is that arrives now. What had arrived before the laptop was locked takes effect no second time.
 */
export async function takeHeldWork(
  hub: HubContext,
  deviceId: string,
  { ids = null, by = null }: Taking = {},
): Promise<Result<readonly TakenWork[], 'not_found' | 'unavailable'>> {
  const owner = await hub.db
    .selectFrom('device')
    .innerJoin('user', 'user.id', 'device.user_id')
    .select(['user.id as userId', 'user.role', 'user.territory_ids as territoryIds'])
    .where('device.id', '=', deviceId)
    .executeTakeFirst();
  if (owner === undefined) return fail('not_found');
  const held = await heldWithGround(hub.db, deviceId, ids);
  const taken: TakenWork[] = [];
  const clientId = newId(hub.clock.now());
  for (let from = 0, seq = 1; from < held.length; from += atOnce) {
    const part = held.slice(from, from + atOnce);
    const { epoch } = await hub.db.selectFrom('sync_meta').select('epoch').executeTakeFirstOrThrow();
    const mutations = part.map(({ envelope }, at) => ({ ...(envelope as object), seq: seq + at }));
    const answer = await push(
      hub,
      { ...owner, sessionId: deviceId, deviceId },
      { clientId, epoch, mutations },
      { findDefinition: mutationDefinition, wireVersion, requestId: newId(hub.clock.now()) },
    );
    if (!answer.ok) return fail('unavailable');
    for (const { id, outcome, code } of answer.value.outcomes) {
      taken.push({ id, outcome, code: code ?? null });
      await hub.db
        .updateTable('held_mutation')
        .set({ settled_at: hub.clock.now(), outcome, code: code ?? null, settled_by: by })
        .where('id', '=', id)
        .execute();
    }
    seq = answer.value.lastSeq + 1;
  }
  const detail = { taken: taken.map(({ id }) => id) };
  await hub.db
    .transaction()
    .execute((trx) => recordAudit(trx, hub.clock.now(), 'device.work_taken', deviceId, detail, by));
  return ok(taken);
}
