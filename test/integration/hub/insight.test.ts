import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  callTallies as laptopCallTallies,
  heardTallies as laptopHeardTallies,
} from '../../../electron/backend/features/insight/repository/heardTallies.ts';
import { callTallies, heardTallies } from '../../../hub/insight/heardTallies.ts';
import type { InsightResponse } from '../../../shared/contracts/sync/insightWire.ts';
import {
  type HeardQuestion,
  heardDimensions,
  wholePeriod,
} from '../../../shared/domain/insight/insightQuestion.ts';
import { objectionFigures } from '../../../shared/domain/insight/objectionFigures.ts';
import { withoutReply } from '../../../shared/domain/insight/withReplies.ts';
import { countHeard, inOrder } from '../../fixtures/countHeard.ts';
import { type InsightRows, insightRows } from '../../fixtures/insightRows.ts';
import { type LaptopDatabase, openLaptopDatabase } from '../../fixtures/laptopDatabase.ts';
import { idOf } from '../../fixtures/rows.ts';
import { onEitherDatabase } from '../../harness/hubDatabases.ts';
import { HubWorkspace } from '../../harness/hubWorkspace.ts';
import { createRandom } from '../../harness/random.ts';

type HeardInsight = InsightResponse<'heard'>;
const dayMs = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2026, 3, 2);
const seed = 20_261_127;

onEitherDatabase('insight', (newLocation) => {
  let workspace: HubWorkspace;
  let laptop: LaptopDatabase;
  let rows: InsightRows;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
    laptop = openLaptopDatabase();
    rows = insightRows(createRandom(seed), {
      accounts: 25,
      calls: 300,
      heard: 500,
      from: from - 120 * dayMs,
      to: to + 5 * dayMs,
      authorId: idOf(1),
      territoryIds: [workspace.north, workspace.south],
      competitorIds: [idOf(61), idOf(62)],
    });
    for (const [name, of] of [
      ['account', rows.accounts],
      ['call', rows.calls],
      ['heard', rows.heard],
      ['heardOutcome', rows.outcomes],
    ] as const) {
      await workspace.insert(
        name,
        of.map(({ rowVersion: _version, updatedAt: _at, updatedBy: _by, ...row }) => row),
      );
      laptop.put(name, ...(of as never[]));
    }
  }, 120_000);
  afterAll(async () => {
    laptop.close();
    await workspace.hub.close();
  });

  const narrowed = (): readonly Partial<HeardQuestion>[] => [
    {},
    { kind: 'complaint' },
    { territoryIds: [workspace.north] },
    { segments: ['Retail', 'Energy'], languages: ['sv'] },
    { buyerStages: ['interest', 'preference'], personas: ['user'] },
    { competitorIds: [idOf(62)], categories: ['price', 'timing'] },
  ];

  test.each(heardDimensions)(`by %s hub, laptop and one-by-one counting agree (seed ${seed})`, async (by) => {
    for (const values of narrowed()) {
      const question: HeardQuestion = { ...wholePeriod(from, to), kind: 'objection', by, ...values };
      const slow = countHeard(rows, question);
      const tallies = await heardTallies(workspace.hub.opened.db, question, null);
      const calls = await callTallies(workspace.hub.opened.db, by, question, null);
      expect(inOrder(tallies)).toEqual(slow.tallies);
      expect(inOrder(calls)).toEqual(slow.calls);
      expect(inOrder(tallies)).toEqual(inOrder(laptopHeardTallies(laptop.db, question)));
      expect(inOrder(calls)).toEqual(inOrder(laptopCallTallies(laptop.db, by, question)));
    }
  });

  const address = `/v1/insight/heard?from=${from}&to=${to}&kind=objection&by=category`;

  test('marketing counts everyone’s, a rep those of their territories, an admin none', async () => {
    const question: HeardQuestion = { ...wholePeriod(from, to), kind: 'objection', by: 'category' };
    const figuresOf = (of: HeardQuestion) => {
      const { tallies, calls } = countHeard(rows, of);
      return objectionFigures(tallies, calls, false).map(withoutReply);
    };
    const said = ({ figures }: HeardInsight) =>
      figures.rows.map((row) => ({ ...row, reply: null, unanswered: false }));
    const author = await workspace.laptopOf('author', [workspace.north]);
    const rep = await workspace.laptopOf('rep', [workspace.north]);
    const admin = await workspace.laptopOf('admin', [workspace.north, workspace.south]);
    const whole = await author.request<HeardInsight>('GET', address);
    const own = await rep.request<HeardInsight>('GET', address);
    expect(said(whole.body)).toEqual(figuresOf(question));
    expect(said(own.body)).toEqual(figuresOf({ ...question, territoryIds: [workspace.north] }));
    expect(whole.body.at).toBeGreaterThan(to - 365 * dayMs);
    expect((await admin.request('GET', address)).status).toBe(403);
  });

  test('what is frequent lacks a reply as long as none is published', async () => {
    const author = await workspace.laptopOf('author', [workspace.north]);
    const { body } = await author.request<HeardInsight>('GET', address);
    const frequent = body.figures.rows.filter(({ key, unanswered }) => key !== null && unanswered);
    expect(frequent.length).toBeGreaterThan(0);
    expect(new Set(frequent.map(({ reply }) => reply))).toEqual(new Set(['none']));
  });

  test('a parameter may stand several times, and one that is none is refused', async () => {
    const author = await workspace.laptopOf('author', [workspace.north]);
    const two = await author.request<HeardInsight>('GET', `${address}&categories=price&categories=timing`);
    expect(two.body.figures.rows.map(({ key }) => key).sort()).toEqual(['price', 'timing']);
    expect((await author.request('GET', `${address}&categories=weather`)).status).toBe(400);
  });
});
