import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { EntityName, Row } from '../../../shared/domain/entities/index.ts';
import type { ReadableDb } from './database.ts';
import { entityTables, rowFrom, selectList } from './entityTable.ts';
import { uuidToBytes } from './uuidBytes.ts';

const selects = Object.fromEntries(
  Object.values(entityTables).map(({ name, table }) => [
    name,
    `SELECT ${selectList(name)} FROM ${table} WHERE id = ?`,
  ]),
) as Readonly<Record<EntityName, string>>;

/** The row as it is shown: the base with pending work over it. */
export function readRow<Name extends EntityName>(db: ReadableDb, entity: Name, id: string): Row<Name> | null {
  const record = db.get<object>(selects[entity], uuidToBytes(id));
  return record === undefined ? null : rowFrom(entity, record);
}

const marks: readonly SyncMark[] = ['synced', 'waiting', 'attention'];

/** The column `sync` in words. */
export const syncMarkFrom = (sync: number): SyncMark => marks[sync] ?? 'attention';
