import { sql } from 'kysely';
import type { HubContext } from '../hubContext.ts';
import { erasePerson } from './erasePerson.ts';

/** After a restore: whoever was erased since the backup was made is erased again. Returns how many rows that were. */
export async function replayErasures(hub: HubContext): Promise<number> {
  let again = 0;
  for (const { kind, id } of (await hub.erasures?.read()) ?? []) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(kind)} where id = ${id}::uuid and erased_at is null`.execute(hub.db);
    if (rows.length === 0) continue;
    const erased = await erasePerson(hub, kind, id, null);
    if (erased.ok) again += erased.value.contacts + erased.value.leads;
  }
  return again;
}
