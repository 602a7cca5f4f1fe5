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
  endBulk(connection);
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
  endBulk(connection);
  return relaxed(connection, () => writeTransaction(connection, work));
}

function relaxed<Value>(connection: Connection, work: () => Value): Value {
  connection.pragma('synchronous=NORMAL');
  try {
    return work();
  } finally {
    connection.pragma('synchronous=FULL');
  }
}

const bulks = new WeakMap<Connection, BulkTransaction>();

/** Whoever else wants to write on this connection ends what the sync has open, keeping it. */
export function endBulk(connection: Connection): void {
  bulks.get(connection)?.end();
}

/**
 * A relaxed transaction that stays open while others get their turn, since a commit rewrites every page it
 * touches. The next write of anyone else ends it early, so that what is done in it must be right at any such point.
 * Where it could not be kept then, whoever goes on with it hears of that: what was done is gone.
 */
export class BulkTransaction {
  readonly #connection: Connection;
  #open: { alive: boolean } | null = null;
  #failure: { readonly error: unknown } | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** `fresh`: a new transaction has begun, and what was read in the last one may have changed. */
  run(work: (db: WritableDb, fresh: boolean) => void): void {
    this.#throwFailure();
    const fresh = this.#open === null;
    const open = this.#open ?? this.#begin();
    try {
      work(
        writableDb(this.#connection, () => open.alive),
        fresh,
      );
    } catch (error) {
      this.#close('ROLLBACK');
      throw error;
    }
  }

  #begin(): { alive: boolean } {
    endBulk(this.#connection);
    this.#connection.pragma('synchronous=NORMAL');
    this.#connection.exec('BEGIN IMMEDIATE');
    bulks.set(this.#connection, this);
    this.#open = { alive: true };
    return this.#open;
  }

  /** Keeps what was done. Nothing where it has been ended already, and kept. */
  end(): void {
    this.#throwFailure();
    if (this.#open !== null) this.#close('COMMIT');
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }

  #close(how: 'COMMIT' | 'ROLLBACK'): void {
    if (this.#open !== null) this.#open.alive = false;
    this.#open = null;
    bulks.delete(this.#connection);
    try {
      if (this.#connection.inTransaction) this.#connection.exec(how);
    } catch (error) {
      this.#failure = { error };
      throw error;
    } finally {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
      this.#connection.pragma('synchronous=FULL');
    }
  }
}
