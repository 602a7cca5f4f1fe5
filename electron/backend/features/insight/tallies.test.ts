import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type HeardQuestion,
  heardDimensions,
  wholePeriod,
} from '../../../../shared/domain/insight/insightQuestion.ts';
import { countHeard, inOrder } from '../../../../test/fixtures/countHeard.ts';
import { type InsightRows, insightRows } from '../../../../test/fixtures/insightRows.ts';
import { type LaptopDatabase, openLaptopDatabase } from '../../../../test/fixtures/laptopDatabase.ts';
import { idOf } from '../../../../test/fixtures/rows.ts';
import { createRandom } from '../../../../test/harness/random.ts';
import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { callTallies, heardTallies } from './repository/heardTallies.ts';

const dayMs = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2026, 3, 2);
const territoryIds = [idOf(51), idOf(52), idOf(53)];
const competitorIds = [idOf(61), idOf(62)];
const seed = 20_261_126;
let laptop: LaptopDatabase;
let rows: InsightRows;
beforeAll(() => {
  laptop = openLaptopDatabase();
  rows = insightRows(createRandom(seed), {
    accounts: 30,
    calls: 400,
    heard: 600,
    from: from - 120 * dayMs,
    to: to + 5 * dayMs,
    authorId: idOf(1),
    territoryIds,
    competitorIds,
  });
  laptop.put('account', ...rows.accounts);
  laptop.put('call', ...rows.calls);
  laptop.put('heard', ...rows.heard);
  laptop.put('heardOutcome', ...rows.outcomes);
});
afterAll(() => laptop.close());

const narrowed: readonly Partial<HeardQuestion>[] = [
  {},
  { kind: 'complaint' },
  { territoryIds: territoryIds.slice(0, 2) },
  { segments: ['Retail', 'Energy'], languages: ['sv'] },
  { buyerStages: ['interest', 'preference'], personas: ['user'] },
  { competitorIds: competitorIds.slice(1), categories: ['price', 'timing'] },
];

test.each(heardDimensions)(`by %s laptop and one-by-one counting agree (seed ${seed})`, (by) => {
  for (const values of narrowed) {
    const question: HeardQuestion = { ...wholePeriod(from, to), kind: 'objection', by, ...values };
    const expected = countHeard(rows, question);
    expect(expected.tallies.length).toBeGreaterThan(0);
    expect(inOrder(heardTallies(laptop.db, question))).toEqual(expected.tallies);
    expect(inOrder(callTallies(laptop.db, by, question))).toEqual(expected.calls);
  }
});

test('counting reads indexes, not the rows with their words', () => {
  const plan = laptop.connection
    .prepare(
      `EXPLAIN QUERY PLAN SELECT category, count(*) FROM heard h WHERE kind = 'objection' AND heard_at >= 1 AND heard_at < 2 GROUP BY 1`,
    )
    .all() as readonly { readonly detail: string }[];
  expect(plan.map(({ detail }) => detail).join()).toContain('COVERING INDEX heard_counted');
});

test('an account is found by its id, however the figures are narrowed to territories', () => {
  const plans: string[] = [];
  const explained = {
    ...laptop.db,
    all: <Found>(text: string, ...values: SqlValue[]): Found[] => {
      const steps = laptop.db.all<{ readonly detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values);
      plans.push(steps.map(({ detail }) => detail).join('\n'));
      return [];
    },
  } as ReadableDb;
  const question = { ...wholePeriod(from, to), kind: 'objection', by: 'all', territoryIds } as const;
  heardTallies(explained, question);
  callTallies(explained, 'all', question);
  expect(plans).toHaveLength(2);
  for (const plan of plans) expect(plan).toMatch(/SEARCH a USING (COVERING )?INDEX \S+ \(id=\?\)/);
});
