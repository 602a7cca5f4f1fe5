import { afterAll, expect, test } from 'vitest';
import { openLaptopDatabase, testKey } from '../../../../../test/fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../../../../../test/fixtures/rows.ts';
import { openConnection } from '../../../db/openConnection.ts';
import { readableDb } from '../../../db/readableDb.ts';
import { rowsNotIndexed } from './listedTables.ts';

const laptop = openLaptopDatabase();
const reader = openConnection(laptop.file, { key: testKey, readonly: true });
afterAll(() => {
  reader.close();
  laptop.close();
});

test('what another connection writes is seen with the next question, and what was read is kept until then', () => {
  const db = readableDb(reader);
  const names = () => rowsNotIndexed(db, 'account').map(({ name, words }) => [name, words?.name]);
  laptop.put('account', rowOf('account', { id: idOf(1), name: 'Åre Pulp' }));
  expect(names()).toEqual([['are pulp', ['are', 'pulp']]]);
  expect(rowsNotIndexed(db, 'account')).toBe(rowsNotIndexed(db, 'account'));
  laptop.put('account', rowOf('account', { id: idOf(1), name: 'Åre Paper', rowVersion: 2 }));
  expect(names()).toEqual([['are paper', ['are', 'paper']]]);
  laptop.remove('account', idOf(1));
  expect(names()).toEqual([]);
});
