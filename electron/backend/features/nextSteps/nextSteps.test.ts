import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const accountId = idOf(10);

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, name: 'Nordvik' }));
  const step = (number: number, values: object) =>
    rowOf('nextStep', { id: idOf(number), accountId, ownerId: laptop.me.id, ...values });
  laptop.put(
    'nextStep',
    step(20, { dueOn: null }),
    step(21, { dueOn: '2026-05-01' }),
    step(22, { dueOn: '2026-04-01' }),
    step(23, { status: 'done', dueOn: '2026-01-01' }),
    step(24, { ownerId: idOf(9), dueOn: '2026-03-01' }),
  );
});
afterEach(() => laptop.close());

const ids = async (mine: boolean, status: 'open' | 'all') =>
  (await laptop.value('nextSteps.list', { accountId, mine, status })).rows.map(({ nextStep }) => nextStep.id);

test('what is due first comes first, without a date last, done at the end', async () => {
  expect(await ids(false, 'all')).toEqual([24, 22, 21, 20, 23].map(idOf));
});

test('mine and open leaves out others’ and what is done', async () => {
  expect(await ids(true, 'open')).toEqual([22, 21, 20].map(idOf));
});

test('a promise kept is one no more, and says so to the screens', async () => {
  await laptop.value('nextSteps.update', { id: idOf(22), fields: { status: { from: 'open', to: 'done' } } });
  expect(await ids(true, 'open')).toEqual([21, 20].map(idOf));
  expect([...laptop.topics]).toEqual(['nextSteps']);
});

test('another’s promise is not changed, and one that is not here not found', async () => {
  const fields = { status: { from: 'open', to: 'done' } } as const;
  expect(await laptop.ask('nextSteps.update', { id: idOf(24), fields })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await laptop.ask('nextSteps.update', { id: idOf(99), fields })).toMatchObject({
    error: { code: 'not_found' },
  });
});
