import { sql } from 'kysely';
import type { HubTransaction } from '../rows/writing.ts';
import type { Access, Membership } from './access.ts';

export interface PastMemberships {
  readonly ofUser: readonly Membership[];
  of(entity: 'account' | 'deal', id: string): readonly Membership[];
}

const tables = {
  account: { table: 'account_territory', member: 'account_id' },
  deal: { table: 'deal_territory', member: 'deal_id' },
  user: { table: 'user_territory', member: 'user_id' },
} as const;

/** Where rows beyond the user's present reach have stood, and the user; nothing is read when there are none. */
export async function loadMemberships(
  trx: HubTransaction,
  access: Access,
  beyond: Readonly<Record<'account' | 'deal', readonly string[]>>,
): Promise<PastMemberships> {
  const found = {
    account: await read(trx, 'account', beyond.account),
    deal: await read(trx, 'deal', beyond.deal),
  };
  const user = await read(trx, 'user', [access.userId]);
  return { ofUser: user.get(access.userId) ?? [], of: (entity, id) => found[entity].get(id) ?? [] };
}

async function read(
  trx: HubTransaction,
  of: keyof typeof tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Membership[]>> {
  const memberships = new Map<string, Membership[]>();
  if (ids.length === 0) return memberships;
  const { table, member } = tables[of];
  const { rows } = await sql<{ id: string; territory_id: string; since: string; until: string | null }>`
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
