import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { type MarkedRow, markedRows } from '../../../db/markedRow.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';

/** What is open, the one due first before the others, then what ended since `from`, the newest first. */
export const tasksSince = (db: ReadableDb, from: number): readonly MarkedRow<'draftingTask'>[] =>
  markedRows(
    db,
    'draftingTask',
    `WHERE t.status = 'open' OR t.updated_at >= ? ORDER BY t.status <> 'open',
       CASE WHEN t.status = 'open' THEN t.due_at ELSE -t.updated_at END, t.row LIMIT 200`,
    from,
  );

/** Which of these this user wrote down. */
export const heardBy = (db: ReadableDb, userId: string, heardIds: readonly string[]): readonly string[] =>
  db
    .all<{ id: Buffer }>(
      'SELECT id FROM heard WHERE author_id = ? AND id IN (SELECT unhex(value) FROM json_each(?))',
      uuidToBytes(userId),
      hexIds(heardIds),
    )
    .map(({ id }) => uuidFromBytes(id));

export interface TaskWords {
  readonly heardId: string;
  readonly words: string;
  readonly language: string | null;
  readonly accountName: string | null;
  readonly at: number;
}

/** Those of them whose accounts are on this laptop, the newest first. */
export const wordsOf = (db: ReadableDb, heardIds: readonly string[], limit: number): readonly TaskWords[] =>
  db
    .all<Omit<TaskWords, 'heardId'> & { readonly id: Buffer }>(
      `SELECT h.id, h.verbatim AS words, h.language, a.name AS accountName, h.heard_at AS at
       FROM heard h LEFT JOIN account a ON a.id = h.account_id
       WHERE h.id IN (SELECT unhex(value) FROM json_each(?)) ORDER BY h.heard_at DESC, h.id LIMIT ?`,
      hexIds(heardIds),
      limit,
    )
    .map(({ id, ...rest }) => ({ heardId: uuidFromBytes(id), ...rest }));

/** Where the item is being written, or was: the row of its newest version, on the laptops of marketing. */
export const writtenIn = (
  db: ReadableDb,
  kitItemId: string,
): { readonly versionId: string; readonly rowId: string } | null => {
  const found = db.get<{ version_id: Buffer; id: Buffer }>(
    `SELECT i.version_id, i.id FROM kit_item i JOIN kit_version v ON v.id = i.version_id
     WHERE i.item_id = ? AND i.status = 'active' ORDER BY v.number DESC LIMIT 1`,
    uuidToBytes(kitItemId),
  );
  return found === undefined
    ? null
    : { versionId: uuidFromBytes(found.version_id), rowId: uuidFromBytes(found.id) };
};
