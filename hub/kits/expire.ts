import { sql } from 'kysely';
import type { HubContext } from '../hubContext.ts';
import { recordKitEvent, setRow } from './kitRecord.ts';

/** In the last place on earth a day ends twelve hours after it does in UTC; nobody's last day is cut short. */
const longestBehindUtcMs = 12 * 3_600_000;

/** Says of releases whose last day is over everywhere that they are. Laptops judge the dates themselves. */
export async function expireReleases(hub: HubContext): Promise<number> {
  const now = hub.clock.now();
  const day = new Date(now - longestBehindUtcMs).toISOString().slice(0, 10);
  return hub.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string; kitId: string; versionId: string }>`
      select r.id, r.kit_id as "kitId", r.version_id as "versionId" from kit_release r
      join kit_version v on v.id = r.version_id
      where r.status = 'published' and v.expires_on < ${day}::date order by r.id for update of r, v`.execute(
      trx,
    );
    const stamp = { now, userId: null };
    for (const { id, kitId, versionId } of rows) {
      await setRow(trx, 'kitRelease', id, { status: 'expired' }, stamp);
      await setRow(trx, 'kitVersion', versionId, { status: 'expired' }, stamp);
      await recordKitEvent(trx, { kitId, versionId }, 'expired', stamp);
    }
    return rows.length;
  });
}
