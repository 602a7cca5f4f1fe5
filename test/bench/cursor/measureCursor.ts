import { sql } from 'kysely';
import { createContext } from '../../../hub/createHub.ts';
import { openDatabase } from '../../../hub/db/open.ts';
import type { HubContext } from '../../../hub/hubContext.ts';
import { newId } from '../../../hub/newId.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { insertRows } from '../../../hub/rows/insertRows.ts';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { Caller } from '../../../hub/sessions/authenticate.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { createRandom } from '../../harness/random.ts';
import { cursorOfNow, followScope, type Reading } from './followScope.ts';
import { readFeed } from './readFeed.ts';

export interface CursorFigures {
  readonly writers: number;
  readonly rows: number;
  readonly moves: number;
  /** Milliseconds from the first write to the last. */
  readonly writing: number;
  readonly pulls: number;
  /** Rows of the scope that the reader has not, and rows that it has and should not. */
  readonly missed: number;
  readonly kept: number;
  /** Changes a second read with the cursor's bound, and without it. */
  readonly filtered: number;
  readonly unfiltered: number;
}

const writers = 8;
const rowsEach = 5_000;
const rowsAtOnce = 20;
/** Of every twenty written, so many of the writer's earlier ones change territory in the same transaction. */
const movesAtOnce = 5;

/**
 * Eight write and move rows between two territories, in transactions of uneven length, while a laptop of one of the two
 * reads on with its cursor. In the end it must hold what stands in its territory, and nothing else.
 */
export async function measureCursor(): Promise<CursorFigures> {
  const cluster = await startPostgres();
  if (cluster === null) throw new Error('the cursor is measured on PostgreSQL 15 or later');
  const opened = await openDatabase({ url: await cluster.createDatabase(), poolSize: writers + 2 });
  try {
    const context = await createContext(opened, { now: () => Date.now() }, createLog(undefined, 'silent'));
    const [here, there] = [newId(Date.now()), newId(Date.now())];
    const stamp = { now: Date.now(), userId: null };
    await context.db.transaction().execute((trx) =>
      insertRows(
        trx,
        'territory',
        [here, there].map((id, at) => ({ id, name: `Territory ${at}`, active: true })),
        stamp,
      ),
    );
    let lastXid: string | null = null;
    const caller = callerOf(here);
    // Before the first row: the reader takes no snapshot, and what came earlier would stand only in that.
    const from = await cursorOfNow(context, caller);
    const reading = followScope(context, caller, from, () => lastXid);
    const began = performance.now();
    await Promise.all(Array.from({ length: writers }, (_, number) => write(context, number, here, there)));
    const writing = performance.now() - began;
    const ended = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(context.db);
    lastXid = ended.rows[0]?.xid ?? '0';
    const read: Reading = await reading;
    const standing = await context.db
      .selectFrom('account_territory')
      .select('account_id')
      .where('territory_id', '=', here)
      .where('until_xid', 'is', null)
      .execute();
    const expected = new Set(standing.map(({ account_id }) => account_id));
    const rates = await readFeed(context.db);
    return {
      writers,
      rows: writers * rowsEach,
      moves: (writers * rowsEach * movesAtOnce) / rowsAtOnce,
      writing,
      pulls: read.pulls,
      missed: [...expected].filter((id) => !read.held.has(id)).length,
      kept: [...read.held].filter((id) => !expected.has(id)).length,
      ...rates,
    };
  } finally {
    await opened.close();
    await cluster.stop();
  }
}

const callerOf = (territoryId: string): Caller => ({
  userId: newId(Date.now()),
  role: 'rep',
  territoryIds: [territoryId],
  sessionId: newId(Date.now()),
  deviceId: newId(Date.now()),
});

async function write(hub: HubContext, number: number, here: string, there: string): Promise<void> {
  const random = createRandom(`writer ${number}`);
  const mine: string[] = [];
  const anywhere = (): [string] => (random.between(0, 2) === 0 ? [here] : [there]);
  while (mine.length < rowsEach) {
    const stamp = { now: Date.now(), userId: null };
    const fresh = Array.from({ length: rowsAtOnce }, () => {
      const territoryIds = anywhere();
      const home = { territoryIds, homeTerritoryId: territoryIds[0] };
      return { id: newId(Date.now()), name: 'Account', buyerStage: 'awareness', status: 'active', ...home };
    });
    const moved = new Set(
      Array.from({ length: mine.length === 0 ? 0 : movesAtOnce }, () => random.pick(mine)),
    );
    await hub.db.transaction().execute(async (trx) => {
      await insertRows(trx, 'account', fresh, stamp);
      // Some transactions end long after later ones.
      if (random.between(0, 10) === 0)
        await new Promise((resolve) => setTimeout(resolve, random.between(1, 40)));
      const rows = [...moved].map((id) => ({ id, territoryIds: anywhere() }));
      if (rows.length > 0) await updateRows(trx, 'account', ['territoryIds'], rows, stamp, 'recorded');
    });
    mine.push(...fresh.map(({ id }) => id));
  }
}
