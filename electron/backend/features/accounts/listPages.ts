import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import type { FoundRows } from '../search/service.ts';

export type AccountSort = 'name' | 'lastCall' | 'city';

export interface AccountFilter {
  readonly territoryId: string | null;
  readonly find: FoundRows | null;
}

/**
 * One run of the list that is in order by itself; a list is one run or two, one after the other. `backwards`
 * is the same order turned round, so that a page near the end is read from the end.
 */
interface Run {
  readonly from: string;
  readonly where: string | null;
  readonly forwards: string;
  readonly backwards: string;
}

const byName = { forwards: 'a.name_key, a.row', backwards: 'a.name_key DESC, a.row DESC' };
const named: Run = { from: 'account a INDEXED BY account_by_name', where: null, ...byName };
const heldCall = "SELECT 1 FROM call WHERE account_id = a.id AND status = 'held'";

const runsOf: Readonly<Record<AccountSort, readonly Run[]>> = {
  name: [named],
  city: [
    {
      from: 'account a INDEXED BY account_by_city',
      where: 'a.city IS NOT NULL',
      forwards: 'a.city COLLATE NOCASE, a.name_key, a.row',
      backwards: 'a.city COLLATE NOCASE DESC, a.name_key DESC, a.row DESC',
    },
    { from: 'account a INDEXED BY account_by_city', where: 'a.city IS NULL', ...byName },
  ],
  lastCall: [
    {
      from: `(SELECT account_id, max(starts_at) AS at FROM call WHERE status = 'held' GROUP BY account_id) held
        CROSS JOIN account a ON a.id = held.account_id`,
      where: null,
      forwards: 'held.at DESC, a.name_key, a.row',
      backwards: 'held.at, a.name_key DESC, a.row DESC',
    },
    { ...named, where: `NOT EXISTS (${heldCall})` },
  ],
};

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

function conditions(run: Run, { territoryId, find }: AccountFilter): Condition {
  const all: Condition[] = [];
  if (run.where !== null) all.push({ sql: run.where, values: [] });
  if (territoryId !== null) {
    all.push({
      sql: 'EXISTS (SELECT 1 FROM account_territory t WHERE t.territory_id = ? AND t.account_row = a.row)',
      values: [uuidToBytes(territoryId)],
    });
  }
  if (find !== null) {
    all.push({
      sql: `a.row IN (SELECT rowid FROM account_word WHERE account_word MATCH ?
        UNION ALL SELECT value FROM json_each(?))`,
      values: [find.match, JSON.stringify(find.notIndexed)],
    });
  }
  return {
    sql: all.length === 0 ? '' : `WHERE ${all.map((condition) => condition.sql).join(' AND ')}`,
    values: all.flatMap((condition) => condition.values),
  };
}

function count(db: ReadableDb, run: Run, filter: AccountFilter): number {
  const counted = (sql: string, ...values: readonly SqlValue[]): number =>
    db.get<{ n: number }>(sql, ...values)?.n ?? 0;
  if (run === named && filter.find === null) {
    // Counting a whole table is done on its pages, and a territory has a narrow index of its own.
    return filter.territoryId === null
      ? counted('SELECT count(*) AS n FROM account')
      : counted(
          'SELECT count(*) AS n FROM account_territory WHERE territory_id = ?',
          uuidToBytes(filter.territoryId),
        );
  }
  const { sql, values } = conditions(run, filter);
  return counted(`SELECT count(*) AS n FROM ${run.from} ${sql}`, ...values);
}

interface Window {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
}

function page(db: ReadableDb, run: Run, filter: AccountFilter, { total, offset, limit }: Window): number[] {
  const taken = Math.min(limit, total - offset);
  if (taken <= 0) return [];
  const fromEnd = offset > total / 2;
  const { sql, values } = conditions(run, filter);
  const rows = db
    .all<{ row: number }>(
      `SELECT a.row AS row FROM ${run.from} ${sql}
       ORDER BY ${fromEnd ? run.backwards : run.forwards} LIMIT ? OFFSET ?`,
      ...values,
      taken,
      fromEnd ? total - offset - taken : offset,
    )
    .map(({ row }) => row);
  return fromEnd ? rows.reverse() : rows;
}

/** How many accounts there are in the list, and the local row numbers of those in the window. */
export function listPage(
  db: ReadableDb,
  sort: AccountSort,
  filter: AccountFilter,
  offset: number,
  limit: number,
): { readonly total: number; readonly rows: readonly number[] } {
  const rows: number[] = [];
  let total = 0;
  for (const run of runsOf[sort]) {
    const inRun = count(db, run, filter);
    const from = Math.max(0, offset - total);
    if (rows.length < limit)
      rows.push(...page(db, run, filter, { total: inRun, offset: from, limit: limit - rows.length }));
    total += inRun;
  }
  return { total, rows };
}
