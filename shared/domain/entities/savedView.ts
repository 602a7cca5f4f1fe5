import { boolean, integer, json, oneOf, text, uuid } from './column.ts';
import { entity, type RowOf } from './entity.ts';

/** A way of looking at a list that somebody keeps under a name. It is theirs alone, on whatever laptop they sit at. */
export const savedView = entity({
  name: 'savedView',
  scope: { by: 'user', column: 'userId' },
  conflict: 'fields',
  owner: 'userId',
  columns: {
    userId: uuid,
    screen: oneOf(['accounts']),
    name: text,
    /** Filters, order, columns and density, as that screen has them. */
    criteria: json,
    /** Lower comes first; two that share one go by name. */
    position: integer,
    /** The screen opens with it. */
    isDefault: boolean,
    status: oneOf(['active', 'removed']),
  },
});
export type SavedView = RowOf<typeof savedView>;
