import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { isEncryptedOnDisk, openConnection } from './openConnection.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const key = new Uint8Array(randomBytes(32));

test('what is written cannot be read on disk, and opens again with the key alone', () => {
  const file = join(temporaryFolder(), 'a.db');
  const connection = openConnection(file, { key });
  connection.exec("CREATE TABLE t (words TEXT); INSERT INTO t VALUES ('nobody else reads this')");
  connection.close();
  expect(isEncryptedOnDisk(file)).toBe(true);
  expect(readFileSync(file).includes('nobody else')).toBe(false);
  const again = openConnection(file, { key });
  expect(again.prepare('SELECT words FROM t').pluck().get()).toBe('nobody else reads this');
  again.close();
});

test('a plain database does not pass for an encrypted one', () => {
  const file = join(temporaryFolder(), 'plain.db');
  const plain = new BetterSqlite3(file);
  plain.exec('CREATE TABLE t (a)');
  plain.close();
  expect(isEncryptedOnDisk(file)).toBe(false);
  expect(() => openConnection(file, { key })).toThrow();
});

test('another key is refused as no database at all', () => {
  const file = join(temporaryFolder(), 'a.db');
  const connection = openConnection(file, { key });
  connection.exec('CREATE TABLE t (a)');
  connection.close();
  expect(() => openConnection(file, { key: new Uint8Array(randomBytes(32)) })).toThrow(
    expect.objectContaining({ code: 'SQLITE_NOTADB' }),
  );
});

test('each commit is forced to disk, and nothing temporary is', () => {
  const connection = openConnection(join(temporaryFolder(), 'a.db'), { key });
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('temp_store', { simple: true })).toBe(2);
  connection.close();
});

test('the reading connection cannot write', () => {
  const file = join(temporaryFolder(), 'a.db');
  const writer = openConnection(file, { key });
  writer.exec('CREATE TABLE t (a)');
  const reader = openConnection(file, { key, readonly: true });
  expect(() => reader.exec('INSERT INTO t VALUES (1)')).toThrow();
  reader.close();
  writer.close();
});

test('a file of nothing in particular is no database', () => {
  const file = join(temporaryFolder(), 'a.db');
  writeFileSync(file, randomBytes(8192));
  expect(() => openConnection(file, { key })).toThrow(expect.objectContaining({ code: 'SQLITE_NOTADB' }));
});
