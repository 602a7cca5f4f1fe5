import { sql } from 'kysely';
import type { Merge } from '../../shared/contracts/sync/mutations/definition.ts';
import type { Column } from '../../shared/domain/entities/column.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import { references, repointed } from '../../shared/domain/entities/references.ts';
import { entityTables, quoted } from '../rows/entityTable.ts';
import { updateRows } from '../rows/updateRows.ts';
import type { HubTransaction, RowValues, Stamp } from '../rows/writing.ts';

/** Everything that named the row given up names the survivor from here on. */
export async function moveFollowers(trx: HubTransaction, merge: Merge, stamp: Stamp): Promise<void> {
  for (const name of entityNames) {
    for (const [column, description] of Object.entries(entities[name].columns)) {
      if (references[column] !== merge.entity) continue;
      const rows = await followersBy(trx, name, column, description, merge);
      await updateRows(trx, name, [column], rows, stamp, 'recorded');
    }
  }
}

async function followersBy(
  trx: HubTransaction,
  name: EntityName,
  column: string,
  { type }: Column,
  { entity, id, into }: Merge,
): Promise<readonly RowValues[]> {
  const named = sql.raw(quoted(column));
  const where = type === 'uuids' ? sql`${named} @> array[${id}::uuid]` : sql`${named} = ${id}::uuid`;
  const { rows } = await sql<{ id: string; value: unknown }>`
    select id, ${named} as value from ${sql.raw(entityTables[name].table)} where ${where}`.execute(trx);
  return rows.map((row) => ({
    id: row.id,
    ...repointed({ [column]: row.value }, (of, each) => (of === entity && each === id ? into : each)),
  }));
}
