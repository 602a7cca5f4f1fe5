import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';

/** Everyone at an account: those who are there before those who left, by name. */
export function contactsOf(db: ReadableDb, accountId: Buffer): readonly MarkedRow<'contact'>[] {
  const people = markedRows(
    db,
    'contact',
    "WHERE t.account_id = ? AND t.status <> 'merged' ORDER BY t.row",
    accountId,
  );
  return inOrderOfNames(db, people, ({ row }) => row.name).toSorted(
    (one, other) => Number(one.row.status !== 'active') - Number(other.row.status !== 'active'),
  );
}
