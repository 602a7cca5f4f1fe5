import { sql } from 'kysely';
import type { HubContext } from '../hubContext.ts';

/** Reads what stands in the database: how far the feed is behind its newest transaction, and how long it is. */
export async function readGauges(hub: HubContext): Promise<void> {
  const { rows } = await sql<{ lag: number; changes: number; sessions: number }>`
    select (pg_snapshot_xmax(s)::text::numeric - pg_snapshot_xmin(s)::text::numeric)::float8 as lag,
      (select greatest(reltuples, 0)::float8 from pg_class where oid = 'change'::regclass) as changes,
      (select count(*)::float8 from session where ended_at is null) as sessions
    from (select pg_current_snapshot() as s) now`.execute(hub.db);
  const [read] = rows;
  if (read === undefined) return;
  hub.metrics.gauge('callboard_horizon_lag_transactions', read.lag);
  hub.metrics.gauge('callboard_change_rows', read.changes);
  hub.metrics.gauge('callboard_open_sessions', read.sessions);
}
