import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const hour = 3_600_000;
const day = 24 * hour;
const accountId = idOf(10);
const [ana, bo, gone, stranger] = [idOf(71), idOf(72), idOf(73), idOf(74)];
let laptop: Laptop;

beforeEach(() => {
  laptop = openLaptop(handlers, 'manager');
  const managerId = laptop.me.id;
  laptop.put('account', rowOf('account', { id: accountId, name: 'Sjöberg Marin' }));
  laptop.put(
    'user',
    rowOf('user', { id: ana, name: 'Ana Sol', managerId }),
    rowOf('user', { id: bo, name: 'Bo Ek', managerId }),
    rowOf('user', { id: gone, name: 'Cia Lund', managerId, active: false }),
    rowOf('user', { id: stranger, name: 'Dag Ros' }),
  );
});
afterEach(() => laptop.close());

const team = () => laptop.value('today.team', { day: '2026-03-12' });
const call = (number: number, ownerId: string, startsAt: number, status: 'planned' | 'held' | 'cancelled') =>
  laptop.put('call', rowOf('call', { id: idOf(number), accountId, ownerId, startsAt, status }));

test('each of the people stands with the calls of the day, what comes next and what is not logged', async () => {
  call(21, ana, testNow - hour, 'held');
  call(22, ana, testNow + hour, 'planned');
  call(23, ana, testNow + 2 * hour, 'cancelled');
  call(24, bo, testNow - 2 * day, 'planned');
  call(25, stranger, testNow, 'planned');
  expect((await team()).people).toEqual([
    {
      userId: ana,
      name: 'Ana Sol',
      calls: 2,
      held: 1,
      next: { callId: idOf(22), startsAt: testNow + hour, accountName: 'Sjöberg Marin' },
      notLogged: 0,
      lateLeads: 0,
    },
    { userId: bo, name: 'Bo Ek', calls: 0, held: 0, next: null, notLogged: 1, lateLeads: 0 },
  ]);
});

test('a lead that waited too long for a decision is late, one of this hour is not', async () => {
  laptop.put(
    'lead',
    rowOf('lead', { id: idOf(31), ownerId: bo, status: 'new', receivedAt: testNow - 30 * day }),
    rowOf('lead', { id: idOf(32), ownerId: bo, status: 'new', receivedAt: testNow - 60_000 }),
    rowOf('lead', { id: idOf(33), ownerId: bo, status: 'converted', receivedAt: testNow - 30 * day }),
  );
  expect((await team()).people.map(({ lateLeads }) => lateLeads)).toEqual([0, 1]);
});

test('complaints that are not settled come oldest first, each with whoever sees it through', async () => {
  const complaint = { accountId, authorId: ana, kind: 'complaint' as const };
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(51), ...complaint, heardAt: testNow - day, outcome: 'open', ownerId: ana }),
    rowOf('heard', {
      id: idOf(52),
      ...complaint,
      heardAt: testNow - 2 * day,
      outcome: 'parked',
      ownerId: null,
    }),
    rowOf('heard', { id: idOf(53), ...complaint, heardAt: testNow - 3 * day, outcome: 'resolved' }),
    rowOf('heard', {
      id: idOf(54),
      accountId,
      authorId: ana,
      kind: 'objection',
      heardAt: testNow,
      outcome: 'open',
    }),
  );
  const { total, rows } = (await team()).complaints;
  expect(total).toBe(2);
  expect(rows.map(({ heard, ownerName }) => [heard.id, ownerName])).toEqual([
    [idOf(52), null],
    [idOf(51), 'Ana Sol'],
  ]);
});

test('whoever leads nobody is shown nobody', async () => {
  laptop.close();
  laptop = openLaptop(handlers);
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(51), accountId, authorId: ana, kind: 'complaint', outcome: 'open' }),
  );
  expect(await team()).toEqual({ people: [], complaints: { total: 0, rows: [] } });
});
