import { type Entity, sqlName, systemColumns } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities, entityNames } from '../../shared/domain/entities/index.ts';

/** An entity as SQL text. Every name comes from the entity's description, so none needs escaping beyond quotes. */
export interface EntityTable {
  readonly entity: Entity;
  /** Quoted: `"user"`, `"call_log"`. */
  readonly table: string;
  /** The table where memberships of its rows are kept as intervals, and the column that names the row there. */
  readonly membership: { readonly table: string; readonly member: string } | null;
}

/** Rows whose past memberships are asked for: by late mutations about them, or by their user's rights. */
const withMemberships: readonly EntityName[] = ['account', 'deal', 'lead', 'user'];

const describe = (name: EntityName): EntityTable => ({
  entity: entities[name],
  table: quoted(name),
  membership: withMemberships.includes(name)
    ? { table: `${sqlName(name)}_territory`, member: `${sqlName(name)}_id` }
    : null,
});

export const entityTables = Object.fromEntries(entityNames.map((name) => [name, describe(name)])) as Readonly<
  Record<EntityName, EntityTable>
>;

/** What goes wherever its account goes. */
export const accountChildren: readonly EntityName[] = entityNames.filter(
  (name) => entities[name].scope.by === 'account',
);

/** Columns whose values may be large, unquoted as in SQL: rows with such are read by their size. */
export const largeColumns = (name: EntityName): readonly string[] =>
  Object.entries((entities[name] as Entity).columns).flatMap(([column, { large }]) =>
    large ? [sqlName(column)] : [],
  );

/** A name of the entities' description as a quoted SQL identifier. */
export function quoted(name: string): string {
  return `"${sqlName(name)}"`;
}

/**
 * A FROM clause for the scopes that hold the rows `aliases` (one row, now and as it was), as `s`: what is joined to
 * them in a list that begins with those rows. Two aliases may name a scope twice.
 */
export function scopesJoin(name: EntityName, ...aliases: readonly string[]): string {
  const holders = (column: 'territory_id' | 'user_id', idsOf: (alias: string) => string): string =>
    `cross join lateral unnest(${aliases.map(idsOf).join(' || ')}) t(id) join scope s on s.${column} = t.id`;
  const { by } = entities[name].scope;
  switch (by) {
    case 'everyone':
    case 'marketing':
      return `cross join (select id from scope where key = '${by}') s`;
    case 'territories':
      return holders('territory_id', (alias) => `${alias}.territory_ids`);
    case 'territory':
      return holders('territory_id', (alias) => `array_remove(array[${alias}.territory_id], null)`);
    case 'account':
      // By the account's own row, which is found by its key whatever the planner knows of the tables by then.
      return holders(
        'territory_id',
        (alias) => `(select a.territory_ids from account a where a.id = ${alias}.account_id)`,
      );
    case 'user':
      return holders('user_id', (alias) => `array[${alias}.user_id]`);
    case 'userAndMarketing':
      return `cross join lateral (select id from scope where key = 'marketing' union all
        select id from scope where user_id = any(array[${aliases.map((alias) => `${alias}.author_id`).join(', ')}])) s`;
  }
}

/** The columns that decide where a row stands, quoted. */
export function scopeColumns(name: EntityName): readonly string[] {
  const rule = entities[name].scope;
  const columns = 'column' in rule ? [quoted(rule.column)] : [];
  return name === 'user' ? [...columns, quoted('territoryIds')] : columns;
}

/** The territories that `membership` keeps for the row `alias`, as an SQL array. */
export const memberTerritories = (name: EntityName, alias: string): string =>
  entities[name].scope.by === 'territory'
    ? `array_remove(array[${alias}.territory_id], null)`
    : `${alias}.territory_ids`;

/** Rows as the JSON that `json_populate_recordset` reads: SQL names, absent lists as empty ones. */
export function recordsJson(name: EntityName, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const { columns } = entities[name];
  for (const key of Object.keys(rows[0] ?? {})) {
    if (!Object.hasOwn(columns, key) && key !== 'id') throw new Error(`${name} has no column ${key}`);
  }
  const lists = Object.entries(columns)
    .filter(([, column]) => column.type === 'uuids')
    .map(([key]) => key);
  return JSON.stringify(
    rows.map((row) => {
      const record: Record<string, unknown> = {};
      for (const list of lists) record[sqlName(list)] = [];
      // What is not there is read as null: half of what a row holds need not be sent.
      for (const key in row) if (row[key] !== null) record[sqlNameOf(key)] = row[key];
      return record;
    }),
  );
}

const known = new Map<string, string>();
for (const { entity } of Object.values(entityTables)) {
  for (const key of [...Object.keys(systemColumns), ...Object.keys(entity.columns)])
    known.set(key, sqlName(key));
}
const sqlNameOf = (key: string): string => known.get(key) ?? sqlName(key);
