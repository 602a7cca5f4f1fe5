import { boolean, oneOf, text, textOrNull, uuidOrNull, uuids } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const roles = ['rep', 'manager', 'author', 'approver', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who may see what: a patch of the market, worked by its reps. */
export const territory = entity({
  name: 'territory',
  scope: { by: 'everyone' },
  conflict: 'hubOnly',
  columns: { externalId: textOrNull, name: text, active: boolean },
});
export type Territory = RowOf<typeof territory>;

/** A colleague. `territoryIds` are the scopes granted, and so what reaches their laptop. */
export const user = entity({
  name: 'user',
  scope: { by: 'everyone' },
  conflict: 'hubOnly',
  columns: {
    externalId: textOrNull,
    name: text,
    email: text,
    role: oneOf(roles),
    managerId: uuidOrNull,
    territoryIds: uuids,
    active: boolean,
  },
});
export type User = RowOf<typeof user>;

export const competitor = entity({
  name: 'competitor',
  scope: { by: 'everyone' },
  conflict: 'hubOnly',
  columns: { name: text, active: boolean },
});
export type Competitor = RowOf<typeof competitor>;
