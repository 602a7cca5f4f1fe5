import type BetterSqlite3 from 'better-sqlite3';
import type { Connection, ReadableDb, SqlValue, WritableDb } from './database.ts';

type Statement = BetterSqlite3.Statement<SqlValue[], unknown>;

const statementsOf = new WeakMap<Connection, Map<string, Statement>>();

/** Prepared once per connection and kept by its text. */
function statement(connection: Connection, sql: string): Statement {
  let kept = statementsOf.get(connection);
  if (kept === undefined) {
    kept = new Map();
    statementsOf.set(connection, kept);
  }
  let found = kept.get(sql);
  if (found === undefined) {
    found = connection.prepare<SqlValue[], unknown>(sql);
    kept.set(sql, found);
  }
  return found;
}

const readingOf = (connection: Connection) => ({
  all: <Row>(sql: string, ...values: readonly SqlValue[]) => statement(connection, sql).all(...values) as Row[],
  get: <Row>(sql: string, ...values: readonly SqlValue[]) =>
    statement(connection, sql).get(...values) as Row | undefined,
  iterate: <Row>(sql: string, ...values: readonly SqlValue[]) =>
    // An iterator holds its statement busy, so a kept one could not be asked twice at once.
    connection.prepare<SqlValue[], unknown>(sql).iterate(...values) as IterableIterator<Row>,
});

/** The reading side of a connection. The brand exists in the types alone. */
export const readableDb = (connection: Connection): ReadableDb => readingOf(connection) as unknown as ReadableDb;

/** For `transaction.ts` alone, which hands it out for as long as its transaction lasts. */
export function writableDb(connection: Connection, isOpen: () => boolean): WritableDb {
  return {
    ...readingOf(connection),
    run: (sql: string, ...values: readonly SqlValue[]) => {
      if (!isOpen()) throw new Error('written outside its transaction');
      return statement(connection, sql).run(...values).changes;
    },
  } as unknown as WritableDb;
}
