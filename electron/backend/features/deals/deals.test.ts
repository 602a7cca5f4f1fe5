import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
type ListInput = Parameters<typeof laptop.value<'deals.list'>>[1];

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: idOf(10), name: 'Åkesson Pumpar' }));
  laptop.put(
    'deal',
    rowOf('deal', {
      id: idOf(20),
      accountId: idOf(10),
      name: 'GTX',
      stage: 'won',
      amountMinor: 500,
      currency: 'SEK',
      engagedOn: '2026-01-02',
    }),
    rowOf('deal', {
      id: idOf(21),
      accountId: idOf(10),
      name: 'MG',
      stage: 'engaging',
      amountMinor: null,
      currency: 'SEK',
      engagedOn: '2026-02-02',
      ownerId: idOf(1),
    }),
    rowOf('deal', {
      id: idOf(22),
      accountName: 'Café Œuilly',
      name: 'GTX',
      stage: 'lost',
      amountMinor: 700,
      currency: 'EUR',
      ownerId: idOf(9),
    }),
  );
});
afterEach(() => laptop.close());

const list = (input: Partial<ListInput> = {}) =>
  laptop.value('deals.list', { offset: 0, limit: 10, accountId: null, filter: 'all', find: null, ...input });
const ids = async (input: Partial<ListInput> = {}) => (await list(input)).rows.map(({ deal }) => deal.id);

test('the latest begun comes first, those without a date last', async () => {
  expect(await ids()).toEqual([idOf(21), idOf(20), idOf(22)]);
});

test.each([
  ['open', [idOf(21)]],
  ['won', [idOf(20)]],
  ['lost', [idOf(22)]],
  ['noAccount', [idOf(22)]],
] as const)('%s shows just those', async (filter, expected) => {
  expect(await ids({ filter })).toEqual(expected);
});

test('a deal without a known account shows the customer as the source wrote it', async () => {
  expect((await list({ filter: 'noAccount' })).rows[0]?.accountName).toBe('Café Œuilly');
});

test('sums are of the whole list, per currency, and count what has an amount', async () => {
  const { total, sums } = await list({ limit: 1 });
  expect(total).toBe(3);
  expect(sums).toEqual([
    { currency: 'EUR', amountMinor: 700, count: 1 },
    { currency: 'SEK', amountMinor: 500, count: 1 },
  ]);
});

test('words are found in the deal, in the customer as written, and in the account’s name', async () => {
  expect(await ids({ find: 'gtx' })).toEqual([idOf(20), idOf(22)]);
  expect(await ids({ find: 'oeuilly' })).toEqual([idOf(22)]);
  expect(await ids({ find: 'akesson' })).toEqual([idOf(21), idOf(20)]);
});

test('only the owner changes a deal', async () => {
  const fields = { stage: { from: 'engaging', to: 'won' } } as const;
  expect((await laptop.ask('deals.update', { id: idOf(21), fields })).ok).toBe(true);
  expect(await laptop.ask('deals.update', { id: idOf(22), fields })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await laptop.ask('deals.update', { id: idOf(99), fields })).toMatchObject({
    error: { code: 'not_found' },
  });
});
