import type { Effect, Merge } from '../../../../shared/contracts/sync/mutations/definition.ts';
import { type EntityName, entities, entityNames } from '../../../../shared/domain/entities/index.ts';
import { references } from '../../../../shared/domain/entities/references.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { entityTables } from '../../db/entityTable.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

export interface Touched {
  readonly entity: EntityName;
  readonly id: string;
}

/** The rows that effects show in: their own, and with a merge whatever here follows the one that is given up. */
export const touchedBy = (db: ReadableDb, effects: readonly Effect[]): readonly Touched[] =>
  effects.flatMap((effect): readonly Touched[] => {
    const { entity, id } = effect;
    return effect.type === 'merge'
      ? [{ entity, id }, { entity, id: effect.into }, ...followersOf(db, effect)]
      : [{ entity, id }];
  });

export function noteTouched(db: WritableDb, place: number, rows: readonly Touched[]): void {
  for (const { entity, id } of rows) {
    db.run(
      'INSERT OR IGNORE INTO outbox_row (entity, id, place) VALUES (?, ?, ?)',
      entity,
      uuidToBytes(id),
      place,
    );
  }
}

function followersOf(db: ReadableDb, { entity, id }: Merge): readonly Touched[] {
  const bytes = uuidToBytes(id);
  return namingColumns
    .filter((column) => column.names === entity)
    .flatMap(({ of, where }) =>
      db
        .all<{ id: Buffer }>(
          `SELECT id FROM ${entityTables[of].table} WHERE ${where}`,
          where.includes('json_each') ? id : bytes,
        )
        .map((row) => ({ entity: of, id: uuidFromBytes(row.id) })),
    );
}

const namingColumns = entityNames.flatMap((of) =>
  Object.entries(entities[of].columns).flatMap(([name, { type }]) => {
    const names = references[name];
    const sql = entityTables[of].columns.find((column) => column.name === name)?.sql;
    if (names === undefined || sql === undefined) return [];
    const where =
      type === 'uuids' ? `EXISTS (SELECT 1 FROM json_each(${sql}) WHERE value = ?)` : `${sql} = ?`;
    return [{ of, names, where }];
  }),
);
