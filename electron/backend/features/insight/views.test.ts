import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BuyerStage } from '../../../../shared/domain/entities/account.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers as accountHandlers } from '../accounts/handlers.ts';
import { handlers } from './handlers.ts';

const dayMs = 86_400_000;
const period = { from: testNow - 91 * dayMs, to: testNow };
let laptop: Laptop;
let made = 0;
const next = (): string => {
  made += 1;
  return idOf(5_000 + made);
};
beforeEach(() => {
  laptop = openLaptop({ ...handlers, ...accountHandlers });
  laptop.put('competitor', rowOf('competitor', { id: idOf(60), name: 'Rivalis' }));
  for (const id of [10, 11, 12])
    laptop.put('account', rowOf('account', { id: idOf(id), name: `Account ${id}` }));
});
afterEach(() => laptop.close());

const hear = (accountId: string, values: object = {}): void =>
  laptop.put(
    'heard',
    rowOf('heard', {
      id: next(),
      accountId,
      authorId: idOf(1),
      competitorId: idOf(60),
      heardAt: testNow - 60 * dayMs,
      ...values,
    }),
  );
const close = (accountId: string, stage: 'won' | 'lost', daysAgo: number): void =>
  laptop.put(
    'deal',
    rowOf('deal', {
      id: next(),
      accountId,
      stage,
      closedOn: new Date(testNow - daysAgo * dayMs).toISOString().slice(0, 10),
    }),
  );

const stages = async () => {
  const pipeline = await laptop.value('insight.pipeline', { ...period, territoryIds: [] });
  return new Map(pipeline.stages.map(({ stage, ...rest }) => [stage, rest]));
};
const setStage = (id: string, from: BuyerStage, to: BuyerStage) =>
  laptop.value('accounts.update', { id, fields: { buyerStage: { from, to } } });

test('a deal counts for a competitor that had been named there by the day it closed', async () => {
  hear(idOf(10));
  hear(idOf(11), { category: 'price', outcome: 'lost' });
  close(idOf(10), 'won', 30);
  close(idOf(11), 'lost', 60);
  close(idOf(11), 'lost', 61);
  close(idOf(12), 'won', 30);
  const { competitors } = await laptop.value('insight.competitors', period);
  expect(competitors).toMatchObject([
    {
      name: 'Rivalis',
      mentions: 2,
      accounts: 2,
      won: 1,
      lost: 1,
      reasons: [{ category: 'price', count: 1 }],
    },
  ]);
  expect(competitors[0]?.intelligence).toHaveLength(2);
});

test('accounts stand in their stages, and moves are those that the hub wrote down', async () => {
  laptop.put(
    'account',
    rowOf('account', { id: idOf(10), name: 'Account 10', buyerStage: 'preference', rowVersion: 2 }),
  );
  const moved = (fromStage: BuyerStage, toStage: BuyerStage, daysAgo: number) =>
    rowOf('stageMove', {
      id: next(),
      accountId: idOf(10),
      fromStage,
      toStage,
      movedAt: testNow - daysAgo * dayMs,
    });
  laptop.put(
    'stageMove',
    moved('awareness', 'interest', 5),
    moved('interest', 'preference', 1),
    moved('loyalty', 'awareness', 92),
  );
  const byStage = await stages();
  expect(byStage.get('preference')).toMatchObject({ accounts: 1, entered: 1, left: 0 });
  expect(byStage.get('interest')).toMatchObject({ accounts: 0, entered: 1, left: 1 });
  expect(byStage.get('awareness')).toMatchObject({ accounts: 2, entered: 0, left: 1 });
  expect(byStage.get('loyalty')?.left).toBe(0);
});

test('a move that waits to be sent counts as long as it shows, and is not counted beside the hub’s', async () => {
  laptop.at = testNow - 1;
  await setStage(idOf(11), 'awareness', 'interest');
  await setStage(idOf(11), 'interest', 'preference');
  let byStage = await stages();
  expect(byStage.get('preference')).toMatchObject({ accounts: 1, entered: 1 });
  expect([byStage.get('interest')?.entered, byStage.get('awareness')?.left]).toEqual([0, 1]);
  await setStage(idOf(11), 'preference', 'awareness');
  byStage = await stages();
  expect([byStage.get('preference')?.entered, byStage.get('awareness')?.left]).toEqual([0, 0]);
});

test('stuck is who has an open deal and was neither moved nor met for six weeks', async () => {
  for (const id of [10, 11]) laptop.put('deal', rowOf('deal', { id: next(), accountId: idOf(id) }));
  close(idOf(12), 'won', 10);
  laptop.put(
    'call',
    rowOf('call', {
      id: next(),
      accountId: idOf(11),
      ownerId: idOf(1),
      status: 'held',
      startsAt: testNow - 10 * dayMs,
    }),
  );
  const { stuck } = await laptop.value('insight.pipeline', { ...period, territoryIds: [] });
  expect(stuck.map(({ name }) => name)).toEqual(['Account 10']);
});

test('with no kits here there is neither a response nor a message to count', async () => {
  expect(await laptop.value('insight.responses', { ...period, language: 'en' })).toEqual({ responses: [] });
  expect(await laptop.value('insight.messages', { ...period, language: 'en' })).toEqual({ kits: [] });
});
