import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
  const view = (number: number, values: object) =>
    rowOf('savedView', { id: idOf(number), userId: laptop.me.id, ...values });
  laptop.put(
    'savedView',
    view(20, { name: 'Quiet', position: 2 }),
    view(21, { name: 'Big', position: 1 }),
    view(22, { name: 'Gone', position: 0, status: 'removed' }),
    view(23, { name: 'Another’s', position: 0, userId: idOf(9) }),
  );
});
afterEach(() => laptop.close());

const names = async () =>
  (await laptop.value('savedViews.list', { screen: 'accounts' })).rows.map(({ view }) => view.name);

test('one’s own views come in their order, without what was removed', async () => {
  expect(await names()).toEqual(['Big', 'Quiet']);
});

test('a new view is the writer’s own and stands where it was put', async () => {
  await laptop.value('savedViews.create', {
    id: idOf(30),
    screen: 'accounts',
    name: 'Between',
    criteria: { find: 'steel' },
    position: 1,
    isDefault: false,
  });
  expect(await names()).toEqual(['Between', 'Big', 'Quiet']);
  const { rows } = await laptop.value('savedViews.list', { screen: 'accounts' });
  expect(rows[0]).toMatchObject({
    view: { userId: laptop.me.id, criteria: { find: 'steel' } },
    sync: 'waiting',
  });
  expect([...laptop.topics]).toEqual(['savedViews']);
});

test('a view is renamed and removed; another’s is not', async () => {
  const fields = { name: { from: 'Quiet', to: 'Silent' } };
  await laptop.value('savedViews.update', { id: idOf(20), fields });
  await laptop.value('savedViews.update', {
    id: idOf(21),
    fields: { status: { from: 'active', to: 'removed' } },
  });
  expect(await names()).toEqual(['Silent']);
  expect(await laptop.ask('savedViews.update', { id: idOf(23), fields })).toMatchObject({
    error: { code: 'forbidden' },
  });
  expect(await laptop.ask('savedViews.update', { id: idOf(99), fields })).toMatchObject({
    error: { code: 'not_found' },
  });
});
