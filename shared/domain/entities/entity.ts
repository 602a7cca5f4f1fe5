import { type Column, instant, integer, uuid, uuidOrNull } from './column.ts';

/**
 * Whose laptops a row goes to. `territories`: each territory in that list; `territory`: that one;
 * `account`: wherever the account goes; `user`: that user alone; `everyone`: every signed-in user;
 * `marketing`: those who write and approve kits; `userAndMarketing`: that user and those.
 */
export type ScopeRule =
  | { readonly by: 'everyone' }
  | { readonly by: 'territories'; readonly column: 'territoryIds' }
  | { readonly by: 'territory'; readonly column: 'territoryId' }
  | { readonly by: 'account'; readonly column: 'accountId' }
  | { readonly by: 'user'; readonly column: 'userId' }
  | { readonly by: 'marketing' }
  | { readonly by: 'userAndMarketing'; readonly column: 'authorId' };

/**
 * What happens when two people change one row. `fields`: per field, each change carrying the value it was
 * made on. `immutable`: written once; a correction is a row of its own, and only the hub-derived columns
 * named by a mutation's mark move. `decided`: as a whole, on the state that was seen; who comes second is told who
 * decided what. `hubOnly`: laptops never write it.
 */
export type ConflictClass = 'fields' | 'immutable' | 'decided' | 'hubOnly';

export type Columns = Readonly<Record<string, Column>>;

export interface Entity<Name extends string = string, C extends Columns = Columns> {
  readonly name: Name;
  readonly scope: ScopeRule;
  readonly conflict: ConflictClass;
  /** Of class `fields`: the columns that move by decisions and marks alone, never by an edit. */
  readonly decided?: readonly string[];
  /** The column that names whose row it is, for permissions given on one's own rows only. */
  readonly owner?: string;
  readonly columns: C;
}

/** What the hub keeps on every row. `rowVersion` only grows within an epoch; laptops ignore a lower one. */
export const systemColumns = {
  id: uuid,
  rowVersion: integer,
  /** When the hub last changed it. */
  updatedAt: instant,
  updatedBy: uuidOrNull,
} as const;

type ValuesOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never;
};
export type RowOf<E> =
  E extends Entity<string, infer C> ? ValuesOf<typeof systemColumns> & ValuesOf<C> : never;

export const entity = <const Name extends string, const C extends Columns>(
  definition: Entity<Name, C>,
): Entity<Name, C> => definition;

/** The order of a row's values on the wire: the system columns, then the entity's own as they are described. */
export const wireColumns = (of: Entity): readonly (readonly [string, Column])[] => [
  ...Object.entries(systemColumns),
  ...Object.entries(of.columns),
];

/** `homeTerritoryId` -> `home_territory_id`: a column's name in SQL. */
export const sqlName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
