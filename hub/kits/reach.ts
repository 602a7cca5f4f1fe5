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

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/**
 * Whom an audience holds: the accounts by territory, segment and stage as `accountIsMeant` has it, with somebody to meet
 * there as `peopleAreMeant` has it (nobody known shuts nothing out), and the reps who work its territories.
 */
export async function reach(db: HubDatabase | HubTransaction, audience: Audience): Promise<ReachResponse> {
  const reps = await pageOf(db, repsMeant(audience), { offset: 0, limit: mostListed });
  return { reps: reps.total, accounts: await accountsReached(db, audience), repList: reps.rows };
}

const repsMeant = ({ territoryIds }: Audience): ReturnType<typeof sql> =>
  sql`select id, name from "user"
      where active and role = 'rep' and territory_ids && ${[...territoryIds]}::uuid[]`;

/** Their ids and names. */
export const accountsMeant = ({
  territoryIds,
  segments,
  buyerStages,
  personas,
}: Audience): ReturnType<typeof sql> =>
  sql`select id, name from account where status = 'active' and territory_ids && ${[...territoryIds]}::uuid[]
      and (${segments.length} = 0 or segment = any(${[...segments]}::text[]))
      and (${buyerStages.length} = 0 or buyer_stage = any(${[...buyerStages]}::text[]))
      and (${personas.length} = 0
        or exists (select from contact c where c.account_id = account.id and c.status = 'active'
          and c.persona = any(${[...personas]}::text[]))
        or not exists (select from contact c where c.account_id = account.id and c.status = 'active'
          and c.persona <> 'unknown'))`;

/** How many accounts only: what publishing asks. */
export const accountsReached = async (
  db: HubDatabase | HubTransaction,
  audience: Audience,
): Promise<number> => (await accountsOfAudience(db, audience, { offset: 0, limit: 0 })).total;

/** A page of the accounts of an audience, by name. */
export const accountsOfAudience = (
  db: HubDatabase | HubTransaction,
  audience: Audience,
  page: Page,
): Promise<AudienceAccountsResponse> => pageOf(db, accountsMeant(audience), page);

/** Of rows with an id and a name, those of a page by name, and how many there are. */
async function pageOf(
  db: HubDatabase | HubTransaction,
  chosen: ReturnType<typeof sql>,
  { offset, limit }: Page,
): Promise<AudienceAccountsResponse> {
  const { rows } = await sql<AudienceAccountsResponse>`
    with chosen as materialized (${chosen})
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
