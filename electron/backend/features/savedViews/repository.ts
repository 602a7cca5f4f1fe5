import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

/** The views kept of a screen, in their order. */
export const viewsOf = (db: ReadableDb, userId: Buffer, screen: string): readonly MarkedRow<'savedView'>[] =>
  markedRows(
    db,
    'savedView',
    "WHERE t.user_id = ? AND t.screen = ? AND t.status = 'active' ORDER BY t.position, t.name, t.id",
    userId,
    screen,
  );
