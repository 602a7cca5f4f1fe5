import type BetterSqlite3 from 'better-sqlite3';
import type { Connection, ReadableDb, SqlValue, WritableDb } from './database.ts';

type Bound = SqlValue | Readonly<Record<string, SqlValue>>;
type Statement = BetterSqlite3.Statement<Bound[], unknown>;

interface Kept {
  readonly statement: Statement;
  /** `?1` stands for a value that is used more than once; the driver wants those by name. */
  readonly numbered: boolean;
}

const numberedParameter = /\?\d/;
const keptOf = new WeakMap<Connection, Map<string, Kept>>();

const prepare = (connection: Connection, sql: string): Kept => ({
  statement: connection.prepare<Bound[], unknown>(sql),
  numbered: numberedParameter.test(sql),
});

/** Prepared once per connection and kept by its text. */
function keep(connection: Connection, sql: string): Kept {
  let kept = keptOf.get(connection);
  if (kept === undefined) {
    kept = new Map();
    keptOf.set(connection, kept);
  }
  let found = kept.get(sql);
  if (found === undefined) {
    found = prepare(connection, sql);
    kept.set(sql, found);
  }
  return found;
}

const bound = ({ numbered }: Kept, values: readonly SqlValue[]): readonly Bound[] =>
  numbered ? [Object.fromEntries(values.map((value, at) => [String(at + 1), value]))] : values;

const readingOf = (connection: Connection) => ({
  all: <Row>(sql: string, ...values: readonly SqlValue[]) => {
    const kept = keep(connection, sql);
    return kept.statement.all(...bound(kept, values)) as Row[];
  },
  get: <Row>(sql: string, ...values: readonly SqlValue[]) => {
    const kept = keep(connection, sql);
    return kept.statement.get(...bound(kept, values)) as Row | undefined;
  },
  iterate: <Row>(sql: string, ...values: readonly SqlValue[]) => {
    // An iterator holds its statement busy, so a kept one could not be asked twice at once.
    const fresh = prepare(connection, sql);
    return fresh.statement.iterate(...bound(fresh, values)) as IterableIterator<Row>;
  },
});

/** The reading side of a connection. The brand exists in the types alone. */
export const readableDb = (connection: Connection): ReadableDb =>
  readingOf(connection) as unknown as ReadableDb;

/** For `transaction.ts` alone, which hands it out for as long as its transaction lasts. */
export function writableDb(connection: Connection, isOpen: () => boolean): WritableDb {
  return {
    ...readingOf(connection),
    run: (sql: string, ...values: readonly SqlValue[]) => {
      if (!isOpen()) throw new Error('written outside its transaction');
      const kept = keep(connection, sql);
      return kept.statement.run(...bound(kept, values)).changes;
    },
  } as unknown as WritableDb;
}
