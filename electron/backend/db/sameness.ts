import { likeness } from '../../../shared/domain/import/names.ts';
import type { ReadableDb } from './database.ts';
import { phoneTail } from './migrations/0030-lookalikes.ts';

/** Fewer than eight digits tell nobody from anybody. */
export const tellsApart = (phone: string | null): phone is string =>
  (phone ?? '').replace(/\D/g, '').length >= 8;

/** Conditions on a column that hold it against one value, each with an index of its own. */
export const samePhone = (column: string): string =>
  `${column} IS NOT NULL AND ${phoneTail(column)} = ${phoneTail('?')}`;
export const sameEmail = (column: string): string => `${column} IS NOT NULL AND lower(${column}) = lower(?)`;

export interface NamedAccount {
  readonly id: Buffer;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
}

/** Names of one word that many companies share are not read to the end. */
const mostCompared = 200;

/**
 * Accounts of that name whatever its accents, punctuation and legal form; `words` are where the search has its words.
 * One that was given up for another is none.
 */
export const accountsNamed = (
  db: ReadableDb,
  name: string,
  words: { readonly match: string; readonly notIndexed: readonly number[] },
): readonly NamedAccount[] =>
  db
    .all<NamedAccount>(
      `SELECT a.id, a.name, a.city, a.country FROM account a WHERE a.row IN
         (SELECT rowid FROM account_word WHERE account_word MATCH ? UNION ALL SELECT value FROM json_each(?))
         AND a.status <> 'merged' LIMIT ${mostCompared}`,
      words.match,
      JSON.stringify(words.notIndexed),
    )
    .filter((one) => likeness(one.name) === likeness(name));
