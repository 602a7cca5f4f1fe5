import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contracts/ipc/index.ts';
import { wholePeriod } from '../../../../shared/domain/insight/insightQuestion.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const dayMs = 86_400_000;
let laptop: Laptop;
const question: Input<'insight.heard'> = {
  ...(wholePeriod(testNow - 91 * dayMs, testNow) as Omit<Input<'insight.heard'>, 'kind' | 'by'>),
  kind: 'objection',
  by: 'category',
};
let made = 0;
const hear = (verbatim: string, values: Parameters<typeof rowOf<'heard'>>[1] | object = {}): void => {
  made += 1;
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(1_000 + made),
      accountId: idOf(10),
      authorId: idOf(1),
      category: 'price',
      language: 'en',
      verbatim,
      heardAt: testNow - made * dayMs,
      ...values,
    }),
  );
};
beforeEach(() => {
  made = 0;
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: idOf(10), name: 'Harbour Boats' }));
  for (let at = 0; at < 20; at += 1)
    laptop.put(
      'call',
      rowOf('call', {
        id: idOf(100 + at),
        accountId: idOf(10),
        ownerId: idOf(1),
        status: 'held',
        startsAt: testNow - (at + 1) * dayMs,
      }),
    );
});
afterEach(() => laptop.close());

test('every row stands on the calls held in the period, and the whole says how many', async () => {
  for (const words of ['Too dear', 'Far too dear', 'We pay less']) hear(words);
  hear('Not this year', { category: 'timing' });
  const { total, rows } = await laptop.value('insight.heard', question);
  expect(total).toMatchObject({ mentions: 4, held: 20, per100: 20 });
  expect(rows.map(({ key, mentions, per100 }) => [key, mentions, per100])).toEqual([
    ['price', 3, 15],
    ['timing', 1, 5],
  ]);
});

test('what is frequent and has no approved response is unanswered', async () => {
  for (let at = 0; at < 5; at += 1) hear(`Too dear ${at}`);
  hear('Not this year', { category: 'timing' });
  const { rows } = await laptop.value('insight.heard', question);
  expect(rows).toMatchObject([
    { key: 'price', reply: 'none', unanswered: true },
    { key: 'timing', reply: 'none', unanswered: false },
  ]);
});

test('frequent is what was heard in the weeks agreed, however long the period shown', async () => {
  for (let at = 0; at < 9; at += 1) hear(`Too dear ${at}`, { heardAt: testNow - (120 + at) * dayMs });
  const { rows } = await laptop.value('insight.heard', { ...question, from: testNow - 365 * dayMs });
  expect(rows).toMatchObject([{ key: 'price', mentions: 9, unanswered: false }]);
});

test('the words behind a row come with their calls, near duplicates together', async () => {
  hear('The bank says no', { callId: idOf(100) });
  hear('Payment in March is impossible for us');
  hear('The banks say no!');
  hear('Not this year', { category: 'timing' });
  const { total, groups } = await laptop.value('insight.verbatims', { ...question, key: 'price' });
  expect(total).toBe(3);
  expect(groups.map((group) => group.map(({ verbatim }) => verbatim))).toEqual([
    ['The bank says no', 'The banks say no!'],
    ['Payment in March is impossible for us'],
  ]);
  expect(groups[0]?.[0]).toMatchObject({ accountName: 'Harbour Boats', callId: idOf(100) });
});

test('a row whose key is not known has its words too', async () => {
  hear('Hm', { category: null });
  const { groups } = await laptop.value('insight.verbatims', { ...question, key: null });
  expect(groups).toHaveLength(1);
});
