import type { ReadableDb } from '../../../db/database.ts';
import { syncMarkFrom } from '../../../db/entityRows.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';
import { choicesOfAccount } from './fieldChoices.ts';

interface ListedRecord {
  readonly id: Buffer;
  readonly name: string;
  readonly segment: string | null;
  readonly buyer_stage: string;
  readonly city: string | null;
  readonly country: string | null;
  readonly sync: number;
  readonly home_name: string | null;
  readonly owner_name: string | null;
  readonly phone: string | null;
  readonly external_id: string | null;
  readonly open_deals: number;
  readonly last_call_at: number | null;
  readonly next_call_at: number | null;
  readonly last_heard_at: number | null;
}

/** Everything beside the row is one look-up in an index, so that a line of the list costs about 20 µs. */
const listed = `SELECT a.id, a.name, a.segment, a.buyer_stage, a.city, a.country, a.sync, a.phone, a.external_id,
  (SELECT name FROM territory WHERE id = a.home_territory_id) AS home_name,
  (SELECT name FROM user WHERE id = a.owner_id) AS owner_name,
  (SELECT count(*) FROM deal WHERE account_id = a.id AND stage NOT IN ('won', 'lost')) AS open_deals,
  (SELECT max(starts_at) FROM call WHERE account_id = a.id AND status = 'held') AS last_call_at,
  (SELECT min(starts_at) FROM call WHERE account_id = a.id AND status = 'planned' AND starts_at >= ?2) AS next_call_at,
  (SELECT max(heard_at) FROM heard WHERE account_id = a.id) AS last_heard_at
  FROM account a WHERE a.row = ?1`;

/** One line of the list; `now` parts what is planned from what has passed. */
export function readListed(db: ReadableDb, row: number, now: number) {
  const record = db.get<ListedRecord>(listed, row, now);
  if (record === undefined) throw new Error('a listed account is not there');
  return {
    id: uuidFromBytes(record.id),
    name: record.name,
    segment: record.segment,
    buyerStage: record.buyer_stage,
    city: record.city,
    country: record.country,
    homeTerritoryName: record.home_name,
    ownerName: record.owner_name,
    phone: record.phone,
    externalId: record.external_id,
    openDeals: record.open_deals,
    lastCallAt: record.last_call_at,
    nextCallAt: record.next_call_at,
    lastHeardAt: record.last_heard_at,
    sync: syncMarkFrom(record.sync),
  };
}

export interface AccountCounts {
  readonly contacts: number;
  readonly openDeals: number;
  readonly calls: number;
  readonly heard: number;
  readonly objections: number;
  readonly leads: number;
  readonly kitUses: number;
  readonly openPromises: number;
  readonly history: number;
}

export function countsOf(db: ReadableDb, accountId: string): AccountCounts {
  const counts = db.get<Omit<AccountCounts, 'history'> & { readonly deals: number; readonly others: number }>(
    `SELECT (SELECT count(*) FROM contact WHERE account_id = ?1 AND status <> 'merged') AS contacts,
       (SELECT count(*) FROM deal WHERE account_id = ?1 AND stage NOT IN ('won', 'lost')) AS openDeals,
       (SELECT count(*) FROM call WHERE account_id = ?1) AS calls,
       (SELECT count(*) FROM heard WHERE account_id = ?1) AS heard,
       (SELECT count(*) FROM heard WHERE account_id = ?1 AND kind = 'objection') AS objections,
       (SELECT count(*) FROM lead WHERE account_id = ?1) AS leads,
       (SELECT count(*) FROM use WHERE account_id = ?1) AS kitUses,
       (SELECT count(*) FROM next_step WHERE account_id = ?1 AND status = 'open') AS openPromises,
       (SELECT count(*) FROM deal WHERE account_id = ?1) AS deals,
       (SELECT count(*) FROM touch WHERE account_id = ?1)
         + (SELECT count(*) FROM next_step WHERE account_id = ?1)
         + (SELECT count(*) FROM (${choicesOfAccount})) AS others`,
    uuidToBytes(accountId),
  );
  if (counts === undefined) throw new Error('counting answered nothing');
  const { deals, others, ...rest } = counts;
  return { ...rest, history: rest.calls + rest.heard + rest.leads + rest.kitUses + deals + others };
}
