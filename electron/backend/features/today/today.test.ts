import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Call } from '../../../../shared/domain/entities/call.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const hour = 3_600_000;
const day = 24 * hour;
const accountId = idOf(10);
let laptop: Laptop;

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, name: 'Sjöberg Marin', buyerStage: 'interest' }));
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(11), accountId, name: 'Petra', title: 'Owner', persona: 'champion' }),
  );
});
afterEach(() => laptop.close());

const put = (number: number, startsAt: number, values: Partial<Call> = {}): void =>
  laptop.put(
    'call',
    rowOf('call', { id: idOf(number), accountId, ownerId: laptop.me.id, startsAt, ...values }),
  );
const today = (date = '2026-03-12') => laptop.value('today.get', { day: date });

test('a day goes from midnight to midnight where the laptop is, and holds my calls alone', async () => {
  put(21, Date.UTC(2026, 2, 11, 22, 59));
  put(22, Date.UTC(2026, 2, 11, 23));
  put(23, Date.UTC(2026, 2, 12, 22, 59));
  put(24, Date.UTC(2026, 2, 12, 23));
  put(25, testNow, { ownerId: idOf(77) });
  expect((await today()).calls.map(({ call }) => call.id)).toEqual([idOf(22), idOf(23)]);
});

test('a call tells who is met, what is open there and how much there was lately', async () => {
  put(20, testNow - 20 * day, { status: 'held' });
  put(21, testNow - 9 * day, { status: 'held' });
  put(22, testNow + hour, { contactIds: [idOf(11)], objective: 'Agree a pilot' });
  const owned = { accountId, authorId: laptop.me.id };
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(51), ...owned, heardAt: testNow - 9 * day, outcome: 'parked' }),
    rowOf('heard', { id: idOf(52), ...owned, heardAt: testNow - day, outcome: 'resolved' }),
  );
  laptop.put('touch', rowOf('touch', { id: idOf(31), accountId, touchedAt: testNow - day }));
  laptop.put(
    'nextStep',
    rowOf('nextStep', { id: idOf(41), accountId, ownerId: laptop.me.id, dueOn: '2026-03-14' }),
    rowOf('nextStep', { id: idOf(42), accountId, ownerId: laptop.me.id, dueOn: '2026-03-13' }),
  );
  expect((await today()).calls).toMatchObject([
    {
      accountName: 'Sjöberg Marin',
      accountStage: 'interest',
      people: [{ name: 'Petra', title: 'Owner', persona: 'champion' }],
      log: null,
      firstCall: false,
      lacks: [],
      openHeard: { id: idOf(51) },
      promise: { id: idOf(42) },
      touchesInTwoWeeks: 2,
    },
  ]);
});

test('an account that no call was held with is new', async () => {
  put(21, testNow - day, { status: 'no_show' });
  put(22, testNow + hour);
  expect((await today()).calls).toMatchObject([{ firstCall: true, lacks: ['people'] }]);
});

test('what is not logged is counted, and the oldest named', async () => {
  put(21, testNow - 2 * day);
  put(22, testNow - 3 * day);
  put(23, testNow - 4 * day, { status: 'held' });
  put(24, testNow + hour);
  put(25, testNow - 5 * day);
  laptop.put(
    'callLog',
    rowOf('callLog', { id: idOf(81), accountId, callId: idOf(25), authorId: laptop.me.id }),
  );
  expect((await today()).notLogged).toEqual({ count: 2, first: idOf(22) });
});

test('promises are mine, open, and due within a week', async () => {
  const mine = { accountId, ownerId: laptop.me.id };
  laptop.put(
    'nextStep',
    rowOf('nextStep', { id: idOf(41), ...mine, dueOn: '2026-03-19' }),
    rowOf('nextStep', { id: idOf(42), ...mine, dueOn: '2026-03-01' }),
    rowOf('nextStep', { id: idOf(43), ...mine, dueOn: '2026-03-20' }),
    rowOf('nextStep', { id: idOf(44), ...mine, dueOn: '2026-03-12', status: 'done' }),
    rowOf('nextStep', { id: idOf(45), ...mine, dueOn: null }),
    rowOf('nextStep', { id: idOf(46), ...mine, dueOn: '2026-03-12', ownerId: idOf(77) }),
  );
  const { promises } = await today();
  expect(promises.total).toBe(2);
  expect(promises.rows.map(({ nextStep, accountName }) => [nextStep.id, accountName])).toEqual([
    [idOf(42), 'Sjöberg Marin'],
    [idOf(41), 'Sjöberg Marin'],
  ]);
});

test('readiness is for the next day with planned calls, and names what is missing', async () => {
  put(20, testNow - 20 * day, { status: 'held' });
  put(21, testNow + day, { status: 'cancelled' });
  put(22, testNow + 2 * day, { contactIds: [idOf(11)] });
  put(23, testNow + 2 * day + hour, { contactIds: [idOf(11)], channel: 'phone' });
  put(24, testNow + 3 * day);
  expect((await today()).readiness).toEqual({
    day: '2026-03-14',
    visits: 2,
    ready: 1,
    missing: [{ callId: idOf(22), accountName: 'Sjöberg Marin', lacks: ['objective'] }],
    withoutObjective: 1,
    files: { bytes: 0, rows: [] },
    leases: [],
  });
});

test('with nothing planned within a week there is nothing to be ready for', async () => {
  put(21, testNow + 9 * day);
  expect((await today()).readiness).toBeNull();
});
