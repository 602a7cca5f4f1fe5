import type { AccountSort } from '../../../../../shared/domain/accounts/accountList.ts';
import { buyerStages } from '../../../../../shared/domain/entities/account.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { type AccountFilter, countFiltered, indexOf, isNarrowed, whereOf } from './accountFilter.ts';

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

const byName = { forwards: 'a.sort_key, a.row', backwards: 'a.sort_key DESC, a.row DESC' };
/** What an account is ordered by that another table tells of it, and whether the greatest comes first. */
interface Told {
  readonly table: string;
  readonly where: string;
  /** Null where the table has nothing of the account. */
  readonly value: string;
  readonly greatestFirst: boolean;
}

const toldOf = (now: number) =>
  ({
    deals: {
      table: 'deal',
      where: "stage IN ('prospecting', 'engaging', 'proposal', 'negotiation')",
      value: 'nullif(count(*), 0)',
      greatestFirst: true,
    },
    lastCall: { table: 'call', where: "status = 'held'", value: 'max(starts_at)', greatestFirst: true },
    nextCall: {
      table: 'call',
      where: `status = 'planned' AND starts_at >= ${Math.trunc(now)}`,
      value: 'min(starts_at)',
      greatestFirst: false,
    },
    lastHeard: { table: 'heard', where: 'true', value: 'max(heard_at)', greatestFirst: true },
  }) as const satisfies Partial<Record<AccountSort, Told>>;

/** Those that the table knows, by what it says and then by name; then the others. */
function byTold({ table, where, value, greatestFirst }: Told): readonly Run[] {
  const known = `(SELECT account_id, ${value} AS at FROM ${table}
    WHERE ${where} AND account_id IS NOT NULL GROUP BY account_id) known
    CROSS JOIN account a ON a.id = known.account_id`;
  return [
    {
      from: known,
      where: null,
      forwards: `known.at${greatestFirst ? ' DESC' : ''}, a.sort_key, a.row`,
      backwards: `known.at${greatestFirst ? '' : ' DESC'}, a.sort_key DESC, a.row DESC`,
    },
    {
      from: 'account a INDEXED BY account_by_sort_key',
      where: `a.row NOT IN (SELECT row FROM account WHERE id IN (SELECT account_id FROM ${table} WHERE ${where}))`,
      ...byName,
    },
  ];
}

/** Those that have the value, in the order of its key and then by name; then those that have none. */
const byKey = (key: string, index: string): readonly Run[] => [
  {
    from: `account a INDEXED BY ${index}`,
    where: `a.${key} > ''`,
    forwards: `a.${key}, a.sort_key, a.row`,
    backwards: `a.${key} DESC, a.sort_key DESC, a.row DESC`,
  },
  { from: `account a INDEXED BY ${index}`, where: `a.${key} = ''`, ...byName },
];

const runsOf = (sort: AccountSort, now: number): readonly Run[] => {
  switch (sort) {
    case 'name':
      return [{ from: 'account a INDEXED BY account_by_sort_key', where: null, ...byName }];
    case 'city':
      return byKey('city_key', 'account_by_city');
    case 'segment':
      return byKey('segment_key', 'account_by_segment');
    case 'stage':
      return buyerStages.map((stage) => ({
        from: 'account a INDEXED BY account_by_stage',
        where: `a.buyer_stage = '${stage}'`,
        ...byName,
      }));
    default:
      return byTold(toldOf(now)[sort]);
  }
};

const orderOfFew = (sort: AccountSort, now: number): string => {
  switch (sort) {
    case 'name':
      return byName.forwards;
    case 'city':
      return `a.city_key = '', a.city_key, ${byName.forwards}`;
    case 'segment':
      return `a.segment_key = '', a.segment_key, ${byName.forwards}`;
    case 'stage':
      return `CASE a.buyer_stage ${buyerStages.map((stage, at) => `WHEN '${stage}' THEN ${at}`).join(' ')} END, ${byName.forwards}`;
    default: {
      const { table, where, value, greatestFirst } = toldOf(now)[sort];
      return `(SELECT ${value} FROM ${table} WHERE account_id = a.id AND ${where}) ${greatestFirst ? 'DESC' : 'ASC'} NULLS LAST,
        ${byName.forwards}`;
    }
  }
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
  /** Parts the calls to come from those that have passed. */
  readonly now: number;
}

/** How many accounts there are in the list, and the local row numbers of those in the window. */
export function listPage(
  db: ReadableDb,
  { sort, descending, now }: AccountOrder,
  filter: AccountFilter,
  { offset, limit }: Window,
): { readonly total: number; readonly rows: readonly number[] } {
  const total = countFiltered(db, filter);
  const taken = Math.max(0, Math.min(limit, total - offset));
  if (taken === 0) return { total, rows: [] };
  // The other way round is the same list read from its end.
  const window = { offset: descending ? total - offset - taken : offset, limit: taken };
  const rows = rowsIn(db, { sort, now }, filter, total, window);
  return { total, rows: descending ? rows.reverse() : rows };
}

function rowsIn(
  db: ReadableDb,
  { sort, now }: Omit<AccountOrder, 'descending'>,
  filter: AccountFilter,
  total: number,
  window: Window,
): number[] {
  const order = { forwards: orderOfFew(sort, now), backwards: '' };
  if (isNarrowed(filter) && (total <= few || sort === 'name')) {
    const from = filter.find === null ? `account a${indexFor(filter)}` : 'account a';
    return pageOfRun(db, { from, where: null, ...order }, filter, null, window);
  }
  const runs = runsOf(sort, now);
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
  filter.openComplaints || filter.openDeals || filter.heardSince !== null
    ? ''
    : ` INDEXED BY ${indexOf(filter)}`;

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
