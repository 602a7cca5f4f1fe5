import { wordsOf } from '../../../../../shared/domain/search/foldedWords.ts';
import type { ReadableDb } from '../../../db/database.ts';

interface Kept {
  readonly state: string;
  readonly rows: readonly unknown[];
}

const keptOf = new WeakMap<ReadableDb, Map<string, Kept>>();

/** Moves with every commit of another connection and every change of this one. */
const stateNow = (db: ReadableDb): string =>
  db.get<{ state: string }>(`SELECT data_version || '/' || total_changes() AS state FROM pragma_data_version`)
    ?.state ?? '';

/**
 * Rows too new for a word index, with their words: every letter that is typed is held against all of them, some
 * hundreds. Read again when anything has been written since.
 */
export function rowsTooNew<Row extends { readonly name: string; readonly beside: string | null }>(
  db: ReadableDb,
  text: string,
): readonly (Row & { readonly words: RowWords })[] {
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  const state = stateNow(db);
  let found = kept.get(text);
  if (found?.state !== state) {
    found = { state, rows: db.all<Row>(text).map(withWords) };
    kept.set(text, found);
  }
  return found.rows as readonly (Row & { readonly words: RowWords })[];
}

/** The folded words of a name, and of what stands beside it. */
export interface RowWords {
  readonly name: readonly string[];
  readonly beside: readonly string[];
}

export const withWords = <Row extends { readonly name: string; readonly beside: string | null }>(
  row: Row,
): Row & { readonly words: RowWords } => ({
  ...row,
  words: { name: wordsOf(row.name), beside: row.beside === null ? [] : wordsOf(row.beside) },
});
