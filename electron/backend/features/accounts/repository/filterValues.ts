import type { ReadableDb } from '../../../db/database.ts';

/** The values that stand in a column, each found by one step into its index: rows are not walked. */
const valuesOf = (column: 'segment' | 'country'): string =>
  `WITH RECURSIVE found (value) AS (
     SELECT min(${column}) FROM account
     UNION ALL SELECT (SELECT min(${column}) FROM account WHERE ${column} > found.value) FROM found
       WHERE found.value IS NOT NULL)
   SELECT value FROM found WHERE value IS NOT NULL LIMIT 500`;

export const filterValues = (db: ReadableDb) => {
  const read = (column: 'segment' | 'country'): string[] =>
    db.all<{ value: string }>(valuesOf(column)).map(({ value }) => value);
  return { segments: read('segment'), countries: read('country') };
};
