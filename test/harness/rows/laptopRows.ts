import Database from 'better-sqlite3';
import type { Column } from '../../../shared/domain/entities/column.ts';
import { sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../../shared/domain/entities/index.ts';
import { type PlainRow, type RowSets, rowSets } from './rowSets.ts';

const uuidText = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Opens the encrypted file with the key itself, read-only, beside whatever the program does with it. */
export function openLaptopDatabase(file: string, key: Uint8Array): Database.Database {
  const db = new Database(file, { readonly: true });
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  db.pragma(`key="x'${Buffer.from(key).toString('hex')}'"`);
  db.pragma('busy_timeout=5000');
  db.prepare('select count(*) from sqlite_master').get();
  return db;
}

function plainValue(column: Column, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'uuid':
      return Buffer.isBuffer(value) ? uuidText(value) : value;
    case 'uuids':
      return [...(typeof value === 'string' ? (JSON.parse(value) as string[]) : (value as string[]))].sort();
    case 'boolean':
      return value === 1 || value === true;
    case 'json':
      return typeof value === 'string' ? JSON.parse(value) : value;
    default:
      return value;
  }
}

const plainRow = (name: EntityName, read: (column: string) => unknown): PlainRow =>
  Object.fromEntries(
    wireColumns(entities[name]).map(([column, described]) => [column, plainValue(described, read(column))]),
  ) as unknown as PlainRow;

/** The rows that a screen would show, pending work included. */
export function readVisibleRows(db: Database.Database): RowSets {
  return rowSets((name) => {
    const rows = db.prepare(`select * from "${sqlName(name)}"`).all() as Record<string, unknown>[];
    return new Map(
      rows.map((row) => {
        const plain = plainRow(name, (column) => row[sqlName(column)]);
        return [plain.id, plain];
      }),
    );
  });
}

/** The rows as the hub last sent them: the visible ones, with every shadow in place of what stands over it. */
export function readBaseRows(db: Database.Database): RowSets {
  const shadows = db.prepare('select entity, id, base from shadow').all() as {
    entity: EntityName;
    id: Buffer;
    base: string | null;
  }[];
  const visible = readVisibleRows(db);
  return rowSets((name) => {
    const base = new Map(visible[name]);
    for (const shadow of shadows.filter((one) => one.entity === name)) {
      const id = uuidText(shadow.id);
      if (shadow.base === null) base.delete(id);
      else base.set(id, shadowRow(name, shadow.base));
    }
    return base;
  });
}

/** A shadow is kept as the wire's array or as an object by column name. */
function shadowRow(name: EntityName, base: string): PlainRow {
  const value = JSON.parse(base) as readonly unknown[] | Record<string, unknown>;
  if (!Array.isArray(value)) {
    const byName = value as Record<string, unknown>;
    return plainRow(name, (column) => byName[column] ?? byName[sqlName(column)]);
  }
  const place = new Map(wireColumns(entities[name]).map(([column], index) => [column, index]));
  return plainRow(name, (column) => value[place.get(column) ?? -1]);
}

export function readBaseVersions(db: Database.Database): ReadonlyMap<string, number> {
  const base = readBaseRows(db);
  return new Map(
    entityNames.flatMap((name) =>
      [...base[name].values()].map((row) => [`${name}:${row.id}`, row.rowVersion] as const),
    ),
  );
}
