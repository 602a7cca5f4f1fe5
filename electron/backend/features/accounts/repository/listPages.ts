import { buyerStages } from '../../../../../shared/domain/entities/account.ts';
import type { ReadableDb } from '../../../db/database.ts';
import {
  type AccountFilter,
  type AccountSort,
  countFiltered,
  indexOf,
  isNarrowed,
  whereOf,
} from './accountFilter.ts';

/**
 * One run of the list that an index brings in order; a list is one run or several, one after the other.
 * `backwards` is the same order turned round, so that a page near the end is read from the end.
 */
interface Run {
  readonly from: string;
  readonly where: string | null;
  readonly forwards: string;
  readonly backwards: string;
}

const byName = { forwards: 'a.name_key, a.row', backwards: 'a.name_key DESC, a.row DESC' };
const spokenWith =
  "SELECT account.row FROM call JOIN account ON account.id = call.account_id WHERE call.status = 'held'";

/** Those that have the value, in its order and then by name; then those that have none. */
const byColumn = (column: string, index: string, collation = ''): readonly Run[] => [
  {
    from: `account a INDEXED BY ${index}`,
    where: `a.${column} IS NOT NULL`,
    forwards: `a.${column}${collation}, a.name_key, a.row`,
    backwards: `a.${column}${collation} DESC, a.name_key DESC, a.row DESC`,
  },
  { from: `account a INDEXED BY ${index}`, where: `a.${column} IS NULL`, ...byName },
];

const runsOf: Readonly<Record<AccountSort, readonly Run[]>> = {
  name: [{ from: 'account a INDEXED BY account_by_name', where: null, ...byName }],
  city: byColumn('city', 'account_by_city', ' COLLATE NOCASE'),
  segment: byColumn('segment', 'account_by_segment'),
  stage: buyerStages.map((stage) => ({
    from: 'account a INDEXED BY account_by_stage',
    where: `a.buyer_stage = '${stage}'`,
    ...byName,
  })),
  lastCall: [
    {
      from: `(SELECT account_id, max(starts_at) AS at FROM call WHERE status = 'held' GROUP BY account_id) held
        CROSS JOIN account a ON a.id = held.account_id`,
      where: null,
      forwards: 'held.at DESC, a.name_key, a.row',
      backwards: 'held.at, a.name_key DESC, a.row DESC',
    },
    { from: 'account a INDEXED BY account_by_name', where: `a.row NOT IN (${spokenWith})`, ...byName },
  ],
};

const orderOfFew: Readonly<Record<AccountSort, string>> = {
  name: 'a.name_key, a.row',
  city: 'a.city IS NULL, a.city COLLATE NOCASE, a.name_key, a.row',
  segment: 'a.segment IS NULL, a.segment, a.name_key, a.row',
  stage: `CASE a.buyer_stage ${buyerStages.map((stage, at) => `WHEN '${stage}' THEN ${at}`).join(' ')} END, a.name_key, a.row`,
  lastCall: `(SELECT max(starts_at) FROM call WHERE account_id = a.id AND status = 'held') DESC NULLS LAST,
    a.name_key, a.row`,
};

/** Up to this many rows are read and sorted; more are picked out of the whole list in its order. */
const few = 3000;

interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface AccountOrder {
  readonly sort: AccountSort;
  readonly descending: boolean;
}

/** How many accounts there are in the list, and the local row numbers of those in the window. */
export function listPage(
  db: ReadableDb,
  { sort, descending }: AccountOrder,
  filter: AccountFilter,
  { offset, limit }: Window,
): { readonly total: number; readonly rows: readonly number[] } {
  const total = countFiltered(db, filter);
  const taken = Math.max(0, Math.min(limit, total - offset));
  if (taken === 0) return { total, rows: [] };
  // The other way round is the same list read from its end.
  const window = { offset: descending ? total - offset - taken : offset, limit: taken };
  const rows = rowsIn(db, sort, filter, total, window);
  return { total, rows: descending ? rows.reverse() : rows };
}

function rowsIn(
  db: ReadableDb,
  sort: AccountSort,
  filter: AccountFilter,
  total: number,
  window: Window,
): number[] {
  const order = { forwards: orderOfFew[sort], backwards: '' };
  if (isNarrowed(filter) && (total <= few || sort === 'name')) {
    const from = filter.find === null ? `account a${indexFor(filter)}` : 'account a';
    return pageOfRun(db, { from, where: null, ...order }, filter, null, window);
  }
  const runs = runsOf[sort];
  const rows: number[] = [];
  let before = 0;
  for (const [at, run] of runs.entries()) {
    // The last one has what is left of the whole.
    const inRun = at === runs.length - 1 ? total - before : countRun(db, run, filter);
    const from = Math.max(0, window.offset - before);
    rows.push(...pageOfRun(db, run, filter, inRun, { offset: from, limit: window.limit - rows.length }));
    before += inRun;
    if (rows.length === window.limit) break;
  }
  return rows;
}

const indexFor = (filter: AccountFilter): string =>
  filter.openComplaints || filter.openDeals ? '' : ` INDEXED BY ${indexOf(filter)}`;

function countRun(db: ReadableDb, run: Run, filter: AccountFilter): number {
  const where = whereOf(filter, run.where);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${run.from} ${where.text}`, ...where.values)?.n ?? 0
  );
}

/** `inRun` null: always from the front. */
function pageOfRun(
  db: ReadableDb,
  run: Run,
  filter: AccountFilter,
  inRun: number | null,
  { offset, limit }: Window,
): number[] {
  const taken = inRun === null ? limit : Math.min(limit, inRun - offset);
  if (taken <= 0) return [];
  const fromEnd = inRun !== null && offset > inRun / 2;
  const where = whereOf(filter, run.where);
  const rows = db
    .all<{ row: number }>(
      `SELECT a.row AS row FROM ${run.from} ${where.text}
       ORDER BY ${fromEnd ? run.backwards : run.forwards} LIMIT ? OFFSET ?`,
      ...where.values,
      taken,
      fromEnd ? inRun - offset - taken : offset,
    )
    .map(({ row }) => row);
  return fromEnd ? rows.reverse() : rows;
}
