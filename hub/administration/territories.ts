import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { HubContext } from '../hubContext.ts';
import { newId } from '../newId.ts';
import { insertRows } from '../rows/insertRows.ts';
import { recordAudit } from './audit.ts';

export interface NewTerritory {
  readonly name: string;
  readonly externalId: string | null;
}

/** Adds a territory and opens its scope. Returns its id. */
export async function addTerritory(
  hub: HubContext,
  territory: NewTerritory,
  by: string | null = null,
): Promise<Result<string, 'name_taken'>> {
  const now = hub.clock.now();
  return hub.db.transaction().execute(async (trx) => {
    const taken = await trx
      .selectFrom('territory')
      .select('id')
      .where('name', '=', territory.name)
      .executeTakeFirst();
    if (taken) return fail('name_taken');
    const id = newId(now);
    await insertRows(trx, 'territory', [{ id, ...territory, active: true }], { now, userId: by });
    await recordAudit(trx, now, 'territory.added', id, null, by);
    return ok(id);
  });
}
