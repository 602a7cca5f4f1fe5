import type { EntityName, Row } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../../db/database.ts';
import { derivedValue, type EntityTable, entityTables, toSqlValue } from '../../db/entityTable.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

/** What is known of a row before it is written: where it stands, which version, and its territories. */
export interface Standing {
  readonly row: number;
  readonly row_version: number;
  readonly territory_ids: string | null;
}

interface Texts {
  readonly find: string;
  readonly insert: string;
  readonly update: string;
  readonly setMark: string;
  readonly remove: string;
}

function textsOf({ name, table, columns, derived }: EntityTable): Texts {
  const names = [...columns.map((column) => column.sql), ...derived.map((column) => column.sql)];
  return {
    find: `SELECT row, row_version, ${name === 'account' ? 'territory_ids' : 'NULL AS territory_ids'} FROM ${table} WHERE id = ?`,
    insert: `INSERT INTO ${table} (${names.join(', ')}, sync) VALUES (${names.map(() => '?').join(', ')}, ?)
      ON CONFLICT (id) DO NOTHING${name === 'account' ? ' RETURNING row' : ''}`,
    update: `UPDATE ${table} SET ${names.map((column) => `${column} = ?`).join(', ')} WHERE row = ?`,
    setMark: `UPDATE ${table} SET sync = ? WHERE id = ? AND sync <> ?`,
    remove: `DELETE FROM ${table} WHERE row = ?`,
  };
}

const texts = Object.fromEntries(
  Object.values(entityTables).map((table) => [table.name, textsOf(table)]),
) as Readonly<Record<EntityName, Texts>>;

export const standingOf = (db: ReadableDb, entity: EntityName, id: Buffer): Standing | undefined =>
  db.get<Standing>(texts[entity].find, id);

/** A row's values in the order of its table's columns. */
export function valuesOf<Name extends EntityName>(entity: Name, row: Row<Name>): SqlValue[] {
  const byName = row as Readonly<Record<string, unknown>>;
  return entityTables[entity].columns.map((column) => toSqlValue(column.column, byName[column.name]));
}

/** With what is derived: names folded, and as they are ordered. */
function withDerived(db: ReadableDb, entity: EntityName, values: SqlValue[]): SqlValue[] {
  const { derived } = entityTables[entity];
  return derived.length === 0
    ? values
    : [...values, ...derived.map(({ from, by }) => derivedValue(db, by, values[from] ?? null))];
}

/**
 * Writes a row that is not here yet, `values` in column order. False, changing nothing, where it is: asking
 * first would look its id up twice. What is derived follows in the same transaction, the search index by the
 * triggers of its own migration.
 */
export function insertVisible(db: WritableDb, entity: EntityName, values: SqlValue[], sync = 0): boolean {
  const all = withDerived(db, entity, values);
  if (entity !== 'account') return db.run(texts[entity].insert, ...all, sync) === 1;
  const inserted = db.get<{ row: number }>(texts.account.insert, ...all, sync);
  if (inserted === undefined) return false;
  placeInTerritories(db, inserted.row, null, territoriesIn(values));
  return true;
}

/** Writes a visible row whether it stands or not. One that stands keeps its `sync` mark unless one is given. */
export function writeVisible(
  db: WritableDb,
  entity: EntityName,
  values: SqlValue[],
  standing: Standing | undefined,
  sync?: number,
): void {
  if (standing === undefined) {
    insertVisible(db, entity, values, sync);
    return;
  }
  db.run(texts[entity].update, ...withDerived(db, entity, values), standing.row);
  if (entity === 'account')
    placeInTerritories(db, standing.row, standing.territory_ids, territoriesIn(values));
  if (sync !== undefined) markVisible(db, entity, values[0] as Buffer, sync);
}

export function markVisible(db: WritableDb, entity: EntityName, id: Buffer, sync: number): void {
  db.run(texts[entity].setMark, sync, id, sync);
}

export function removeVisible(db: WritableDb, entity: EntityName, standing: Standing): void {
  db.run(texts[entity].remove, standing.row);
  if (entity === 'account') placeInTerritories(db, standing.row, standing.territory_ids, '[]');
}

const territoryColumn = entityTables.account.columns.findIndex((column) => column.name === 'territoryIds');
const territoriesIn = (values: readonly SqlValue[]): string => values[territoryColumn] as string;

function placeInTerritories(db: WritableDb, row: number, before: string | null, after: string): void {
  if (before === after) return;
  for (const id of before === null ? [] : (JSON.parse(before) as string[])) {
    db.run('DELETE FROM account_territory WHERE territory_id = ? AND account_row = ?', uuidToBytes(id), row);
  }
  for (const id of JSON.parse(after) as string[]) {
    db.run(
      'INSERT OR IGNORE INTO account_territory (territory_id, account_row) VALUES (?, ?)',
      uuidToBytes(id),
      row,
    );
  }
}
