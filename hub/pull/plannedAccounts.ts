import { sql } from 'kysely';
import type { Entity } from '../../shared/domain/entities/entity.ts';
import { type EntityName, entities } from '../../shared/domain/entities/index.ts';
import type { HubDatabase } from '../db/open.ts';

/** From, and up to but not including: instants in milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Nobody has more visits than this in front of them in two days; what is beyond comes with the rest. */
const mostAccounts = 100;

/** The accounts of the calls that somebody has planned for themselves then, the earliest first. */
export async function plannedAccounts(
  db: HubDatabase,
  userId: string,
  { from, to }: Period,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id::text as id from call
    where owner_id = ${userId}::uuid and status = 'planned' and starts_at >= ${from} and starts_at < ${to}
    group by account_id order by min(starts_at), account_id limit ${mostAccounts}`.execute(db);
  return rows.map(({ id }) => id);
}

/** The column of the row `r` that says of which account it is; null where it says nothing of one. */
export function accountColumn(name: EntityName): string | null {
  if (name === 'account') return 'r.id';
  return 'accountId' in (entities[name] as Entity).columns ? 'r.account_id' : null;
}
