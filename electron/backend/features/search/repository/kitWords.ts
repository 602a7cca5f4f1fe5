import type { ReadableDb } from '../../../db/database.ts';

/** An item in one language, as far as a search looks at it; title and body are folded. */
export interface KitCandidate {
  readonly itemRow: number;
  readonly language: string;
  readonly title: string;
  readonly body: string;
}

/** Items of the newest versions that hold the words, those with them in the title first. */
export const kitItemsWithWords = (db: ReadableDb, match: string, limit: number): readonly KitCandidate[] =>
  db.all(
    `SELECT s.item_row AS itemRow, s.language, s.title_key AS title, s.body_key AS body FROM (
       SELECT rowid, bm25(kit_word, 8.0, 1.0, 0.0) AS score FROM kit_word WHERE kit_word MATCH ?
       ORDER BY score LIMIT ?
     ) f JOIN kit_said s ON s.row = f.rowid ORDER BY f.score`,
    match,
    limit,
  );
