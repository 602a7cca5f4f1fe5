import { sql } from 'kysely';
import type { HubContext } from '../hubContext.ts';
import type { Caller } from '../sessions/authenticate.ts';

/**
 * Notes the number of a device's contact, which it keeps on its disk before it asks, and answers the highest that it was
 * heard with before. Where that is not lower, its disk holds what it held earlier, or there are two of it. The answer does
 * not wait for this hub's disk: a number lost with the server is followed by a higher one.
 */
export async function countContact(
  { db, clock }: Pick<HubContext, 'db' | 'clock'>,
  { deviceId }: Pick<Caller, 'deviceId'>,
  contact: number,
): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    update device set contact = greatest(device.contact, ${contact}),
      last_seen_at = greatest(device.last_seen_at, ${clock.now()}::bigint)
    from (select id, contact, set_config('synchronous_commit', 'off', true) as commits
      from device where id = ${deviceId} for update) earlier
    where device.id = earlier.id and earlier.commits = 'off' returning earlier.contact as before`.execute(db);
  return rows[0]?.before ?? 0;
}
