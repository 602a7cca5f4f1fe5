import type { Column } from '../../../shared/domain/entities/column.ts';
import { type Entity, sqlName, wireColumns } from '../../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames, type Row } from '../../../shared/domain/entities/index.ts';
import type { ReadableDb, SqlValue } from './database.ts';
import { foldText } from './foldText.ts';
import { anyCase, sortKeyOf } from './nameOrder.ts';
import { uuidFromBytes, uuidToBytes } from './uuidBytes.ts';

export interface TableColumn {
  /** As in TypeScript: `accountId`. */
  readonly name: string;
  /** As in SQL: `account_id`. */
  readonly sql: string;
  readonly column: Column;
}

/** How an entity stands in SQLite: its wire columns in their order, and what is derived from them at writing. */
export interface EntityTable {
  readonly entity: Entity;
  readonly name: EntityName;
  readonly table: string;
  readonly columns: readonly TableColumn[];
  /** Columns filled at writing from another one: folded for prefixes, or as the key that lists are ordered by. */
  readonly derived: readonly { readonly sql: string; readonly from: number; readonly by: Derivation }[];
}

type Derivation = 'folding' | 'sorting' | 'sortingAnyCase';

const derivedColumns: Partial<Record<EntityName, Readonly<Record<string, readonly [string, Derivation]>>>> = {
  account: {
    name_key: ['name', 'folding'],
    sort_key: ['name', 'sorting'],
    segment_key: ['segment', 'sorting'],
    city_key: ['city', 'sortingAnyCase'],
  },
  contact: { name_key: ['name', 'folding'] },
};

function tableOf(name: EntityName): EntityTable {
  const entity: Entity = entities[name];
  const columns = wireColumns(entity).map(([column, description]) => ({
    name: column,
    sql: sqlName(column),
    column: description,
  }));
  const derived = Object.entries(derivedColumns[name] ?? {}).map(([sql, [from, by]]) => ({
    sql,
    from: columns.findIndex((column) => column.name === from),
    by,
  }));
  return { entity, name, table: sqlName(name), columns, derived };
}

export const entityTables = Object.fromEntries(entityNames.map((name) => [name, tableOf(name)])) as Readonly<
  Record<EntityName, EntityTable>
>;

/** A value of the wrong type for its column: the hub and this laptop do not speak the same contract. */
export class WrongValue extends Error {
  override readonly name = 'WrongValue';
}

/** From the wire's form to SQLite's. Throws `WrongValue` rather than store what the contract does not know. */
export function toSqlValue(column: Column, value: unknown): SqlValue {
  if (value === null || value === undefined) {
    if (column.nullable) return null;
    throw new WrongValue('nothing where a value is required');
  }
  switch (column.type) {
    case 'uuid':
      if (typeof value === 'string' && value.length === 36) return uuidToBytes(value);
      break;
    case 'text':
    case 'date':
      if (typeof value === 'string') return value;
      break;
    case 'integer':
    case 'instant':
      if (Number.isSafeInteger(value)) return value as number;
      break;
    case 'boolean':
      if (typeof value === 'boolean') return value ? 1 : 0;
      break;
    case 'uuids':
      if (Array.isArray(value)) return JSON.stringify(value);
      break;
    case 'json':
      if (typeof value === 'object') return JSON.stringify(value);
      break;
  }
  throw new WrongValue(`a ${typeof value} where a ${column.type} is required`);
}

export function fromSqlValue(column: Column, value: unknown): unknown {
  if (value === null) return null;
  switch (column.type) {
    case 'uuid':
      return uuidFromBytes(value as Buffer);
    case 'boolean':
      return value === 1;
    case 'uuids':
    case 'json':
      return JSON.parse(value as string);
    default:
      return value;
  }
}

export function derivedValue(db: ReadableDb, by: Derivation, text: SqlValue): string {
  if (typeof text !== 'string') return '';
  if (by === 'folding') return foldText(text);
  return sortKeyOf(db, by === 'sorting' ? text : anyCase(text));
}

/** `a.id, a.row_version, …`: everything that `rowFrom` needs, under an alias where one is given. */
export function selectList(name: EntityName, alias?: string): string {
  const prefix = alias === undefined ? '' : `${alias}.`;
  return entityTables[name].columns.map((column) => `${prefix}${column.sql}`).join(', ');
}

/** The row as the contract has it, from a record that `selectList` chose. Other columns in it are left aside. */
export function rowFrom<Name extends EntityName>(name: Name, record: object): Row<Name> {
  const values = record as Readonly<Record<string, unknown>>;
  const row: Record<string, unknown> = {};
  for (const column of entityTables[name].columns)
    row[column.name] = fromSqlValue(column.column, values[column.sql]);
  return row as Row<Name>;
}
