import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import type { FoundRows } from '../search/service.ts';

export type DealFilter = 'all' | 'open' | 'won' | 'lost' | 'noAccount';

const conditionOf: Readonly<Record<DealFilter, string | null>> = {
  all: null,
  open: "t.stage IN ('prospecting', 'engaging', 'proposal', 'negotiation')",
  won: "t.stage = 'won'",
  lost: "t.stage = 'lost'",
  noAccount: 't.account_id IS NULL',
};

export interface DealQuery {
  readonly accountId: Buffer | null;
  readonly filter: DealFilter;
  /** Words in the deal itself, and accounts whose name holds them. */
  readonly find: { readonly deals: FoundRows; readonly accounts: FoundRows } | null;
}

function conditions({ accountId, filter, find }: DealQuery): { sql: string; values: readonly SqlValue[] } {
  const all: string[] = [];
  const values: SqlValue[] = [];
  const byFilter = conditionOf[filter];
  if (byFilter !== null) all.push(byFilter);
  if (accountId !== null) {
    all.push('t.account_id = ?');
    values.push(accountId);
  }
  if (find !== null) {
    all.push(`(t.row IN (SELECT rowid FROM deal_word WHERE deal_word MATCH ? UNION ALL SELECT value FROM json_each(?))
      OR t.account_id IN (SELECT id FROM account WHERE row IN
        (SELECT rowid FROM account_word WHERE account_word MATCH ? UNION ALL SELECT value FROM json_each(?))))`);
    for (const found of [find.deals, find.accounts])
      values.push(found.match, JSON.stringify(found.notIndexed));
  }
  return { sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, values };
}

/** The latest begun first; those without a date at the end. */
export function dealPage(
  db: ReadableDb,
  query: DealQuery,
  offset: number,
  limit: number,
): readonly MarkedRow<'deal'>[] {
  const { sql, values } = conditions(query);
  return markedRows(
    db,
    'deal',
    `${sql} ORDER BY t.engaged_on DESC, t.row DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}

export interface DealSums {
  readonly total: number;
  readonly sums: readonly {
    readonly currency: string;
    readonly amountMinor: number;
    readonly count: number;
  }[];
}

/** How many, and their amounts per currency; a deal without an amount is counted in the total alone. */
export function dealSums(db: ReadableDb, query: DealQuery): DealSums {
  const { sql, values } = conditions(query);
  const groups = db.all<{ currency: string | null; amount: number | null; priced: number; n: number }>(
    `SELECT t.currency, sum(t.amount_minor) AS amount, count(t.amount_minor) AS priced, count(*) AS n
     FROM deal t ${sql} GROUP BY t.currency ORDER BY t.currency`,
    ...values,
  );
  return {
    total: groups.reduce((sum, group) => sum + group.n, 0),
    sums: groups.flatMap(({ currency, amount, priced }) =>
      currency === null || priced === 0 ? [] : [{ currency, amountMinor: amount ?? 0, count: priced }],
    ),
  };
}
