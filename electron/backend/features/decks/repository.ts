import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

/** A user's decks, in their order. */
export const decksOf = (db: ReadableDb, userId: Buffer): readonly MarkedRow<'deck'>[] =>
  markedRows(
    db,
    'deck',
    "WHERE t.user_id = ? AND t.status = 'active' ORDER BY t.position, t.name, t.id",
    userId,
  );
