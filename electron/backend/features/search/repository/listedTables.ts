import type { ReadableDb } from '../../../db/database.ts';
import type { NamedRow } from './namedRow.ts';
import { rowsTooNew } from './rowsTooNew.ts';

/** Tables whose lists can be searched. */
export type ListedTable = 'account' | 'deal' | 'lead';

const notIndexedTexts: Readonly<Record<ListedTable, string>> = {
  account: `SELECT row, name_key AS name, city AS beside FROM account
    WHERE row > (SELECT upto FROM search_mark WHERE entity = 'account')`,
  deal: `SELECT row, name, concat_ws(' ', product, account_name) AS beside FROM deal
    WHERE row > (SELECT upto FROM search_mark WHERE entity = 'deal')`,
  lead: `SELECT row, coalesce(name, '') AS name, concat_ws(' ', company, city, email) AS beside FROM lead
    WHERE row > (SELECT upto FROM search_mark WHERE entity = 'lead')`,
};

/** Rows of a list that are too new to be in its word index. */
export const rowsNotIndexed = (db: ReadableDb, table: ListedTable): readonly NamedRow[] =>
  rowsTooNew(db, notIndexedTexts[table]);

export const anyAccountWithWords = (db: ReadableDb, match: string): boolean =>
  db.get('SELECT 1 FROM account_word WHERE account_word MATCH ? LIMIT 1', match) !== undefined;
