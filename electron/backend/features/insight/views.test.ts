import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
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
  laptop = openLaptop(handlers);
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

test('accounts stand in their stages, and a move is remembered from when this laptop saw it', async () => {
  const account = rowOf('account', { id: idOf(10), name: 'Account 10', buyerStage: 'interest' });
  laptop.put('account', { ...account, updatedAt: testNow - 5 * dayMs, rowVersion: 2 });
  laptop.put('account', { ...account, buyerStage: 'preference', updatedAt: testNow - dayMs, rowVersion: 3 });
  laptop.put('account', {
    ...account,
    buyerStage: 'preference',
    city: 'Oslo',
    updatedAt: testNow,
    rowVersion: 4,
  });
  const { stages } = await laptop.value('insight.pipeline', { ...period, territoryIds: [] });
  const byStage = new Map(stages.map(({ stage, ...rest }) => [stage, rest]));
  expect(byStage.get('preference')).toMatchObject({ accounts: 1, entered: 1, left: 0 });
  expect(byStage.get('interest')).toMatchObject({ accounts: 0, entered: 1, left: 1 });
  expect(byStage.get('awareness')?.accounts).toBe(2);
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
