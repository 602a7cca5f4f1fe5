import type { ReadableDb } from '../../db/database.ts';
import { entityTables } from '../../db/entityTable.ts';

type Counts = Record<string, number>;

const counted = (rows: readonly { readonly name: string; readonly count: number }[]): Counts =>
  Object.fromEntries(rows.map(({ name, count }) => [name, count]));

export const rowCounts = (db: ReadableDb): Counts =>
  Object.fromEntries(
    Object.values(entityTables).map(({ name, table }) => [
      name,
      db.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0,
    ]),
  );

export const outboxCounts = (db: ReadableDb): Counts =>
  counted(
    db.all("SELECT kind || ' ' || state AS name, count(*) AS count FROM outbox_whole GROUP BY kind, state"),
  );

export const refusalCounts = (db: ReadableDb): Counts =>
  counted(
    db.all('SELECT code AS name, count(*) AS count FROM outbox_whole WHERE code IS NOT NULL GROUP BY code'),
  );

export function scopeCounts(db: ReadableDb): { territory: number; user: number; everyone: number } {
  const keys = db.all<{ key: string }>('SELECT key FROM scope_state WHERE leaving = 0');
  const of = (kind: string): number => keys.filter(({ key }) => key.split(':')[0] === kind).length;
  return { territory: of('territory'), user: of('user'), everyone: of('everyone') };
}

/** The newest migration: which shape the data has. */
export const newestMigration = (db: ReadableDb): string | null =>
  db.get<{ name: string }>("SELECT number || ' ' || name AS name FROM migration ORDER BY number DESC LIMIT 1")
    ?.name ?? null;
