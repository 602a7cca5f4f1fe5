import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LaptopDatabase, openLaptopDatabase } from '../../../test/fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import { writeTransaction } from '../db/transaction.ts';
import { removeLostScope } from './lostScope.ts';
import type { SyncContext } from './syncContext.ts';

const [me, lost, other, shared, ownOfLost] = [1, 2, 3, 4, 5].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];
const lostKey = `territory:${lost}`;

let laptop: LaptopDatabase;
beforeEach(() => {
  laptop = openLaptopDatabase();
  laptop.put('user', rowOf('user', { id: me, role: 'rep' }));
  laptop.put('account', rowOf('account', { id: shared, territoryIds: [lost, other] }));
  laptop.put('account', rowOf('account', { id: ownOfLost, territoryIds: [lost] }));
});
afterEach(() => laptop.close());

const context = (): SyncContext =>
  ({
    connection: laptop.connection,
    db: laptop.db,
    userId: me,
    signal: new AbortController().signal,
    topic: () => undefined,
  }) as unknown as SyncContext;

const scope = (key: string, values: string): void =>
  writeTransaction(laptop.connection, (db) => {
    db.run(`INSERT INTO scope_state (key, leaving, ready, resume, rows) VALUES (?, ${values})`, key);
  });
const scopes = (): unknown =>
  laptop.connection.prepare('SELECT key, leaving, ready, resume, rows FROM scope_state ORDER BY key').all();
const accounts = (): number =>
  laptop.connection.prepare('SELECT count(*) FROM account').pluck().get() as number;

test('what another territory that has been read works too stays', async () => {
  scope(lostKey, '1, 1, NULL, 2');
  scope(`territory:${other}`, '0, 1, NULL, 1');
  await removeLostScope(context(), lostKey, false);
  expect(accounts()).toBe(1);
  expect(scopes()).toEqual([{ key: `territory:${other}`, leaving: 0, ready: 1, resume: null, rows: 1 }]);
  expect(round()).toBeUndefined();
});

const round = (): unknown =>
  laptop.connection.prepare("SELECT value FROM meta WHERE key = 'round'").pluck().get();

test('a snapshot that is half read begins again, since it may be past a row that leaves, and what it had brought is swept', async () => {
  scope(lostKey, '1, 1, NULL, 2');
  scope(`territory:${other}`, "0, 0, 'past the shared account', 1");
  await removeLostScope(context(), lostKey, false);
  expect(accounts()).toBe(0);
  expect(scopes()).toEqual([{ key: `territory:${other}`, leaving: 0, ready: 0, resume: null, rows: 0 }]);
  expect(round()).toBe('sweep');
});

test('a territory that is given back while it leaves is emptied and read anew', async () => {
  scope(lostKey, "1, 1, 'somewhere', 2");
  await removeLostScope(context(), lostKey, true);
  expect(accounts()).toBe(0);
  expect(scopes()).toEqual([{ key: lostKey, leaving: 0, ready: 0, resume: null, rows: 0 }]);
});

test('one who may not read accounts reads all that is left anew, to be swept', async () => {
  laptop.put('user', rowOf('user', { id: me, role: 'approver', rowVersion: 2 }));
  scope(lostKey, '1, 1, NULL, 2');
  scope(`territory:${other}`, '0, 1, NULL, 1');
  await removeLostScope(context(), lostKey, false);
  expect(scopes()).toEqual([{ key: `territory:${other}`, leaving: 0, ready: 0, resume: null, rows: 0 }]);
  expect(round()).toBe('sweep');
});
