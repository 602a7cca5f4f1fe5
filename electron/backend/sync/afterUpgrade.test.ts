import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LaptopDatabase, openLaptopDatabase } from '../../../test/fixtures/laptopDatabase.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { writeTransaction } from '../db/transaction.ts';
import { readAnewAfterUpgrade } from './afterUpgrade.ts';

let laptop: LaptopDatabase;
beforeEach(() => {
  laptop = openLaptopDatabase();
});
afterEach(() => laptop.close());

const hasRead = (): void =>
  writeTransaction(laptop.connection, (db) => {
    writeMeta(db, 'cursor', 'so far');
    db.run("INSERT INTO scope_state (key, leaving, ready) VALUES ('everyone', 0, 1)");
  });

test('a new database has nothing to read anew, nor has one that this program has read before', () => {
  expect(readAnewAfterUpgrade(laptop.connection)).toBe(false);
  hasRead();
  expect(readAnewAfterUpgrade(laptop.connection)).toBe(false);
  expect(readMeta(laptop.db, 'cursor')).toBe('so far');
});

test('one that an older program has read is read anew once, whatever its row versions say', () => {
  hasRead();
  expect(readAnewAfterUpgrade(laptop.connection)).toBe(true);
  expect(readMeta(laptop.db, 'cursor')).toBe(null);
  expect(readMeta(laptop.db, 'round')).toBe('sweep_force');
  expect(laptop.connection.prepare('SELECT ready FROM scope_state').pluck().get()).toBe(0);
  expect(readAnewAfterUpgrade(laptop.connection)).toBe(false);
});
