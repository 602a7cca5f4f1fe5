import { sqlName, wireColumns } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { grantOf } from '../../shared/domain/permissions/permissions.ts';

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
