import { type RawBuilder, sql } from 'kysely';
import { limits } from '../../shared/contracts/sync/limits.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { HubDatabase } from '../db/open.ts';
import { entityTables } from '../rows/entityTable.ts';
import { accountColumn } from './plannedAccounts.ts';
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
  const { columns } = sourceOf(name);
  const parts = after === null ? null : { first: after.slice(0, 36), second: after.slice(36) };
  const beyond =
    parts === null
      ? sql`true`
      : parts.second === ''
        ? sql`${sql.raw(columns)} > ${parts.first}::uuid`
        : // Said of both sides of the join, so that whichever index the planner begins with, it begins there.
          sql`m.account_id >= ${parts.first}::uuid
            and (${sql.raw(columns)}) > (${parts.first}::uuid, ${parts.second}::uuid)`;
  return pageWhere(db, name, sql`${isWithin(name, place)} and ${beyond}`);
}

/** What hangs on these accounts in the scope, as far as one page holds it; null where nothing does. */
export async function readPageOfAccounts(
  db: HubDatabase,
  name: EntityName,
  place: Place,
  accounts: readonly string[],
): Promise<PageOfRows | null> {
  const column = accountColumn(name);
  if (column === null) return null;
  return pageWhere(
    db,
    name,
    sql`${isWithin(name, place)} and ${sql.raw(column)} = any(${sql.val(accounts)}::uuid[])`,
  );
}

async function pageWhere(
  db: HubDatabase,
  name: EntityName,
  condition: RawBuilder<unknown>,
): Promise<PageOfRows | null> {
  const { from, key, columns } = sourceOf(name);
  const chosen = sql`from ${sql.raw(from)} where ${condition}`;
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

/** So many rows say well enough how large the others are. */
const measuredRows = 200;

/** How many rows of the entity stand in the scope, and about how many bytes they make as they travel. */
export async function countRows(
  db: HubDatabase,
  name: EntityName,
  place: Place,
): Promise<{ readonly count: number; readonly bytes: number }> {
  const chosen = sql`from ${sql.raw(sourceOf(name).from)} where ${isWithin(name, place)}`;
  const { rows } = await sql<{ count: number; mean: number }>`
    select (select count(*)::integer ${chosen}) as count, coalesce(avg(octet_length(body)), 0)::float8 as mean
    from (select ${sql.raw(wireRow(name))} as body ${chosen} limit ${measuredRows}) measured`.execute(db);
  const { count = 0, mean = 0 } = rows[0] ?? {};
  return { count, bytes: Math.round(count * mean) };
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
