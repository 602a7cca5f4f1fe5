import type { Language } from '../../../../shared/domain/entities/account.ts';
import type { HeardKind } from '../../../../shared/domain/entities/heard.ts';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb, SqlValue } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

export interface HeardQuery {
  readonly accountId: Buffer | null;
  readonly kind: HeardKind | null;
}

function conditions({ accountId, kind }: HeardQuery): { sql: string; values: readonly SqlValue[] } {
  const all: string[] = [];
  const values: SqlValue[] = [];
  if (accountId !== null) {
    all.push('t.account_id = ?');
    values.push(accountId);
  }
  if (kind !== null) {
    all.push('t.kind = ?');
    values.push(kind);
  }
  return { sql: all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`, values };
}

/** The newest first. */
export function heardPage(
  db: ReadableDb,
  query: HeardQuery,
  offset: number,
  limit: number,
): readonly MarkedRow<'heard'>[] {
  const { sql, values } = conditions(query);
  return markedRows(
    db,
    'heard',
    `${sql} ORDER BY t.heard_at DESC, t.row DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}

export function heardCount(db: ReadableDb, query: HeardQuery): number {
  const { sql, values } = conditions(query);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM heard t ${sql}`, ...values)?.n ?? 0;
}

/** Its outcomes in the order they were written. */
export const outcomesOf = (db: ReadableDb, heardId: string): readonly Row<'heardOutcome'>[] =>
  markedRows(
    db,
    'heardOutcome',
    'WHERE t.heard_id = ? ORDER BY t.authored_at, t.row',
    uuidToBytes(heardId),
  ).map(({ row }) => row);

export interface PastVerbatim {
  readonly row: number;
  readonly category: string;
  readonly verbatim: string;
  readonly language: Language | null;
}

/** A stem has a handful of forms; a very short beginning is not read to the end. */
const formsRead = 100;

/** Words that begin so, as FTS5 folded them, each with how many verbatims hold it. */
export const wordsBeginning = (
  db: ReadableDb,
  beginning: string,
): readonly { readonly term: string; readonly doc: number }[] =>
  db.all(
    `SELECT term, doc FROM heard_vocabulary WHERE term >= ? AND term < ? LIMIT ${formsRead}`,
    beginning,
    `${beginning}\u{10ffff}`,
  );

export const verbatimCount = (db: ReadableDb): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM heard')?.n ?? 0;

/** The newest objections with a category whose verbatim holds one of the words. */
export const objectionsWith = (
  db: ReadableDb,
  words: readonly string[],
  limit: number,
): readonly PastVerbatim[] =>
  db.all(
    `SELECT h.row, h.category, h.verbatim, h.language FROM heard_word CROSS JOIN heard h ON h.row = heard_word.rowid
     WHERE heard_word MATCH ? AND h.category IS NOT NULL ORDER BY heard_word.rowid DESC LIMIT ?`,
    words.map((word) => `"${word}"`).join(' OR '),
    limit,
  );

/** Objections too new to be in the word index. */
export const objectionsNotIndexed = (db: ReadableDb): readonly PastVerbatim[] =>
  db.all(
    `SELECT row, category, verbatim, language FROM heard
     WHERE row > (SELECT upto FROM search_mark WHERE entity = 'heard') AND category IS NOT NULL`,
  );
