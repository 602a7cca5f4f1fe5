import { type RawBuilder, sql } from 'kysely';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables } from '../rows/entityTable.ts';
import { storedBytes, wireRow } from './readableRows.ts';
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
  switch (by) {
    case 'everyone':
    case 'marketing':
    case 'user':
      return by === of;
    case 'userAndMarketing':
      return of === 'user' || of === 'marketing';
    case 'territories':
    case 'territory':
    case 'account':
      return of === 'territory';
  }
}

/** Whether a row of `sourceOf` stands in the place. */
export function isWithin(name: EntityName, place: Place): RawBuilder<unknown> {
  if (place.of === 'everyone' || place.of === 'marketing') return sql`true`;
  const id = sql`${place.id}::uuid`;
  switch (entities[name].scope.by) {
    case 'user':
      return sql`r.user_id = ${id}`;
    case 'userAndMarketing':
      return sql`r.author_id = ${id}`;
    case 'territory':
      return sql`r.territory_id = ${id}`;
    case 'territories':
      return throughAccounts(name) ? sql`m.territory_id = ${id}` : sql`${id} = any(r.territory_ids)`;
    default:
      return sql`m.territory_id = ${id}`;
  }
}

/** Reached by the accounts' memberships, which are kept in the order of a page. */
const throughAccounts = (name: EntityName): boolean =>
  name === 'account' || entities[name].scope.by === 'account';

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
  const chosen = sql`from ${sql.raw(from)} where ${isWithin(name, place)} and ${beyond}`;
  const { rows } = await sql<{ count: number; rows: string | null; last: string | null }>`
    select count(*)::integer as count, string_agg(page.body, ',') as rows, max(page.key collate "C") as last
    from (${pageOf(name, key, columns, chosen)}) page`.execute(db);
  const [page] = rows;
  if (!page || page.rows === null || page.last === null) return null;
  return { count: page.count, json: `[${page.rows}]`, last: page.last };
}

/**
 * Bodies and keys of one page. Where rows may be large, as many as fit by the size they are stored with, which is
 * known without reading them; the first in any case.
 */
function pageOf(
  name: EntityName,
  key: string,
  columns: string,
  chosen: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const body = sql.raw(wireRow(name));
  const order = sql`order by ${sql.raw(columns)}`;
  const size = storedBytes(name);
  if (size === null)
    return sql`select ${body} as body, ${sql.raw(key)} as key ${chosen} ${order} limit ${limits.snapshotPageRows}`;
  return sql`select ${body} as body, r.page_key as key from (
      select r.*, ${sql.raw(key)} as page_key, row_number() over (${order}) as page_place,
        sum(${sql.raw(size)}) over (${order}) as page_bytes ${chosen} ${order} limit ${limits.snapshotPageRows}) r
    where r.page_bytes <= ${limits.answerBytes} or r.page_place = 1`;
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
  if (!throughAccounts(name)) return { from: `${table} r`, key: 'r.id::text', columns: 'r.id' };
  if (name === 'account')
    return {
      from: `${members} join ${table} r on r.id = m.account_id and m.until_xid is null`,
      key: 'm.account_id::text',
      columns: 'm.account_id',
    };
  return {
    from: `${members} join ${table} r on r.account_id = m.account_id and m.until_xid is null`,
    key: 'r.account_id::text || r.id::text',
    columns: 'r.account_id, r.id',
  };
}
