import type { ReadableDb } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';

/** Sums are one per currency and never converted. */
export interface Sum {
  readonly currency: string;
  readonly amountMinor: number;
  readonly accounts: number;
}

/** Accounts with a use of the kit, or of any, in the period: presented, mailed or said, and objections that it answered. */
const reached = (
  kitId: string | null,
): string => `SELECT account_id FROM use WHERE ${kitId === null ? '?1 IS NULL' : 'kit_id = ?1'} AND used_at >= ?2 AND used_at < ?3
  UNION SELECT account_id FROM heard WHERE response IN ('said_it', 'own_words') AND heard_at >= ?2 AND heard_at < ?3
    AND response_item_id IN (
      SELECT i.item_id FROM kit_held_item i JOIN kit_held k ON k.row = i.held_row
      ${kitId === null ? '' : 'WHERE k.kit_id = ?1'})`;

/** Won deals closed in the period at those accounts; of any kit with null. */
export const revenueAt = (db: ReadableDb, kitId: string | null, from: number, to: number): readonly Sum[] =>
  db.all<Sum>(
    `SELECT currency, sum(amount_minor) AS amountMinor, count(DISTINCT account_id) AS accounts FROM deal
     WHERE stage = 'won' AND currency IS NOT NULL AND amount_minor IS NOT NULL AND closed_on >= ?4 AND closed_on < ?5
       AND account_id IN (${reached(kitId)}) GROUP BY currency ORDER BY currency`,
    kitId === null ? null : uuidToBytes(kitId),
    from,
    to,
    new Date(from).toISOString().slice(0, 10),
    new Date(to).toISOString().slice(0, 10),
  );

/** With where it was imported from, and as of which days, the first and the last. */
export interface ValueSum extends Sum {
  readonly sources: string[];
  readonly from: string;
  readonly to: string;
}

/** What those accounts are worth over time, where that was imported with its source and date. */
export const lifetimeValueAt = (
  db: ReadableDb,
  kitId: string | null,
  from: number,
  to: number,
): readonly ValueSum[] =>
  db
    .all<Omit<ValueSum, 'sources'> & { readonly sources: string }>(
      `SELECT lifetime_value_currency AS currency, sum(lifetime_value_minor) AS amountMinor, count(*) AS accounts,
         json_group_array(DISTINCT lifetime_value_source) AS sources,
         min(lifetime_value_on) AS "from", max(lifetime_value_on) AS "to"
       FROM account WHERE lifetime_value_minor IS NOT NULL AND lifetime_value_currency IS NOT NULL
         AND lifetime_value_source IS NOT NULL AND lifetime_value_on IS NOT NULL
         AND id IN (${reached(kitId)}) GROUP BY lifetime_value_currency ORDER BY lifetime_value_currency`,
      kitId === null ? null : uuidToBytes(kitId),
      from,
      to,
    )
    .map(({ sources, ...sum }) => ({ ...sum, sources: (JSON.parse(sources) as string[]).sort() }));
