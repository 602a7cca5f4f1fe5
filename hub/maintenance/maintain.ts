import { type RawBuilder, sql } from 'kysely';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { lapseLeads } from '../agreement/lapseLeads.ts';
import { forgetStaleUploads } from '../blobs/forgetBlobs.ts';
import type { HubContext } from '../hubContext.ts';
import { forgetOldImports } from '../import/undoImport.ts';
import { expireReleases } from '../kits/expire.ts';
import { markHorizon } from '../pull/markHorizon.ts';
import { signInLimits } from '../sessions/signInLimit.ts';

const dayMs = 86_400_000;

/** Marks an hour apart are what the feed's age is told by; the rest is done once a day. */
const markEveryMs = 3_600_000;

/**
 * Keeps the feed as short as it may be: of several changes to a row in a scope only the newest says anything, and
 * what is older than laptops may stay away is forgotten (they take a new snapshot then). Several hubs on one
 * database may do this at once; a row that is gone already is simply not there.
 */
export async function maintain(hub: HubContext): Promise<void> {
  const now = hub.clock.now();
  await markHorizon(hub.db, now);
  await forgetOldChanges(hub, now - limits.changeRetentionDays * dayMs);
  await compact(hub);
  await expireReleases(hub);
  await lapseLeads(hub);
  await forgetStaleUploads(hub);
  await forgetOldImports(hub.db, now);
  await sql`delete from sign_in_failure where window_started_at < ${now - signInLimits.windowMs}`.execute(
    hub.db,
  );
}

/** What is kept is said before the rest goes: no laptop reads a feed with a hole in it. */
async function forgetOldChanges(hub: HubContext, before: number): Promise<void> {
  const { rows } = await sql<{ xid: string }>`
    select xid::text as xid from horizon_mark where at <= ${before} order by at desc limit 1`.execute(hub.db);
  const [mark] = rows;
  if (mark === undefined) return;
  await sql`update sync_meta set retained_from_xid = greatest(retained_from_xid, ${mark.xid}::xid8)`.execute(
    hub.db,
  );
  await inEachScope(
    hub,
    (scope) => sql`delete from change where scope = ${scope} and xid < ${mark.xid}::xid8`,
  );
  await sql`delete from horizon_mark where at < ${before} and xid < ${mark.xid}::xid8`.execute(hub.db);
}

async function compact(hub: HubContext): Promise<void> {
  const gone = await inEachScope(
    hub,
    (scope) => sql`
      delete from change c using (
        select xid, seq, lead(seq) over (partition by entity, id order by xid, seq) as newer
        from change where scope = ${scope} and xid < pg_snapshot_xmin(pg_current_snapshot())) d
      where d.newer is not null and c.scope = ${scope} and c.xid = d.xid and c.seq = d.seq`,
  );
  hub.log.debug({ rows: gone }, 'the feed was compacted');
}

/**
 * Deletes in one scope after the other, each in a transaction of its own: while one is open no laptop reads what is
 * newer. The feed stands in the order of its scopes. Answers how many rows went.
 */
async function inEachScope(
  { db }: HubContext,
  deletion: (scope: number) => RawBuilder<unknown>,
): Promise<number> {
  let gone = 0;
  for (const { id } of await db.selectFrom('scope').select('id').execute())
    gone += Number((await deletion(id).execute(db)).numAffectedRows ?? 0);
  return gone;
}

/**
 * Marks the horizon now and hourly, and maintains the hub daily, until it is stopped: an hour after its start for the
 * first time, so that one that is started anew every day does it too. What fails is tried next time.
 */
export function startMaintenance(hub: HubContext): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let lastAt = hub.clock.now() - dayMs + markEveryMs;
  const turn = async (): Promise<void> => {
    const now = hub.clock.now();
    if (now - lastAt < dayMs) {
      await markHorizon(hub.db, now);
      await expireReleases(hub);
      await lapseLeads(hub);
      return;
    }
    lastAt = now;
    await maintain(hub);
  };
  const begin = (): void => {
    running = running
      .then(turn)
      .catch((error: unknown) => hub.log.error({ err: error }, 'maintenance failed'));
  };
  const timer = setInterval(begin, markEveryMs);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
