import { sqlName, wireColumns } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../shared/domain/permissions/permissions.ts';
import { largeColumns } from '../rows/entityTable.ts';

/** The entities whose rows a role may have on its laptop. Reading is given whole or not at all, never `own`. */
export const readableEntities = (role: Role): readonly EntityName[] =>
  entityNames.filter((name) => grantOf(role, name, 'read') === 'yes');

/**
 * The row `r` as it travels, as JSON text made by the database: rows pass through the hub without being taken
 * apart, which is most of what a snapshot would cost.
 */
export const wireRow = (name: EntityName): string =>
  `json_build_array(${wireColumns(entities[name])
    .map(([column]) => `r."${sqlName(column)}"`)
    .join(', ')})::text`;

/**
 * How many bytes the large columns of the row `r` are stored with (compressed, so a few times less than they say), as
 * SQL that does not read them; null where the entity has none.
 */
export function storedBytes(name: EntityName): string | null {
  const columns = largeColumns(name).map((column) => `coalesce(pg_column_size(r.${column}), 0)`);
  return columns.length === 0 ? null : columns.join(' + ');
}
