import type { SyncMark } from '../../../shared/contracts/ipc/rows.ts';
import type { EntityName, Row } from '../../../shared/domain/entities/index.ts';
import type { ReadableDb, SqlValue } from './database.ts';
import { syncMarkFrom } from './entityRows.ts';
import { entityTables, rowFrom, selectList } from './entityTable.ts';
import { uuidToBytes } from './uuidBytes.ts';

/** A row as the contract has it, and where it stands with the hub. */
export interface MarkedRow<Name extends EntityName> {
  readonly row: Row<Name>;
  readonly sync: SyncMark;
}

/**
 * The rows of an entity that `clauses` chooses: everything of the statement after `FROM table t`, a constant
 * with its values bound.
 */
export const markedRows = <Name extends EntityName>(
  db: ReadableDb,
  entity: Name,
  clauses: string,
  ...values: readonly SqlValue[]
): readonly MarkedRow<Name>[] =>
  db
    .all<{ sync: number }>(
      `SELECT ${selectList(entity, 't')}, t.sync FROM ${entityTables[entity].table} t ${clauses}`,
      ...values,
    )
    .map((record) => ({ row: rowFrom(entity, record), sync: syncMarkFrom(record.sync) }));

export const markedRow = <Name extends EntityName>(
  db: ReadableDb,
  entity: Name,
  id: string,
): MarkedRow<Name> | undefined => markedRows(db, entity, 'WHERE t.id = ?', uuidToBytes(id))[0];
