import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const hourMs = 3_600_000;
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: idOf(10), name: 'Harbour Boats' }));
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(20),
      accountId: idOf(10),
      authorId: laptop.me.id,
      verbatim: 'The bank says no',
    }),
    rowOf('heard', { id: idOf(21), accountId: idOf(10), authorId: idOf(77), verbatim: 'Not in March' }),
  );
});
afterEach(() => laptop.close());

const open = (id: string) =>
  laptop.value('insight.openTask', {
    id,
    category: 'price',
    segment: null,
    heardIds: [idOf(20), idOf(21), idOf(22)],
  });
const seen = (values: object = {}) => ({
  status: 'open' as const,
  ownerId: null,
  kitItemId: null,
  ...values,
});

test('a manager asks: five business days run, and whoever heard it finds their words among them', async () => {
  Object.assign(laptop.me, { role: 'manager' });
  await open(idOf(30));
  const { tasks } = await laptop.value('insight.tasks', {});
  expect(tasks).toMatchObject([
    { stage: 'asked', mine: 1, openedByName: 'Rut Ek', ownerName: null, clock: { state: 'on_track' } },
  ]);
  expect(tasks[0]?.words.map(({ words }) => words)).toEqual(['The bank says no', 'Not in March']);
  // A Thursday at one in the afternoon.
  expect(tasks[0]?.task.dueAt).toBe(testNow + 7 * 24 * hourMs);
});

test('what marketing opens it has read; then it is drafted, and over', async () => {
  Object.assign(laptop.me, { role: 'author' });
  await open(idOf(30));
  const mine = { ownerId: laptop.me.id };
  expect(await laptop.value('insight.tasks', {})).toMatchObject({ tasks: [{ stage: 'read' }] });
  await laptop.value('insight.moveTask', {
    id: idOf(30),
    move: 'draft',
    kitItemId: idOf(40),
    seen: seen(mine),
  });
  expect(await laptop.value('insight.tasks', {})).toMatchObject({ tasks: [{ stage: 'drafted' }] });
  await laptop.value('insight.moveTask', {
    id: idOf(30),
    move: 'close',
    kitItemId: null,
    seen: seen({ ...mine, kitItemId: idOf(40) }),
  });
  expect(await laptop.value('insight.tasks', {})).toMatchObject({ tasks: [{ stage: 'closed' }] });
});

test('a decision on what is no longer so is told before it is sent', async () => {
  laptop.put(
    'draftingTask',
    rowOf('draftingTask', { openedById: idOf(77), id: idOf(30), ownerId: idOf(77) }),
  );
  Object.assign(laptop.me, { role: 'author' });
  const answer = await laptop.ask('insight.moveTask', {
    id: idOf(30),
    move: 'take',
    kitItemId: null,
    seen: seen(),
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'moved_on' } });
});

test('what is due first stands first, and what ended long ago is not shown', async () => {
  const dayMs = 24 * hourMs;
  laptop.put(
    'draftingTask',
    rowOf('draftingTask', { openedById: idOf(77), id: idOf(30), dueAt: testNow + 2 * dayMs }),
    rowOf('draftingTask', { openedById: idOf(77), id: idOf(31), dueAt: testNow + dayMs }),
    rowOf('draftingTask', {
      openedById: idOf(77),
      id: idOf(32),
      status: 'answered',
      updatedAt: testNow - dayMs,
    }),
    rowOf('draftingTask', {
      openedById: idOf(77),
      id: idOf(33),
      status: 'closed',
      updatedAt: testNow - 40 * dayMs,
    }),
  );
  const { tasks } = await laptop.value('insight.tasks', {});
  expect(tasks.map(({ task }) => task.id)).toEqual([idOf(31), idOf(30), idOf(32)]);
});
