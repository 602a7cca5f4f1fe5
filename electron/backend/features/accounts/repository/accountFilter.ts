import type { ReadableDb, SqlValue } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import type { FoundRows } from '../../search/service.ts';

export type AccountSort = 'name' | 'lastCall' | 'city';

export interface AccountFilter {
  readonly territoryId: string | null;
  readonly find: FoundRows | null;
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

/** Conditions on `a`, the account; `and` is one more of the caller's. */
export function whereOf(filter: AccountFilter, and: string | null = null): Sql {
  const all: Sql[] = and === null ? [] : [{ text: and, values: [] }];
  if (filter.territoryId !== null) all.push(inTerritory(filter.territoryId));
  if (filter.find !== null) {
    const found = foundRows(filter.find);
    all.push({ text: `a.row IN (${found.text})`, values: found.values });
  }
  return {
    text: all.length === 0 ? '' : `WHERE ${all.map(({ text }) => text).join(' AND ')}`,
    values: all.flatMap(({ values }) => values),
  };
}

/** How many accounts pass the filter, each time by the narrowest index there is. */
export function countFiltered(db: ReadableDb, { territoryId, find }: AccountFilter): number {
  const counted = (text: string, ...values: readonly SqlValue[]): number =>
    db.get<{ n: number }>(text, ...values)?.n ?? 0;
  if (find !== null) {
    const found = foundRows(find);
    if (territoryId === null) return counted(`SELECT count(*) AS n FROM (${found.text})`, ...found.values);
    const territory = inTerritory(territoryId);
    return counted(
      `SELECT count(*) AS n FROM (${found.text}) a WHERE ${territory.text}`,
      ...found.values,
      ...territory.values,
    );
  }
  return territoryId === null
    ? counted('SELECT count(*) AS n FROM account')
    : counted('SELECT count(*) AS n FROM account_territory WHERE territory_id = ?', uuidToBytes(territoryId));
}
