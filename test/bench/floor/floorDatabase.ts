import Database from 'better-sqlite3';
import { entityTables } from '../../../electron/backend/db/entityTable.ts';
import { foldText } from '../../../electron/backend/db/foldText.ts';
import { migrations } from '../../../electron/backend/db/migrations/index.ts';
import { sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../../shared/domain/entities/index.ts';
import { collationKey } from '../../../shared/domain/names/collationKey.ts';

/**
 * The floor that the program is measured against: bare better-sqlite3, the same encryption, tables, indexes
 * and word indexes, the same rows, synchronous=FULL; no contract, no parsing, no outbox, no network.
 */
export function openFloor(file: string): Database.Database {
  const db = new Database(file);
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${'5a'.repeat(32)}'"`);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  db.pragma('temp_store=MEMORY');
  db.pragma('cache_size=-16000');
  return db;
}

export function createSchema(db: Database.Database): void {
  for (const migration of migrations) db.transaction(() => migration.up(db))();
}

export type FloorRow = Readonly<Record<string, unknown>>;

/** Ready-made values in the order of the columns, so that only SQLite's own work is timed. */
export function floorInsert(db: Database.Database, name: EntityName) {
  const columns = wireColumns(entities[name]);
  const { derived } = entityTables[name];
  const names = [...columns.map(([column]) => sqlName(column)), ...derived.map(({ sql }) => sql)];
  const statement = db.prepare(
    `insert into "${sqlName(name)}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
  );
  const bytes = (id: unknown): Buffer => Buffer.from(String(id).replaceAll('-', ''), 'hex');
  return {
    values: (row: FloorRow): unknown[] => [
      ...columns.map(([column, { type }]) => {
        const value = row[column];
        if (value === null || value === undefined) return null;
        if (type === 'uuid') return bytes(value);
        if (type === 'uuids' || type === 'json') return JSON.stringify(value);
        return type === 'boolean' ? Number(value) : value;
      }),
      ...derived.map(({ by, from }) => {
        const text = String(row[columns[from]?.[0] ?? ''] ?? '');
        return by === 'folding' ? foldText(text) : collationKey(text, 'en');
      }),
    ],
    run: (values: readonly unknown[]) => statement.run(...values),
  };
}
