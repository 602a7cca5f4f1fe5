import { type RawBuilder, sql } from 'kysely';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables } from '../rows/entityTable.ts';
import { wireRow } from './readableRows.ts';
import type { Place } from './scopes.ts';

export interface PageOfRows {
  readonly count: number;
  /** One JSON array of rows. */
  readonly json: string;
  /** The key of its last row: where the next page goes on. */
  readonly last: string;
}

/** Whether rows of the entity stand in scopes of that kind. */
export function standsIn(name: EntityName, { of }: Place): boolean {
  const { by } = entities[name].scope;
  return by === 'everyone' || by === 'user' ? by === of : of === 'territory';
}

/** Whether a row of `sourceOf` stands in the place. */
export function isWithin(name: EntityName, place: Place): RawBuilder<unknown> {
  return place.of === 'everyone' ? sql`true` : sql`${sql.raw(placeColumn(name))} = ${place.id}::uuid`;
}

/**
 * The next page of one entity in one scope, in the order of an index so that no page sorts what is before or
 * after it. `after` is the last key of the page before, or null. Null when there is nothing more.
 */
export async function readPage(
  db: HubDatabase,
  name: EntityName,
  place: Place,
  after: string | null,
): Promise<PageOfRows | null> {
  const { from, key, columns } = sourceOf(name);
  const parts = after === null ? null : { first: after.slice(0, 36), second: after.slice(36) };
  const beyond =
    parts === null
      ? sql`true`
      : parts.second === ''
        ? sql`${sql.raw(columns)} > ${parts.first}::uuid`
        : // Said of both sides of the join, so that whichever index the planner begins with, it begins there.
          sql`m.account_id >= ${parts.first}::uuid
            and (${sql.raw(columns)}) > (${parts.first}::uuid, ${parts.second}::uuid)`;
  const { rows } = await sql<{ count: number; rows: string | null; last: string | null }>`
    select count(*)::integer as count, string_agg(page.body, ',') as rows, max(page.key collate "C") as last
    from (
      select ${sql.raw(wireRow(name))} as body, ${sql.raw(key)} as key from ${sql.raw(from)}
      where ${isWithin(name, place)} and ${beyond} order by ${sql.raw(columns)} limit ${limits.snapshotPageRows}) page`.execute(
    db,
  );
  const [page] = rows;
  if (!page || page.rows === null || page.last === null) return null;
  return { count: page.count, json: `[${page.rows}]`, last: page.last };
}

/** How many rows of the entity stand in the scope. */
export async function countRows(db: HubDatabase, name: EntityName, place: Place): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.raw(sourceOf(name).from)} where ${isWithin(name, place)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

interface Source {
  readonly from: string;
  /** The key as text, and the same as the columns that order by it. */
  readonly key: string;
  readonly columns: string;
}

/** An entity's rows as the alias `r`, reached from the territory's side. */
export function sourceOf(name: EntityName): Source {
  const { table } = entityTables[name];
  const members = 'account_territory m';
  switch (entities[name].scope.by) {
    case 'everyone':
    case 'territory':
    case 'user':
      return { from: `${table} r`, key: 'r.id::text', columns: 'r.id' };
    case 'territories':
      return {
        from: `${members} join ${table} r on r.id = m.account_id and m.until_xid is null`,
        key: 'm.account_id::text',
        columns: 'm.account_id',
      };
    case 'account':
      return {
        from: `${members} join ${table} r on r.account_id = m.account_id and m.until_xid is null`,
        key: 'r.account_id::text || r.id::text',
        columns: 'r.account_id, r.id',
      };
  }
}

/** The column that says in which territory, or whose own, a row of `sourceOf` stands. */
function placeColumn(name: EntityName): string {
  const { by } = entities[name].scope;
  if (by === 'user') return 'r.user_id';
  return by === 'territory' ? 'r.territory_id' : 'm.territory_id';
}
