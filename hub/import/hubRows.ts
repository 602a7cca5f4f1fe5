/** What an import asks of the database. Reading only: `insertRows` and `updateRows` write. */
import { sql } from 'kysely';
import { sqlName } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { Findable } from '../../shared/domain/import/lookup.ts';
import type { ExistingRow } from '../../shared/domain/import/plan.ts';
import type { KnownContact, KnownUser } from '../../shared/domain/import/resolveRows.ts';
import type { KnownTerritory } from '../../shared/domain/import/territories.ts';
import type { HubDatabase } from '../db/open.ts';

/** Values in one array parameter. */
const atOnce = 20_000;

async function inSlices<Value, Row>(
  values: readonly Value[],
  query: (slice: readonly Value[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < values.length; at += atOnce) {
    for (const row of await query(values.slice(at, at + atOnce))) rows.push(row);
  }
  return rows;
}

/** The columns of an entity under their TypeScript names. */
const columnsOf = (name: EntityName) =>
  sql.raw(
    ['id', ...Object.keys(entities[name].columns)]
      .map((column) => `"${sqlName(column)}" as "${column}"`)
      .join(', '),
  );

export const existingByExternalId = (
  db: HubDatabase,
  name: EntityName,
  externalIds: readonly string[],
): Promise<ExistingRow[]> =>
  inSlices(externalIds, async (slice) => {
    const { rows } = await sql<ExistingRow>`
      select ${columnsOf(name)} from ${sql.table(sqlName(name))} where external_id = any(${slice}::text[])`.execute(
      db,
    );
    return rows;
  });

export const allTerritories = (db: HubDatabase): Promise<KnownTerritory[]> =>
  db.selectFrom('territory').select(['id', 'name', 'external_id as externalId', 'active']).execute();

export const allUsers = (db: HubDatabase): Promise<KnownUser[]> =>
  db
    .selectFrom('user')
    .select(['id', 'name', 'email', 'external_id as externalId', 'territory_ids as territoryIds'])
    .execute();

/** Accounts and contacts that were given up for another: under their own name and number, the id they live on under. */
export async function mergedRows(db: HubDatabase, name: 'account' | 'contact'): Promise<Findable[]> {
  const { rows } = await sql<Findable>`
    with recursive line (id, into_id) as (
      select id, merged_into_id from ${sql.table(name)} where merged_into_id is not null
      union
      select line.id, further.merged_into_id from line join ${sql.table(name)} further on further.id = line.into_id
      where further.merged_into_id is not null)
    select line.into_id as id, lost.name, lost.external_id as "externalId"
    from line join ${sql.table(name)} lost on lost.id = line.id
      join ${sql.table(name)} survivor on survivor.id = line.into_id and survivor.merged_into_id is null
    order by lost.id`.execute(db);
  return rows;
}

export const existingById = (
  db: HubDatabase,
  name: EntityName,
  ids: readonly string[],
): Promise<ExistingRow[]> =>
  inSlices(ids, async (slice) => {
    const { rows } = await sql<ExistingRow>`
      select ${columnsOf(name)} from ${sql.table(sqlName(name))} where id = any(${slice}::uuid[])`.execute(
      db,
    );
    return rows;
  });

/** Merged accounts live on in another row and are nobody's match. */
export const allAccounts = (db: HubDatabase): Promise<(Findable & { readonly city: string | null })[]> =>
  db
    .selectFrom('account')
    .select(['id', 'name', 'city', 'external_id as externalId'])
    .where('status', '<>', 'merged')
    .execute();

export const withEmail = (
  db: HubDatabase,
  table: 'contact' | 'lead',
  emails: readonly string[],
): Promise<{ readonly id: string; readonly email: string | null }[]> =>
  inSlices(emails, (slice) =>
    db
      .selectFrom(table)
      .select(['id', 'email'])
      .where(sql<boolean>`lower(email) = any(${slice}::text[])`)
      .execute(),
  );

/** Those who were merged, or erased, are nobody's match. */
export const allContacts = (db: HubDatabase): Promise<KnownContact[]> =>
  db
    .selectFrom('contact')
    .select(['id', 'name', 'external_id as externalId', 'account_id as accountId'])
    .select(sql<string>`coalesce(email, '')`.as('email'))
    .where('status', 'in', ['active', 'left'])
    .execute();

/** Deals that wait for an account of this name. */
export const waitingDeals = (
  db: HubDatabase,
): Promise<{ readonly id: string; readonly accountName: string; readonly territoryId: string | null }[]> =>
  db
    .selectFrom('deal')
    .select(['id', sql<string>`account_name`.as('accountName'), 'territory_id as territoryId'])
    .where('account_id', 'is', null)
    .where('account_name', 'is not', null)
    .execute();

export interface DealCount {
  readonly accountId: string;
  readonly territoryId: string;
  readonly deals: number;
}

/** How many deals each territory has with these accounts, leaving out the deals in `except`. */
export async function dealCounts(
  db: HubDatabase,
  accountIds: readonly string[],
  except: readonly string[],
): Promise<readonly DealCount[]> {
  const { rows } = await sql<DealCount>`
    select account_id as "accountId", territory_id as "territoryId", count(*)::integer as deals
    from deal d
    where account_id = any(${accountIds}::uuid[]) and territory_id is not null
      and not exists (select from unnest(${except}::uuid[]) e(id) where e.id = d.id)
    group by account_id, territory_id`.execute(db);
  return rows;
}

export interface Standing {
  readonly id: string;
  readonly territoryIds: readonly string[];
  readonly homeTerritoryId: string | null;
}

/** Where accounts stand now. */
export const standings = (db: HubDatabase, ids: readonly string[]): Promise<Standing[]> =>
  inSlices(ids, (slice) =>
    db
      .selectFrom('account')
      .select(['id', 'territory_ids as territoryIds', 'home_territory_id as homeTerritoryId'])
      .where(sql<boolean>`id = any(${slice}::uuid[])`)
      .execute(),
  );
