import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { recordAudit } from './audit.ts';

export async function addCompetitor(hub: HubContext, name: string): Promise<Result<string, 'name_taken'>> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const taken = await trx.selectFrom('competitor').select('id').where('name', '=', name).executeTakeFirst();
    if (taken) return fail('name_taken');
    const id = newId(now);
    await insertRows(trx, 'competitor', [{ id, name, active: true }], { now, userId: null });
    await recordAudit(trx, now, 'competitor.added', id);
    return ok(id);
  });
}
