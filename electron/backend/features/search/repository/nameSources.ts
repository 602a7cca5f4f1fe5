import type { ReadableDb } from '../../../db/database.ts';
import { rowsNotIndexed } from './listedTables.ts';
import type { NamedRow } from './namedRow.ts';
import { rowsTooNew } from './rowsTooNew.ts';

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
  /** When the account of each row was last spoken with; null or nothing for never. */
  lastSpoken(rows: readonly number[]): readonly LastSpoken[];
}

export interface LastSpoken {
  readonly row: number;
  readonly at: number | null;
}

const lastCallOf = (table: string, accountId: string): string =>
  `SELECT t.row, (SELECT max(starts_at) FROM call WHERE status = 'held' AND account_id = t.${accountId}) AS at
   FROM json_each(?) asked CROSS JOIN ${table} t ON t.row = asked.value`;

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
  notIndexed: () => rowsNotIndexed(db, 'account'),
  lastSpoken: (rows) => db.all(lastCallOf('account', 'id'), JSON.stringify(rows)),
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
    rowsTooNew(
      db,
      `SELECT row, name_key AS name, NULL AS beside FROM contact
       WHERE row > (SELECT upto FROM search_mark WHERE entity = 'contact')`,
    ),
  lastSpoken: (rows) => db.all(lastCallOf('contact', 'account_id'), JSON.stringify(rows)),
});

/** Deals and leads hold few rows beside accounts, so their names have no index in order of letters. */
const noNamesInOrder = (): readonly NamedRow[] => [];

export const dealNames = (db: ReadableDb): NameSource => ({
  besideIndexed: true,
  beginningWith: noNamesInOrder,
  withWords: (match, limit) =>
    db.all(
      `SELECT d.row, d.name, concat_ws(' ', d.product, d.account_name) AS beside
       FROM deal_word CROSS JOIN deal d ON d.row = deal_word.rowid
       WHERE deal_word MATCH ? ORDER BY deal_word.rowid DESC LIMIT ?`,
      match,
      limit,
    ),
  notIndexed: () => rowsNotIndexed(db, 'deal'),
  lastSpoken: (rows) => db.all(lastCallOf('deal', 'account_id'), JSON.stringify(rows)),
});

export const leadNames = (db: ReadableDb): NameSource => ({
  besideIndexed: true,
  beginningWith: noNamesInOrder,
  withWords: (match, limit) =>
    db.all(
      `SELECT l.row, coalesce(l.name, '') AS name, concat_ws(' ', l.company, l.city, l.email) AS beside
       FROM lead_word CROSS JOIN lead l ON l.row = lead_word.rowid
       WHERE lead_word MATCH ? ORDER BY lead_word.rowid DESC LIMIT ?`,
      match,
      limit,
    ),
  notIndexed: () => rowsNotIndexed(db, 'lead'),
  // A lead that is talked with stands before one that came in later.
  lastSpoken: (rows) =>
    db.all(
      `SELECT row, coalesce(first_conversation_at, first_attempt_at, received_at) AS at
       FROM lead WHERE row IN (SELECT value FROM json_each(?))`,
      JSON.stringify(rows),
    ),
});
