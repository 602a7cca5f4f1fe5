import type Database from 'better-sqlite3';

/** Reads once what a connection shows, and again only when somebody has written to that database since. */
export function whileTheSame<Value>(
  read: (db: Database.Database) => Value,
): (db: Database.Database) => Value {
  const known = new WeakMap<Database.Database, { readonly version: unknown; readonly value: Value }>();
  return (db) => {
    const version: unknown = db.pragma('data_version', { simple: true });
    const before = known.get(db);
    if (before !== undefined && before.version === version) return before.value;
    const value = read(db);
    known.set(db, { version, value });
    return value;
  };
}
