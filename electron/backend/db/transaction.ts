import type { Connection, WritableDb } from './database.ts';
import { writableDb } from './readableDb.ts';

/** Thrown inside a transaction to undo all of it and answer `value`. */
class RolledBack<Value> {
  readonly value: Value;
  constructor(value: Value) {
    this.value = value;
  }
}

/** Undoes the running `writeTransaction`, which then answers `value`. */
export function rollBackWith<Value>(value: Value): never {
  throw new RolledBack(value);
}

/**
 * One SQLite transaction: all of `work` is on disk when this answers, or none of it. `work` is synchronous,
 * so nothing else runs on this connection meanwhile. The database it is given is dead afterwards.
 */
export function writeTransaction<Value>(connection: Connection, work: (db: WritableDb) => Value): Value {
  let open = true;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const value = work(writableDb(connection, () => open));
    if (value instanceof Promise) throw new Error('a transaction does not wait');
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    // A full disk may have rolled it back already.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  } finally {
    open = false;
  }
}

/**
 * A transaction of the sync alone, written through without waiting for the disk: after a power cut the
 * database is as it was some moments before, rows and cursor alike, and the rows are read again. The next
 * `writeTransaction` makes it durable with its own.
 */
export function relaxedTransaction<Value>(connection: Connection, work: (db: WritableDb) => Value): Value {
  connection.pragma('synchronous=NORMAL');
  try {
    return writeTransaction(connection, work);
  } finally {
    connection.pragma('synchronous=FULL');
  }
}
