import type { ReadableDb } from '../../../db/database.ts';
import { inOrderOfNames } from '../../../db/nameOrder.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';

/** Whether an item was mailed in a call already, or this very use is written down. */
export const wasMailed = (db: ReadableDb, useId: string, itemId: string, callId: string | null): boolean =>
  db.get('SELECT 1 FROM use WHERE id = ?', uuidToBytes(useId)) !== undefined ||
  (callId !== null &&
    db.get(
      "SELECT 1 FROM use WHERE call_id = ? AND item_id = ? AND kind = 'mailed'",
      uuidToBytes(callId),
      uuidToBytes(itemId),
    ) !== undefined);

export const peopleWithAddress = (
  db: ReadableDb,
  accountId: string,
): readonly { readonly id: Buffer; readonly name: string; readonly email: string }[] =>
  inOrderOfNames(
    db,
    db.all<{ readonly id: Buffer; readonly name: string; readonly email: string }>(
      `SELECT id, name, email FROM contact
       WHERE account_id = ? AND status = 'active' AND email IS NOT NULL ORDER BY row`,
      uuidToBytes(accountId),
    ),
    ({ name }) => name,
  );
