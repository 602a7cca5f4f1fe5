import { sql } from 'kysely';
import { roles } from '../../shared/domain/entities/workspace.ts';
import { kept } from '../db/keptStatements.ts';
import type { HubTransaction } from '../rows/writing.ts';
import type { Access, FormerRole, Membership } from './access.ts';

/** Rows whose past places count for late mutations. */
export type Remembered = 'account' | 'deal' | 'lead';

export interface PastMemberships {
  readonly formerRoles: readonly FormerRole[];
  readonly ofUser: readonly Membership[];
  of(entity: Remembered, id: string): readonly Membership[];
}

const tables = {
  account: { table: 'account_territory', member: 'account_id' },
  deal: { table: 'deal_territory', member: 'deal_id' },
  lead: { table: 'lead_territory', member: 'lead_id' },
  user: { table: 'user_territory', member: 'user_id' },
} as const;

/** Where rows beyond the user's present reach have stood; where the user has, and what they were. */
export async function loadMemberships(
  trx: HubTransaction,
  access: Access,
  beyond: Readonly<Record<Remembered, readonly string[]>>,
): Promise<PastMemberships> {
  const found = {
    account: await read(trx, 'account', beyond.account),
    deal: await read(trx, 'deal', beyond.deal),
    lead: await read(trx, 'lead', beyond.lead),
  };
  const user = await read(trx, 'user', [access.userId]);
  return {
    formerRoles: await readFormerRoles(trx, access.userId),
    ofUser: user.get(access.userId) ?? [],
    of: (entity, id) => found[entity].get(id) ?? [],
  };
}

async function read(
  trx: HubTransaction,
  of: keyof typeof tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Membership[]>> {
  const memberships = new Map<string, Membership[]>();
  if (ids.length === 0) return memberships;
  const { table, member } = tables[of];
  const { rows } = await sql<{
    id: string;
    territory_id: string;
    since: string;
    until: string | null;
  }>`${kept}
    select ${sql.ref(member)} as id, territory_id, since_xid::text as since, until_xid::text as until
    from ${sql.table(table)} where ${sql.ref(member)} = any(${ids}::uuid[])`.execute(trx);
  for (const { id, territory_id, since, until } of rows) {
    const membership = {
      territoryId: territory_id,
      since: BigInt(since),
      until: until === null ? null : BigInt(until),
    };
    memberships.set(id, [...(memberships.get(id) ?? []), membership]);
  }
  return memberships;
}

async function readFormerRoles(trx: HubTransaction, userId: string): Promise<readonly FormerRole[]> {
  const { rows } = await sql<{ role: string; until: string }>`${kept}
    select "from" #>> '{}' as role, xid::text as until from field_history
    where entity = 'user' and row_id = ${userId} and field = 'role' and status = 'applied'`.execute(trx);
  return rows.flatMap(({ role, until }) => {
    const known = roles.find((each) => each === role);
    return known ? [{ role: known, until: BigInt(until) }] : [];
  });
}
