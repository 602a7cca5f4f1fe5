import type BetterSqlite3 from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A value SQLite stores. Ids travel as 16-byte buffers (see `uuidBytes.ts`), booleans as 0 and 1. */
export type SqlValue = string | number | bigint | Buffer | null;

/**
 * A database that is only read from. Statements are prepared once per connection and kept by their text, so
 * SQL is a constant and values are bound.
 */
export interface ReadableDb {
  readonly [readable]: true;
  all<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  iterate<Row>(sql: string, ...values: readonly SqlValue[]): IterableIterator<Row>;
}

/** A database inside a write transaction. Only `writeTransaction` hands one out. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  /** Answers how many rows changed. */
  run(sql: string, ...values: readonly SqlValue[]): number;
}

export type Connection = BetterSqlite3.Database;
