import type { ReadableDb } from '../../../db/database.ts';

/** Something heard, as far as a search looks at it. */
export interface HeardCandidate {
  readonly row: number;
  readonly verbatim: string;
  readonly heard_at: number;
}

export const heardWithWords = (db: ReadableDb, match: string, limit: number): readonly HeardCandidate[] =>
  db.all(
    `SELECT h.row, h.verbatim, h.heard_at
     FROM heard_word CROSS JOIN heard h ON h.row = heard_word.rowid
     WHERE heard_word MATCH ? ORDER BY heard_word.rowid DESC LIMIT ?`,
    match,
    limit,
  );

export const heardNotIndexed = (db: ReadableDb): readonly HeardCandidate[] =>
  db.all(
    `SELECT row, verbatim, heard_at FROM heard
     WHERE row > (SELECT upto FROM search_mark WHERE entity = 'heard')`,
  );

export interface FoundHeard {
  readonly id: Buffer;
  readonly verbatim: string;
  readonly kind: string;
  readonly heard_at: number;
  readonly call_id: Buffer | null;
  readonly account_id: Buffer;
  readonly account_name: string | null;
}

export const readHeard = (db: ReadableDb, row: number): FoundHeard | undefined =>
  db.get(
    `SELECT h.id, h.verbatim, h.kind, h.heard_at, h.call_id, h.account_id, a.name AS account_name
     FROM heard h LEFT JOIN account a ON a.id = h.account_id WHERE h.row = ?`,
    row,
  );
