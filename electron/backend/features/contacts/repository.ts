import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';

/** Everyone at an account: those who are there before those who left, by name. */
export const contactsOf = (db: ReadableDb, accountId: Buffer): readonly MarkedRow<'contact'>[] =>
  markedRows(
    db,
    'contact',
    "WHERE t.account_id = ? AND t.status <> 'merged' ORDER BY t.status <> 'active', t.name_key",
    accountId,
  );
