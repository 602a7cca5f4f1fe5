import { sql } from 'kysely';
import type {
  AudienceAccountsResponse,
  ReachResponse,
  SegmentsResponse,
} from '../../shared/contracts/sync/kitWire.ts';
import type { Audience } from '../../shared/domain/kits/audience.ts';
import type { HubDatabase } from '../db/open.ts';
import type { HubTransaction } from '../rows/writing.ts';

const mostListed = 500;

/**
 * Whom an audience holds: the accounts by territory, segment and stage as `accountIsMeant` has it, with somebody to meet
 * there as `peopleAreMeant` has it (nobody known shuts nothing out), and the reps who work its territories.
 */
export async function reach(db: HubDatabase | HubTransaction, audience: Audience): Promise<ReachResponse> {
  const accounts = await listed(db, accountsMeant(audience));
  const reps = await listed(
    db,
    sql`select id, name from "user" where active and role = 'rep' and territory_ids && ${[...audience.territoryIds]}::uuid[]`,
  );
  return { reps: reps.count, accounts: accounts.count, repList: reps.list, accountList: accounts.list };
}

const accountsMeant = ({ territoryIds, segments, buyerStages, personas }: Audience): ReturnType<typeof sql> =>
  sql`select id, name from account where status = 'active' and territory_ids && ${[...territoryIds]}::uuid[]
      and (${segments.length} = 0 or segment = any(${[...segments]}::text[]))
      and (${buyerStages.length} = 0 or buyer_stage = any(${[...buyerStages]}::text[]))
      and (${personas.length} = 0
        or exists (select from contact c where c.account_id = account.id and c.status = 'active'
          and c.persona = any(${[...personas]}::text[]))
        or not exists (select from contact c where c.account_id = account.id and c.status = 'active'
          and c.persona <> 'unknown'))`;

/** A page of the accounts of an audience, by name. */
export async function accountsOfAudience(
  db: HubDatabase,
  audience: Audience,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<AudienceAccountsResponse> {
  const { rows } = await sql<AudienceAccountsResponse>`
    with chosen as materialized (${accountsMeant(audience)})
    select (select count(*)::integer from chosen) as total, coalesce((
      select json_agg(json_build_object('id', id, 'name', name) order by name, id)
      from (select * from chosen order by name, id offset ${offset} limit ${limit}) page), '[]') as rows`.execute(
    db,
  );
  return rows[0] ?? { total: 0, rows: [] };
}

/** The segments that active accounts have, the largest first. */
export async function segmentsInUse(db: HubDatabase): Promise<SegmentsResponse> {
  const { rows } = await sql<SegmentsResponse['segments'][number]>`
    select segment, count(*)::integer as accounts from account
    where status = 'active' and coalesce(segment, '') <> '' group by segment
    order by accounts desc, segment`.execute(db);
  return { segments: rows };
}

async function listed(
  db: HubDatabase | HubTransaction,
  chosen: ReturnType<typeof sql>,
): Promise<{ readonly count: number; readonly list: { id: string; name: string }[] }> {
  const { rows } = await sql<{ count: number; list: { id: string; name: string }[] }>`
    with chosen as materialized (${chosen})
    select (select count(*)::integer from chosen) as count, coalesce((
      select json_agg(json_build_object('id', id, 'name', name) order by name, id)
      from (select * from chosen order by name, id limit ${mostListed}) first), '[]') as list`.execute(db);
  return rows[0] ?? { count: 0, list: [] };
}

/** How many accounts only: what publishing asks. */
export const accountsReached = async (db: HubTransaction, audience: Audience): Promise<number> =>
  (await reach(db, audience)).accounts;
