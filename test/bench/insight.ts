import { sql } from 'kysely';
import { openConnection } from '../../electron/backend/db/openConnection.ts';
import { readableDb } from '../../electron/backend/db/readableDb.ts';
import { packOf } from '../../electron/backend/features/alignment/service.ts';
import {
  callTallies as laptopCallTallies,
  heardTallies as laptopHeardTallies,
} from '../../electron/backend/features/insight/repository/heardTallies.ts';
import { type HubDatabase, openDatabase } from '../../hub/db/open.ts';
import { callTallies, heardTallies } from '../../hub/insight/heardTallies.ts';
import type { Reach } from '../../hub/insight/reach.ts';
import { heardDimensions, wholePeriod } from '../../shared/domain/insight/insightQuestion.ts';
import { objectionFigures } from '../../shared/domain/insight/objectionFigures.ts';
import { insightRows } from '../fixtures/insightRows.ts';
import { type LaptopDatabase, openLaptopDatabase, testKey } from '../fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../fixtures/rows.ts';
import { startPostgres } from '../harness/postgres.ts';
import { createRandom, type Random } from '../harness/random.ts';
import type { InsightFigures } from './insightTable.ts';
import { type Spread, spreadOf } from './percentiles.ts';

/**
 * What customers say, by every dimension over a quarter with the quarter before: of 50,000 calls on a laptop, and of
 * 1,000,000 calls with 300,000 heard at the hub. The page of a week, of those calls and of 20,000 leads. Two years of
 * rows. Prints one line of JSON.
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

const leadsOnLaptop = 20_000;
const territories = [51, 52, 53].map(idOf);
const manager = rowOf('user', {
  id: idOf(2),
  name: 'Rut Ek',
  role: 'manager',
  territoryIds: territories,
});

/** What the page of a week reads beside calls and what was heard: a team, its leads with their steps, its deals. */
function fillTeam(laptop: LaptopDatabase, random: Random): void {
  const at = (): number => begin + Math.floor(random.next() * (to - begin));
  laptop.put('territory', ...territories.map((id) => rowOf('territory', { id, name: id.slice(-2) })));
  laptop.put(
    'user',
    manager,
    ...territories.map((territory, index) =>
      rowOf('user', {
        id: idOf(3 + index),
        name: `Rep ${index}`,
        managerId: manager.id,
        territoryIds: [territory],
      }),
    ),
  );
  const leads = Array.from({ length: leadsOnLaptop }, (_, index) => {
    const receivedAt = at();
    const acceptedAt = random.next() < 0.7 ? receivedAt + Math.floor(random.next() * 2 * dayMs) : null;
    return rowOf('lead', {
      id: idOf(30_000_000 + index),
      territoryId: random.pick(territories),
      name: `Person ${index}`,
      source: random.pick(['Web', 'Fair', 'Webinar', null]),
      receivedAt,
      acceptedAt,
      firstAttemptAt: acceptedAt === null ? null : acceptedAt + Math.floor(random.next() * dayMs),
      status: acceptedAt === null ? 'rejected' : random.pick(['attempted', 'converted', 'recycled'] as const),
    });
  });
  laptop.put('lead', ...leads);
  laptop.put(
    'leadStep',
    ...leads.map((lead, index) =>
      rowOf('leadStep', {
        id: idOf(40_000_000 + index),
        leadId: lead.id,
        authorId: idOf(3),
        territoryId: lead.territoryId,
        kind: lead.acceptedAt === null ? 'reject' : 'accept',
        reason: lead.acceptedAt === null ? random.pick(['bad_data', 'no_fit'] as const) : null,
        authoredAt: lead.acceptedAt ?? lead.receivedAt + dayMs,
      }),
    ),
  );
  laptop.put(
    'deal',
    ...Array.from({ length: 5_000 }, (_, index) =>
      rowOf('deal', {
        id: idOf(50_000_000 + index),
        territoryId: random.pick(territories),
        name: `Deal ${index}`,
        stage: random.pick(['won', 'lost', 'engaging'] as const),
        amountMinor: 100_000,
        currency: 'EUR',
        closedOn: new Date(at()).toISOString().slice(0, 10),
      }),
    ),
  );
}

/** The page of each of the last twelve weeks, as its screen asks for it. */
function packs(laptop: LaptopDatabase): Spread {
  const clock = { now: () => to, monotonic: () => to, bootId: idOf(9), timeZone: () => 'Europe/Stockholm' };
  const context = laptop.query(manager, clock);
  const times = Array.from({ length: 12 }, (_, weeks) => {
    const start = performance.now();
    const { pack } = packOf(context, {
      day: new Date(to - (7 + 7 * weeks) * dayMs).toISOString().slice(0, 10),
      teamId: null,
    });
    if (pack === null || pack.voice.held === 0 || pack.wins.won === 0)
      throw new Error('the page of a busy week is empty');
    return performance.now() - start;
  });
  return spreadOf(times);
}

async function onLaptop(): Promise<Pick<InsightFigures, 'laptop' | 'laptopOfTerritory' | 'pack'>> {
  const laptop = openLaptopDatabase();
  const random = createRandom('insight of the bench');
  const rows = insightRows(random, {
    accounts: laptopAccounts,
    calls: laptopCalls,
    heard: laptopHeard,
    from: begin,
    to,
    authorId: idOf(1),
    territoryIds: territories,
    competitorIds: [61, 62].map(idOf),
  });
  laptop.put('account', ...rows.accounts);
  laptop.put('call', ...rows.calls);
  laptop.put('heard', ...rows.heard);
  laptop.put('heardOutcome', ...rows.outcomes);
  const reader = openConnection(laptop.file, { key: testKey, readonly: true });
  const db = readableDb(reader);
  const ask = (territoryIds: readonly string[]) =>
    measured((by) => {
      const question = { ...quarter, kind: 'objection', by, territoryIds } as const;
      objectionFigures(laptopHeardTallies(db, question), laptopCallTallies(db, by, question), false);
    });
  const spread = await ask([]);
  const laptopOfTerritory = await ask(territories.slice(0, 1));
  reader.close();
  fillTeam(laptop, random);
  const pack = packs(laptop);
  laptop.close();
  return { laptop: spread, laptopOfTerritory, pack };
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

const figures: InsightFigures = { ...(await onLaptop()), ...(await atHub()) };
console.log(JSON.stringify(figures));
