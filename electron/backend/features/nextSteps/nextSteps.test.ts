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

const list = (mine: boolean, status: 'open' | 'closed' | 'all', offset = 0, limit = 100) =>
  laptop.value('nextSteps.list', { accountId, mine, status, offset, limit });
const ids = async (...about: Parameters<typeof list>) =>
  (await list(...about)).rows.map(({ nextStep }) => nextStep.id);

test('what is due first comes first, without a date last, done at the end', async () => {
  expect(await ids(false, 'all')).toEqual([24, 22, 21, 20, 23].map(idOf));
});

test('mine and open leaves out others’ and what is done', async () => {
  expect(await ids(true, 'open')).toEqual([22, 21, 20].map(idOf));
});

test('what is done or dropped stands by itself, the latest first', async () => {
  const step = { accountId, ownerId: laptop.me.id };
  laptop.put(
    'nextStep',
    rowOf('nextStep', { id: idOf(25), ...step, status: 'dropped', dueOn: '2026-02-01' }),
    rowOf('nextStep', { id: idOf(26), ...step, status: 'done', dueOn: null }),
  );
  expect(await ids(false, 'closed')).toEqual([25, 23, 26].map(idOf));
});

test('a page counts all that were asked about, and those among them whose day has passed', async () => {
  laptop.put('user', rowOf('user', { id: idOf(9), name: 'Nils' }));
  laptop.at = Date.parse('2026-04-15T12:00:00Z');
  const page = await list(false, 'all', 1, 2);
  expect(page.rows.map(({ nextStep }) => nextStep.id)).toEqual([22, 21].map(idOf));
  expect(page).toMatchObject({ total: 5, overdue: 2 });
  expect(await list(true, 'all', 0, 1)).toMatchObject({ total: 4, overdue: 1 });
  expect((await list(false, 'all', 0, 1)).rows[0]).toMatchObject({
    accountName: 'Nordvik',
    ownerName: 'Nils',
  });
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
