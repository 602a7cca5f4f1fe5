import { sql } from 'kysely';
import type { HubDatabase } from '../../../hub/db/open.ts';

const page = 500;
const rounds = 5;

/** Changes a second, page after page of the whole feed: with the horizon's bound and without, in turn. */
export async function readFeed(db: HubDatabase): Promise<{ filtered: number; unfiltered: number }> {
  const taken = { filtered: 0, unfiltered: 0 };
  const read = { filtered: 0, unfiltered: 0 };
  const scopes = await db.selectFrom('scope').select('id').execute();
  for (let round = 0; round < rounds; round += 1)
    for (const which of ['filtered', 'unfiltered'] as const) {
      const began = performance.now();
      for (const { id } of scopes) read[which] += await readScope(db, id, which === 'filtered');
      taken[which] += performance.now() - began;
    }
  const rate = (which: 'filtered' | 'unfiltered'): number => Math.round((read[which] * 1_000) / taken[which]);
  return { filtered: rate('filtered'), unfiltered: rate('unfiltered') };
}

async function readScope(db: HubDatabase, scope: number, filtered: boolean): Promise<number> {
  const bound = filtered ? sql`and xid < pg_snapshot_xmin(pg_current_snapshot())` : sql``;
  let at = { xid: '0', seq: 0 };
  let count = 0;
  for (;;) {
    const { rows } = await sql<{ xid: string; seq: number }>`
      select xid::text as xid, seq, entity, id from change
      where scope = ${scope} and (xid, seq) > (${at.xid}::xid8, ${at.seq}) ${bound}
      order by change.xid, seq limit ${page}`.execute(db);
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return count;
    at = last;
  }
}
