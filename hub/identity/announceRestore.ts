import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OpenDatabase } from '../db/open.ts';
import type { HubClock } from '../hubClock.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { liveFingerprint } from './fingerprint.ts';

/**
 * Begins a new epoch on data that went back in time or moved: laptops then send again what they had delivered
 * and take new snapshots. Transaction ids of before mean nothing any more, so the feed is emptied and every
 * membership that ever was counts as having been before the epoch. Returns the new epoch.
 */
export async function announceRestore(opened: OpenDatabase, clock: HubClock): Promise<string> {
  const fingerprint = await liveFingerprint(opened);
  const epoch = randomUUID();
  const now = clock.now();
  await opened.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('sync_meta')
      .set({ epoch, epoch_since: now, fingerprint, retained_from_xid: '0' })
      .execute();
    await sql`truncate change, horizon_mark`.execute(trx);
    await forgetTransactions(trx);
    await trx
      .insertInto('audit')
      .values({ at: now, actor_id: null, action: 'restore.announced', subject: epoch, detail: null })
      .execute();
  });
  return epoch;
}

async function forgetTransactions(trx: HubTransaction): Promise<void> {
  for (const [table, member] of memberships) {
    const [from, who] = [sql.table(table), sql.ref(member)];
    // One interval is left for each pair: the standing one, else the last.
    await sql`delete from ${from} m where exists (
      select from ${from} o where o.${who} = m.${who} and o.territory_id = m.territory_id
        and (o.until_xid is null, o.since_xid) > (m.until_xid is null, m.since_xid))`.execute(trx);
    await sql`update ${from} set since_xid = '0', until_xid = case when until_xid is null then null else '0'::xid8 end`.execute(
      trx,
    );
  }
  await sql`update mutation set commit_xid = '0'`.execute(trx);
  await sql`update client_mutation set commit_xid = '0'`.execute(trx);
  await sql`update field_history set xid = '0'`.execute(trx);
}

const memberships = [
  ['account_territory', 'account_id'],
  ['deal_territory', 'deal_id'],
  ['lead_territory', 'lead_id'],
  ['user_territory', 'user_id'],
] as const;
