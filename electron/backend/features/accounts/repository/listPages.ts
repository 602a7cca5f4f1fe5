import type { ReadableDb } from '../../../db/database.ts';
import { type AccountFilter, type AccountSort, countFiltered, foundRows, whereOf } from './accountFilter.ts';

/**
 * One run of the list that an index brings in order; a list is one run or two, one after the other.
 * `backwards` is the same order turned round, so that a page near the end is read from the end.
 */
interface Run {
  readonly from: string;
  readonly where: string | null;
  readonly forwards: string;
  readonly backwards: string;
}

const byName = { forwards: 'a.name_key, a.row', backwards: 'a.name_key DESC, a.row DESC' };
/** Row numbers, since the index by name holds those and not the ids. */
const spokenWith =
  "SELECT account.row FROM call JOIN account ON account.id = call.account_id WHERE call.status = 'held'";

/** The run that is `few` is counted; the other one has what is left of the whole. */
const runsOf: Readonly<Record<AccountSort, { readonly runs: readonly Run[]; readonly few: number | null }>> =
  {
    name: { runs: [{ from: 'account a INDEXED BY account_by_name', where: null, ...byName }], few: null },
    city: {
      runs: [
        {
          from: 'account a INDEXED BY account_by_city',
          where: 'a.city IS NOT NULL',
          forwards: 'a.city COLLATE NOCASE, a.name_key, a.row',
          backwards: 'a.city COLLATE NOCASE DESC, a.name_key DESC, a.row DESC',
        },
        { from: 'account a INDEXED BY account_by_city', where: 'a.city IS NULL', ...byName },
      ],
      few: 1,
    },
    lastCall: {
      runs: [
        {
          from: `(SELECT account_id, max(starts_at) AS at FROM call WHERE status = 'held' GROUP BY account_id) held
          CROSS JOIN account a ON a.id = held.account_id`,
          where: null,
          forwards: 'held.at DESC, a.name_key, a.row',
          backwards: 'held.at, a.name_key DESC, a.row DESC',
        },
        { from: 'account a INDEXED BY account_by_name', where: `a.row NOT IN (${spokenWith})`, ...byName },
      ],
      few: 0,
    },
  };

const orderOfFound: Readonly<Record<AccountSort, string>> = {
  name: 'a.name_key, a.row',
  city: 'a.city IS NULL, a.city COLLATE NOCASE, a.name_key, a.row',
  lastCall: `(SELECT max(starts_at) FROM call WHERE account_id = a.id AND status = 'held') DESC NULLS LAST,
    a.name_key, a.row`,
};

/** Up to this many found rows are read and sorted; more are picked out of the whole list in its order. */
const fewFound = 3000;

interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** How many accounts there are in the list, and the local row numbers of those in the window. */
export function listPage(
  db: ReadableDb,
  sort: AccountSort,
  filter: AccountFilter,
  { offset, limit }: Window,
): { readonly total: number; readonly rows: readonly number[] } {
  const total = countFiltered(db, filter);
  if (filter.find !== null && total <= fewFound)
    return { total, rows: pageOfFound(db, sort, filter, { offset, limit }) };
  const { runs, few } = runsOf[sort];
  const inFew = few === null ? 0 : countRun(db, runs[few], filter);
  const rows: number[] = [];
  let before = 0;
  runs.forEach((run, order) => {
    const inRun = order === few ? inFew : total - inFew;
    const from = Math.max(0, offset - before);
    rows.push(...pageOfRun(db, run, filter, inRun, { offset: from, limit: limit - rows.length }));
    before += inRun;
  });
  return { total, rows };
}

function pageOfFound(db: ReadableDb, sort: AccountSort, filter: AccountFilter, window: Window): number[] {
  if (filter.find === null) return [];
  const found = foundRows(filter.find);
  const where = whereOf({ ...filter, find: null });
  return db
    .all<{ row: number }>(
      `SELECT a.row AS row FROM (${found.text}) found CROSS JOIN account a ON a.row = found.row ${where.text}
       ORDER BY ${orderOfFound[sort]} LIMIT ? OFFSET ?`,
      ...found.values,
      ...where.values,
      window.limit,
      window.offset,
    )
    .map(({ row }) => row);
}

function countRun(db: ReadableDb, run: Run | undefined, filter: AccountFilter): number {
  if (run === undefined) throw new Error('a list has no such run');
  const where = whereOf(filter, run.where);
  return (
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${run.from} ${where.text}`, ...where.values)?.n ?? 0
  );
}

function pageOfRun(
  db: ReadableDb,
  run: Run,
  filter: AccountFilter,
  inRun: number,
  { offset, limit }: Window,
): number[] {
  const taken = Math.min(limit, inRun - offset);
  if (taken <= 0) return [];
  const fromEnd = offset > inRun / 2;
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
