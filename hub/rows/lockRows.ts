import { sql } from 'kysely';
import type { EntityName } from '../../shared/domain/entities/index.ts';
import { entityTables } from './entityTable.ts';
import type { HubTransaction } from './writing.ts';

/**
 * Holds accounts where they are while something that hangs on them is written: an account moving meanwhile would
 * announce itself to its new territories without the row, and the row itself to the old ones. Always a statement
 * before the one that reads memberships, which then sees what the wait ended with.
 */
export async function lockAccounts(trx: HubTransaction, ids: Iterable<string>): Promise<void> {
  await sql`select id from account where id = any(${sorted(ids)}::uuid[]) order by id for share`.execute(trx);
}

/** Takes rows for writing, in one order everywhere so that two writers wait instead of blocking each other. */
export async function lockForUpdate(
  trx: HubTransaction,
  name: EntityName,
  ids: Iterable<string>,
): Promise<void> {
  const table = sql.raw(entityTables[name].table);
  await sql`select id from ${table} where id = any(${sorted(ids)}::uuid[]) order by id for update`.execute(
    trx,
  );
}

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
