import { sql } from 'kysely';
import type { HubDatabase } from '../db/open.ts';

/**
 * Writes down the present horizon and returns it: every transaction below it has ended. Being committed itself,
 * the mark is on disk after everything that ended before it, so that a crash cannot bring one of those ids back.
 * The marks also tell how old a transaction is, which the feed's retention goes by.
 */
export async function markHorizon(db: HubDatabase, now: number): Promise<string> {
  const { rows } = await sql<{ xid: string }>`
    insert into horizon_mark as m (at, xid) values (${now}, pg_snapshot_xmin(pg_current_snapshot()))
    on conflict (at) do update set xid = greatest(m.xid, excluded.xid)
    returning pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(db);
  const xid = rows[0]?.xid;
  if (xid === undefined) throw new Error('the horizon was not written down');
  return xid;
}
