import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import type { FoundRows } from '../../search/service.ts';

/** Values that a column of the account has to have, each with an index that goes on by name. */
export interface AccountFacts {
  readonly owner: string | null;
  /** The keys it may bear (`sortKeysNow`), as for the city. */
  readonly segment: readonly string[] | null;
  readonly stage: string | null;
  readonly country: string | null;
  readonly city: readonly string[] | null;
}

export interface AccountFilter {
  readonly territoryId: string | null;
  readonly find: FoundRows | null;
  readonly facts: AccountFacts;
  /** No call held since; null: whenever. */
  readonly quietSince: number | null;
  /** Something heard since; null: whenever, or nothing. */
  readonly heardSince: number | null;
  readonly nothingHeard: boolean;
  readonly openDeals: boolean;
  readonly openComplaints: boolean;
}

/** SQL and the values bound in it. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** The row numbers that hold the words. */
export const foundRows = ({ match, notIndexed }: FoundRows): Sql => ({
  text: 'SELECT rowid AS row FROM account_word WHERE account_word MATCH ? UNION ALL SELECT value FROM json_each(?)',
  values: [match, JSON.stringify(notIndexed)],
});

const inTerritory = (territoryId: string): Sql => ({
  text: 'EXISTS (SELECT 1 FROM account_territory t WHERE t.territory_id = ? AND t.account_row = a.row)',
  values: [uuidToBytes(territoryId)],
});

/** Row numbers, since the indexes that a list walks hold those and not the ids. */
const rowsOf = (table: string, where: string): string =>
  `SELECT account.row FROM ${table} CROSS JOIN account ON account.id = ${table}.account_id WHERE ${where}`;
const merged = 'SELECT row FROM account WHERE merged_into_id IS NOT NULL';
const spokenSince = rowsOf('call', "call.status = 'held' AND call.starts_at >= ?");
const heardSinceThen = rowsOf('heard', 'heard.heard_at >= ?');
const everHeard = rowsOf('heard', 'true');
const withOpenDeals = rowsOf('deal', "deal.stage IN ('prospecting', 'engaging', 'proposal', 'negotiation')");
const withOpenComplaints = rowsOf(
  'heard',
  "heard.kind = 'complaint' AND heard.outcome IN ('open', 'parked')",
);

const factColumns: readonly (readonly [keyof AccountFacts, string, string])[] = [
  ['owner', 'a.owner_id', 'account_by_owner'],
  ['city', 'a.city_key', 'account_by_city'],
  ['segment', 'a.segment_key', 'account_by_segment'],
  ['country', 'a.country', 'account_by_country'],
  ['stage', 'a.buyer_stage', 'account_by_stage'],
];

/** The index that holds the narrowest fact asked for, those by it in order of name. */
export const indexOf = ({ facts }: Pick<AccountFilter, 'facts'>): string =>
  factColumns.find(([name]) => facts[name] !== null)?.[2] ?? 'account_by_sort_key';

const factsOf = (facts: AccountFacts): readonly Sql[] =>
  factColumns.flatMap(([name, column]) => {
    const value = facts[name];
    if (value === null) return [];
    const values = typeof value !== 'string' ? value : [name === 'owner' ? uuidToBytes(value) : value];
    // Of one value an index brings the rows in order; of two they are sorted.
    const text = values.length === 1 ? `${column} = ?` : `${column} IN (${values.map(() => '?').join(', ')})`;
    return [{ text, values }];
  });

/** Rows that do not belong to the list whatever else is asked. */
function leftOut({ quietSince, nothingHeard }: AccountFilter): readonly Sql[] {
  const spoken = quietSince === null ? [] : [{ text: spokenSince, values: [quietSince] }];
  const heard = nothingHeard ? [{ text: everHeard, values: [] }] : [];
  return [{ text: merged, values: [] }, ...spoken, ...heard];
}

const chosen = ({ openDeals, openComplaints, heardSince, find }: AccountFilter): readonly Sql[] => [
  ...(find === null ? [] : [foundRows(find)]),
  ...(heardSince === null ? [] : [{ text: heardSinceThen, values: [heardSince] }]),
  ...(openComplaints ? [{ text: withOpenComplaints, values: [] }] : []),
  ...(openDeals ? [{ text: withOpenDeals, values: [] }] : []),
];

/** Conditions on `a`, the account; `and` is one more of the caller's. */
export function whereOf(filter: AccountFilter, and: string | null = null): Sql {
  const all: Sql[] = [
    ...(and === null ? [] : [{ text: and, values: [] }]),
    ...factsOf(filter.facts),
    ...(filter.territoryId === null ? [] : [inTerritory(filter.territoryId)]),
    ...chosen(filter).map(({ text, values }) => ({ text: `a.row IN (${text})`, values })),
    ...leftOut(filter).map(({ text, values }) => ({ text: `a.row NOT IN (${text})`, values })),
  ];
  return {
    text: `WHERE ${all.map(({ text }) => text).join(' AND ')}`,
    values: all.flatMap(({ values }) => values),
  };
}

/** Something narrows the list to rows that can be named without walking all of them. */
export const isNarrowed = (filter: AccountFilter): boolean =>
  chosen(filter).length > 0 || factsOf(filter.facts).length > 0;

/** How many accounts pass the filter, each time by the narrowest index there is. */
export function countFiltered(db: ReadableDb, filter: AccountFilter): number {
  const counted = (text: string, values: readonly SqlValue[]): number =>
    db.get<{ n: number }>(text, ...values)?.n ?? 0;
  const where = whereOf(filter);
  const [first] = chosen(filter);
  if (first !== undefined) {
    return counted(
      `SELECT count(*) AS n FROM (SELECT DISTINCT row FROM (${first.text})) found CROSS JOIN account a ON a.row = found.row
       ${where.text}`,
      [...first.values, ...where.values],
    );
  }
  if (factsOf(filter.facts).length > 0)
    return counted(
      `SELECT count(*) AS n FROM account a INDEXED BY ${indexOf(filter)} ${where.text}`,
      where.values,
    );
  // Everything but a few: those few are counted, and the others by what is known of the whole.
  const out = leftOut(filter);
  const union = out.map(({ text }) => text).join(' UNION ');
  const values = out.flatMap((each) => each.values);
  if (filter.territoryId === null) {
    return counted(`SELECT (SELECT count(*) FROM account) - (SELECT count(*) FROM (${union})) AS n`, values);
  }
  const territory = uuidToBytes(filter.territoryId);
  return counted(
    `SELECT (SELECT count(*) FROM account_territory WHERE territory_id = ?) - (SELECT count(*) FROM (${union}) o
       JOIN account_territory t ON t.territory_id = ? AND t.account_row = o.row) AS n`,
    [territory, ...values, territory],
  );
}
