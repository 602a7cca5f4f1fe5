import type { Workplace } from '../../../../shared/domain/agreement/termsProblems.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

/** Drafts first, then what was signed, the newest first; none that was dropped. */
export const allVersions = (db: ReadableDb): readonly MarkedRow<'agreement'>[] =>
  markedRows(
    db,
    'agreement',
    "WHERE t.status <> 'dropped' ORDER BY t.status = 'draft' DESC, t.version DESC, t.drafted_at DESC, t.row",
  );

/** What terms are held against: the territories and colleagues of the workspace. */
export const workplaceOf = (db: ReadableDb): Workplace => ({
  territoryIds: markedRows(db, 'territory', 'WHERE t.active = 1 ORDER BY t.name, t.row').map(
    ({ row }) => row.id,
  ),
  users: markedRows(db, 'user', 'ORDER BY t.row').map(({ row }) => row),
});
