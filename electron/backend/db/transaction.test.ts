import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WritableDb } from './database.ts';
import { openConnection } from './openConnection.ts';
import { readableDb } from './readableDb.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import { BulkTransaction, relaxedTransaction, rollBackWith, writeTransaction } from './transaction.ts';

function open() {
  const connection = openConnection(join(temporaryFolder(), 'a.db'), {
    key: new Uint8Array(randomBytes(32)),
  });
  connection.exec('CREATE TABLE t (a INTEGER) STRICT');
  return connection;
}
const count = (connection: ReturnType<typeof open>) =>
  connection.prepare('SELECT count(*) FROM t').pluck().get();

test('what throws leaves nothing behind', () => {
  const connection = open();
  expect(() =>
    writeTransaction(connection, (db) => {
      db.run('INSERT INTO t VALUES (1)');
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect(count(connection)).toBe(0);
});

test('a rolled back result is answered, and nothing is written', () => {
  const connection = open();
  const answer = writeTransaction(connection, (db): string => {
    db.run('INSERT INTO t VALUES (1)');
    return rollBackWith('no');
  });
  expect(answer).toBe('no');
  expect(count(connection)).toBe(0);
});

test('the database of a transaction is dead once it has ended', () => {
  const connection = open();
  let kept: WritableDb | null = null;
  writeTransaction(connection, (db) => {
    kept = db;
  });
  expect(() => (kept as unknown as WritableDb).run('INSERT INTO t VALUES (1)')).toThrow('outside');
});

test('a transaction does not wait for anything', () => {
  const connection = open();
  expect(() => writeTransaction(connection, async () => undefined)).toThrow('does not wait');
  expect(connection.inTransaction).toBe(false);
});

test('the sync does not wait for the disk, and the user is waited for again after it', () => {
  const connection = open();
  relaxedTransaction(connection, (db) => {
    db.run('INSERT INTO t VALUES (1)');
    expect(connection.pragma('synchronous', { simple: true })).toBe(1);
  });
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(() => relaxedTransaction(connection, () => rollBackWith(null))).not.toThrow();
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
});

test('a numbered parameter may be used more than once', () => {
  const connection = open();
  const db = readableDb(connection);
  expect(db.get('SELECT ?1 AS a, ?2 AS b, ?1 AS c', 1, 'x')).toEqual({ a: 1, b: 'x', c: 1 });
});

test('whoever goes on with what another could not keep hears that it is gone', () => {
  const connection = open();
  // What is only found out at the commit, as a full disk may be.
  connection.exec('CREATE TABLE of_t (a INTEGER REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED)');
  connection.exec('CREATE UNIQUE INDEX t_a ON t (a)');
  connection.pragma('foreign_keys=ON');
  const bulk = new BulkTransaction(connection);
  bulk.run((db) => db.run('INSERT INTO of_t VALUES (7)'));
  expect(() => writeTransaction(connection, () => undefined)).toThrow('FOREIGN KEY');
  expect(connection.inTransaction).toBe(false);
  expect(() => bulk.run((db) => db.run('INSERT INTO t VALUES (8)'))).toThrow('FOREIGN KEY');
  expect(() => bulk.end()).toThrow('FOREIGN KEY');
  expect(count(connection)).toBe(0);
});
