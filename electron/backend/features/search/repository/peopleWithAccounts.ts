import type { ReadableDb } from '../../../db/database.ts';
import type { NamedRow } from './namedRow.ts';

/** The people at accounts that match, with the account's folded name beside theirs. */
export const peopleAtAccountsWithWords = (
  db: ReadableDb,
  match: string,
  accounts: number,
): readonly NamedRow[] =>
  db.all(
    `SELECT c.row, c.name_key AS name, a.name_key AS beside
     FROM (SELECT rowid FROM account_word WHERE account_word MATCH ? ORDER BY rowid DESC LIMIT ?) w
     CROSS JOIN account a ON a.row = w.rowid CROSS JOIN contact c ON c.account_id = a.id`,
    match,
    accounts,
  );

/** People who match, with their account's folded name beside theirs. */
export const peopleWithAccounts = (db: ReadableDb, match: string, limit: number): readonly NamedRow[] =>
  db.all(
    `SELECT c.row, c.name_key AS name, a.name_key AS beside
     FROM (SELECT rowid FROM contact_word WHERE contact_word MATCH ? ORDER BY rowid DESC LIMIT ?) w
     CROSS JOIN contact c ON c.row = w.rowid CROSS JOIN account a ON a.id = c.account_id`,
    match,
    limit,
  );
