import type { ReadableDb } from '../../../db/database.ts';
import { inOrderOfNames } from '../../../db/nameOrder.ts';

/** The values that stand in a column, each found by one step into its index: rows are not walked. */
const valuesOf = (column: 'segment_key' | 'country'): string =>
  `WITH RECURSIVE found (value) AS (
     SELECT min(${column}) FROM account
     UNION ALL SELECT (SELECT min(${column}) FROM account WHERE ${column} > found.value) FROM found
       WHERE found.value IS NOT NULL)
   SELECT value FROM found WHERE value <> '' LIMIT 500`;

export const filterValues = (db: ReadableDb) => {
  const segments = db.all<{ value: string }>(
    `SELECT DISTINCT (SELECT segment FROM account WHERE segment_key = key.value LIMIT 1) AS value
     FROM (${valuesOf('segment_key')}) key`,
  );
  const read = (rows: readonly { readonly value: string }[]): string[] =>
    inOrderOfNames(
      db,
      rows.map(({ value }) => value),
      (value) => value,
    );
  return { segments: read(segments), countries: read(db.all(valuesOf('country'))) };
};
