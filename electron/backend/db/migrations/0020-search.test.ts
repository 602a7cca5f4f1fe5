import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateAccounts } from '../../../../test/fixtures/generateAccounts.ts';
import { valuesOf, writeVisible } from '../../sync/rows/visibleRow.ts';
import type { Connection } from '../database.ts';
import { entityTables } from '../entityTable.ts';
import { foldText } from '../foldText.ts';
import { migrate } from '../migrate.ts';
import { openConnection } from '../openConnection.ts';
import { writeTransaction } from '../transaction.ts';
import { base } from './0010-base.ts';
import { migrations } from './index.ts';

let folder: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-migration-'));
  connection = openConnection(join(folder, 'callboard.db'), { key: new Uint8Array(32).fill(3) });
});
afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** At the base, rows have fewer columns than today's: what accounts had then stands for all. */
const putAtBase = (count: number, seed: number): void => {
  const columns = [...entityTables.account.columns.map(({ sql }) => sql), 'name_key'];
  const insert = connection.prepare(
    `INSERT INTO account (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const { account } of generateAccounts({ accounts: count, contactsPerAccount: 0, seed }))
    insert.run(...valuesOf('account', account), foldText(account.name));
};
const put = (count: number, seed: number): void =>
  writeTransaction(connection, (db) => {
    for (const { account, contacts } of generateAccounts({ accounts: count, contactsPerAccount: 1, seed })) {
      writeVisible(db, 'account', valuesOf('account', account), undefined);
      for (const contact of contacts) writeVisible(db, 'contact', valuesOf('contact', contact), undefined);
    }
  });
const holding = (word: string): unknown =>
  connection.prepare('SELECT count(*) FROM account_word WHERE account_word MATCH ?').pluck().get(word);
const checkIndexes = (): void => {
  for (const table of ['account_word', 'contact_word', 'deal_word', 'lead_word', 'heard_word']) {
    connection.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`);
  }
};

test('rows that were there before are found afterwards, and later ones with them', () => {
  migrate(connection, [base]);
  putAtBase(100, 1);
  migrate(connection, migrations);
  checkIndexes();
  const before = connection
    .prepare("SELECT count(*) FROM account WHERE name LIKE '%AB'")
    .pluck()
    .get() as number;
  expect(before).toBeGreaterThan(5);
  expect(holding('ab')).toBe(before);
  expect(
    connection.prepare("SELECT count(*) FROM account WHERE sort_key = ''").pluck().get(),
    'every account has its place in lists',
  ).toBe(0);
  expect(
    connection.prepare("SELECT count(*) FROM account WHERE (city_key = '') <> (city IS NULL)").pluck().get(),
    'and by its city',
  ).toBe(0);
  put(600, 2);
  checkIndexes();
  expect(holding('ab')).toBeGreaterThan(before);
});

test('an index rebuilt from its rows says the same', () => {
  migrate(connection, migrations);
  put(600, 2);
  const before = holding('energi*');
  connection.exec("INSERT INTO account_word (account_word) VALUES ('rebuild')");
  checkIndexes();
  expect(holding('energi*')).toBe(before);
});

test('fewer rows than are gathered at once wait outside the index', () => {
  migrate(connection, migrations);
  put(600, 2);
  const waiting = connection
    .prepare(
      "SELECT count(*) FROM account WHERE row > (SELECT upto FROM search_mark WHERE entity = 'account')",
    )
    .pluck()
    .get();
  expect(waiting).toBe(600 - 512);
});
