import { sql } from 'kysely';
import { openConnection } from '../../electron/backend/db/openConnection.ts';
import { readableDb } from '../../electron/backend/db/readableDb.ts';
import {
  callTallies as laptopCallTallies,
  heardTallies as laptopHeardTallies,
} from '../../electron/backend/features/insight/repository/heardTallies.ts';
import { type HubDatabase, openDatabase } from '../../hub/db/open.ts';
import { callTallies, heardTallies, type Reach } from '../../hub/insight/heardTallies.ts';
import { heardDimensions, wholePeriod } from '../../shared/domain/insight/insightQuestion.ts';
import { objectionFigures } from '../../shared/domain/insight/objectionFigures.ts';
import { insightRows } from '../fixtures/insightRows.ts';
import { openLaptopDatabase, testKey } from '../fixtures/laptopDatabase.ts';
import { idOf } from '../fixtures/rows.ts';
import { startPostgres } from '../harness/postgres.ts';
import { createRandom } from '../harness/random.ts';
import type { InsightFigures } from './insightTable.ts';
import { type Spread, spreadOf } from './percentiles.ts';

/**
 * What customers say, by every dimension over a quarter with the quarter before: of 50,000 calls on a laptop, and of
 * 1,000,000 calls with 300,000 heard at the hub. Two years of rows. Prints one line of JSON.
 */
const dayMs = 86_400_000;
const to = Date.UTC(2026, 10, 27);
const begin = to - 730 * dayMs;
const quarter = wholePeriod(to - 91 * dayMs, to);
const [laptopCalls, laptopHeard, laptopAccounts] = [50_000, 15_000, 5_000];
const [hubCalls, hubHeard, hubAccounts] = [1_000_000, 300_000, 50_000];
const rounds = 10;

async function measured(
  ask: (by: (typeof heardDimensions)[number]) => Promise<void> | void,
): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const by of heardDimensions) {
      const start = performance.now();
      await ask(by);
      times.push(performance.now() - start);
    }
  }
  return spreadOf(times);
}

async function onLaptop(): Promise<Spread> {
  const laptop = openLaptopDatabase();
  const rows = insightRows(createRandom('insight of the bench'), {
    accounts: laptopAccounts,
    calls: laptopCalls,
    heard: laptopHeard,
    from: begin,
    to,
    authorId: idOf(1),
    territoryIds: [51, 52, 53].map(idOf),
    competitorIds: [61, 62].map(idOf),
  });
  laptop.put('account', ...rows.accounts);
  laptop.put('call', ...rows.calls);
  laptop.put('heard', ...rows.heard);
  laptop.put('heardOutcome', ...rows.outcomes);
  const reader = openConnection(laptop.file, { key: testKey, readonly: true });
  const db = readableDb(reader);
  const spread = await measured((by) => {
    const question = { ...quarter, kind: 'objection', by } as const;
    objectionFigures(laptopHeardTallies(db, question), laptopCallTallies(db, by, question), false);
  });
  reader.close();
  laptop.close();
  return spread;
}

/** Straight into the tables: what is measured is counting, not how rows come to the hub. */
async function fillHub(db: HubDatabase): Promise<void> {
  const id = (kind: number, number: string) =>
    `('019a0000-000${kind}-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;
  const at = `(${begin} + (random() * ${to - begin})::bigint)`;
  const system = `0, 0`;
  const pick = (words: readonly string[]) =>
    `(array[${words.map((word) => `'${word}'`)}])[1 + floor(random() * ${words.length})::integer]`;
  await sql
    .raw(`insert into account (id, created_at, updated_at, name, territory_ids, home_territory_id, segment, buyer_stage, status)
    select ${id(1, 'n')}, ${system}, 'Account ' || n, array[${id(5, 'n % 40')}], ${id(5, 'n % 40')},
      ${pick(['Retail', 'Energy', 'Food', 'Software'])}, ${pick(['awareness', 'interest', 'preference', 'purchase'])}, 'active'
    from generate_series(1, ${hubAccounts}) n`)
    .execute(db);
  await sql
    .raw(`insert into call (id, created_at, updated_at, account_id, owner_id, contact_ids, channel, status, starts_at, duration_minutes, local_start, time_zone)
    select ${id(2, 'n')}, ${system}, ${id(1, `1 + n % ${hubAccounts}`)}, ${id(6, '1')}, '{}', 'visit',
      case when random() < 0.8 then 'held' else 'planned' end, ${at}, 30, '2026-01-01T09:00', 'Europe/Stockholm'
    from generate_series(1, ${hubCalls}) n`)
    .execute(db);
  await sql
    .raw(`insert into heard (id, created_at, updated_at, account_id, author_id, kind, category, verbatim, language, persona, buyer_stage, response, outcome, heard_at, authored_at)
    select ${id(3, 'n')}, ${system}, ${id(1, `1 + (n * 7) % ${hubAccounts}`)}, ${id(6, '1')}, 'objection',
      ${pick(['price', 'timing', 'authority', 'need', 'trust', 'fit'])}, 'It is not the sum, it is that you want all of it in March',
      ${pick(['en', 'fr', 'sv', 'it'])}, ${pick(['unknown', 'champion', 'user'])}, ${pick(['interest', 'preference'])},
      ${pick(['said_it', 'own_words', 'none'])}, ${pick(['open', 'resolved', 'parked', 'lost'])}, ${at}, 0
    from generate_series(1, ${hubHeard}) n`)
    .execute(db);
  for (const table of ['account', 'call', 'heard', 'heard_outcome'])
    await sql.raw(`vacuum analyze ${table}`).execute(db);
}

async function atHub(): Promise<Pick<InsightFigures, 'hub' | 'hubOfTerritory'>> {
  const cluster = await startPostgres();
  if (cluster === null) return { hub: null, hubOfTerritory: null };
  const opened = await openDatabase({ url: await cluster.createDatabase() });
  const { db } = opened;
  await fillHub(db);
  const ask = (reach: Reach) =>
    measured(async (by) => {
      const question = { ...quarter, kind: 'objection', by } as const;
      const [tallies, calls] = await Promise.all([
        heardTallies(db, question, reach),
        callTallies(db, by, question, reach),
      ]);
      objectionFigures(tallies, calls, false);
    });
  const figures = {
    hub: await ask(null),
    hubOfTerritory: await ask(['019a0000-0005-7000-8000-000000000007']),
  };
  await opened.close();
  await cluster.stop();
  return figures;
}

const figures: InsightFigures = { laptop: await onLaptop(), ...(await atHub()) };
console.log(JSON.stringify(figures));
