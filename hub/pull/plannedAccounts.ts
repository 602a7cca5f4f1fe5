import { sql } from 'kysely';
import type { Entity } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import { openLeadStatuses } from '../../shared/domain/leads/openLeadStatuses.ts';
import type { HubDatabase } from '../db/open.ts';

/** From, and up to but not including: instants in milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Nobody has more than this in front of them in two days; what is beyond comes with the rest. */
const mostAccounts = 100;

/**
 * What somebody has in front of them then: the accounts of their calls, the earliest first, then of what they promised
 * by then, the latest promise first, and of their open leads, the newest first.
 */
export async function plannedAccounts(
  db: HubDatabase,
  userId: string,
  { from, to }: Period,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id::text as id from (
      select account_id, 1::bigint as turn, starts_at as place from call
      where owner_id = ${userId}::uuid and status = 'planned' and starts_at >= ${from} and starts_at < ${to}
      union all
      select account_id, 2, -extract(epoch from due_on)::bigint from next_step
      where owner_id = ${userId}::uuid and status = 'open' and due_on <= ${lastDay(to)}::date
      union all
      select account_id, 3, -received_at from lead
      where owner_id = ${userId}::uuid and account_id is not null and status = any(${openLeadStatuses}::text[])
    ) ahead group by account_id order by min(array[turn, place]), account_id limit ${mostAccounts}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

const elevenHoursMs = 39_600_000;

/** The date of the day before a midnight, wherever that is one: at one in the afternoon it is the same from Hawaii to Auckland. */
const lastDay = (midnight: number): string => new Date(midnight - elevenHoursMs).toISOString().slice(0, 10);

/** The column of the row `r` that says of which account it is; null where it says nothing of one. */
export function accountColumn(name: EntityName): string | null {
  if (name === 'account') return 'r.id';
  return 'accountId' in (entities[name] as Entity).columns ? 'r.account_id' : null;
}
