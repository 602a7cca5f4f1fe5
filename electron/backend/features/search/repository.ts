import type { ReadableDb } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

/** A row as far as a search looks at it. Names are folded (`name_key`); ids are read for the answer alone. */
export interface NamedRow {
  readonly row: number;
  readonly name: string;
  /** What stands beside the name, as it is written. */
  readonly beside: string | null;
}

/** Where names are looked up. Each question is answered by an index and bounded, however common the words. */
export interface NameSource {
  /** Whether the word index holds what stands beside the name too. */
  readonly besideIndexed: boolean;
  /** Names that begin with the key, in order. */
  beginningWith(key: string, limit: number): readonly NamedRow[];
  /** Rows that match an expression of the word index, the newest first; never ranked by its bm25, which reads all. */
  withWords(match: string, limit: number): readonly NamedRow[];
  /** Rows too new to be in the word index: fewer than it gathers in one go. */
  notIndexed(): readonly NamedRow[];
  /** When the account was last spoken with; 0 for never. */
  lastSpoken(row: number): number;
}

/** The end of all texts that begin with `key`: no text has a later character than this one. */
const after = (key: string): string => `${key}\u{10ffff}`;

export const accountNames = (db: ReadableDb): NameSource => ({
  besideIndexed: true,
  beginningWith: (key, limit) =>
    db.all(
      `SELECT row, name_key AS name, NULL AS beside FROM account
       WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?`,
      key,
      after(key),
      limit,
    ),
  withWords: (match, limit) =>
    db.all(
      `SELECT a.row, a.name_key AS name, a.city AS beside
       FROM account_word CROSS JOIN account a ON a.row = account_word.rowid
       WHERE account_word MATCH ? ORDER BY account_word.rowid DESC LIMIT ?`,
      match,
      limit,
    ),
  notIndexed: () =>
    db.all(
      `SELECT row, name_key AS name, city AS beside FROM account
       WHERE row > (SELECT upto FROM search_mark WHERE entity = 'account')`,
    ),
  lastSpoken: (row) =>
    db.get<{ at: number | null }>(
      `SELECT max(starts_at) AS at FROM call
       WHERE status = 'held' AND account_id = (SELECT id FROM account WHERE row = ?)`,
      row,
    )?.at ?? 0,
});

export const contactNames = (db: ReadableDb): NameSource => ({
  besideIndexed: false,
  beginningWith: (key, limit) =>
    db.all(
      `SELECT row, name_key AS name, NULL AS beside FROM contact
       WHERE name_key >= ? AND name_key < ? ORDER BY name_key LIMIT ?`,
      key,
      after(key),
      limit,
    ),
  withWords: (match, limit) =>
    db.all(
      `SELECT c.row, c.name_key AS name, NULL AS beside
       FROM contact_word CROSS JOIN contact c ON c.row = contact_word.rowid
       WHERE contact_word MATCH ? ORDER BY contact_word.rowid DESC LIMIT ?`,
      match,
      limit,
    ),
  notIndexed: () =>
    db.all(
      `SELECT row, name_key AS name, NULL AS beside FROM contact
       WHERE row > (SELECT upto FROM search_mark WHERE entity = 'contact')`,
    ),
  lastSpoken: (row) =>
    db.get<{ at: number | null }>(
      `SELECT max(starts_at) AS at FROM call
       WHERE status = 'held' AND account_id = (SELECT account_id FROM contact WHERE row = ?)`,
      row,
    )?.at ?? 0,
});

/** The accounts of a user's last calls and next ones: the newest three hundred calls, at most a hundred accounts. */
const accountsOfLastCalls = `(SELECT DISTINCT account_id FROM
  (SELECT account_id FROM call WHERE owner_id = ? ORDER BY starts_at DESC LIMIT 300) LIMIT 100)`;

export const recentAccounts = (db: ReadableDb, userId: string): readonly NamedRow[] =>
  db.all(
    `SELECT a.row, a.name_key AS name, a.city AS beside
     FROM ${accountsOfLastCalls} r CROSS JOIN account a ON a.id = r.account_id`,
    uuidToBytes(userId),
  );

export const recentContacts = (db: ReadableDb, userId: string): readonly NamedRow[] =>
  db.all(
    `SELECT c.row, c.name_key AS name, NULL AS beside
     FROM ${accountsOfLastCalls} r CROSS JOIN contact c ON c.account_id = r.account_id`,
    uuidToBytes(userId),
  );

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

export interface FoundAccount {
  readonly id: Buffer;
  readonly name: string;
  readonly city: string | null;
}

export const readAccount = (db: ReadableDb, row: number): FoundAccount | undefined =>
  db.get('SELECT id, name, city FROM account WHERE row = ?', row);

export interface FoundContact {
  readonly id: Buffer;
  readonly name: string;
  readonly title: string | null;
  readonly account_id: Buffer;
  readonly account_name: string | null;
}

export const readContact = (db: ReadableDb, row: number): FoundContact | undefined =>
  db.get(
    `SELECT c.id, c.name, c.title, c.account_id, a.name AS account_name
     FROM contact c LEFT JOIN account a ON a.id = c.account_id WHERE c.row = ?`,
    row,
  );

export interface WordCount {
  readonly term: string;
  readonly doc: number;
}

export const wordsOfAccounts = (db: ReadableDb, afterWord: string, limit: number): readonly WordCount[] =>
  db.all('SELECT term, doc FROM account_vocabulary WHERE term > ? LIMIT ?', afterWord, limit);

export const wordsOfContacts = (db: ReadableDb, afterWord: string, limit: number): readonly WordCount[] =>
  db.all('SELECT term, doc FROM contact_vocabulary WHERE term > ? LIMIT ?', afterWord, limit);

/**
 * Changes whenever a word index or the rows too new for it do: FTS5 keeps the list of its segments in the row
 * with id 10 and writes it anew with every change. Only compared, never read.
 */
export function indexState(db: ReadableDb): string {
  const state = db.get<{ accounts: Buffer; contacts: Buffer; newest: string }>(
    `SELECT (SELECT block FROM account_word_data WHERE id = 10) AS accounts,
       (SELECT block FROM contact_word_data WHERE id = 10) AS contacts,
       (SELECT max(row) FROM account) || '/' || (SELECT max(row) FROM contact) AS newest`,
  );
  return state === undefined
    ? ''
    : `${state.accounts.toString('hex')}/${state.contacts.toString('hex')}/${state.newest}`;
}

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
  db.all(notIndexedTexts[table]);

export const anyAccountWithWords = (db: ReadableDb, match: string): boolean =>
  db.get('SELECT 1 FROM account_word WHERE account_word MATCH ? LIMIT 1', match) !== undefined;
