import type { ReceiptState, ReceiptsRequest } from '../../../../shared/contracts/sync/kitWire.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

export type ReceiptDue = ReceiptsRequest['receipts'][number];

/** The hub is to be told once, whenever that becomes possible; the first moment stands, unless it was taken back. `at`: trusted time. */
export function owe(db: WritableDb, releaseId: Buffer, state: ReceiptState, at: number): void {
  db.run(
    `INSERT INTO kit_receipt_due (release_id, state, at) VALUES (?, ?, ?)
     ON CONFLICT (release_id, state) DO UPDATE SET at = excluded.at, told = 0 WHERE at IS NULL`,
    releaseId,
    state,
    at,
  );
}

/** It is so no longer, and the hub is to be told that as well. */
export function takeBack(db: WritableDb, releaseId: Buffer, state: ReceiptState): void {
  db.run(
    'UPDATE kit_receipt_due SET at = NULL, told = 0 WHERE release_id = ? AND state = ?',
    releaseId,
    state,
  );
}

export const isLockTold = (db: ReadableDb): boolean =>
  db.get("SELECT 1 FROM kit_receipt_due WHERE state = 'locked' AND told = 1 AND at IS NOT NULL LIMIT 1") !==
  undefined;

/** The hub has answered, so every lease runs anew: where it was told of a lock, that is taken back. */
export function unlock(db: WritableDb): void {
  db.run(
    "UPDATE kit_receipt_due SET at = NULL, told = 0 WHERE state = 'locked' AND told = 1 AND at IS NOT NULL",
  );
}

/** The hub takes no more at once. */
const mostTold = 500;

export const receiptsDue = (db: ReadableDb): readonly ReceiptDue[] =>
  db
    .all<{ release_id: Buffer; state: ReceiptState; at: number | null }>(
      `SELECT release_id, state, at FROM kit_receipt_due WHERE told = 0 LIMIT ${mostTold}`,
    )
    .map(({ release_id, state, at }) => ({ releaseId: uuidFromBytes(release_id), state, at }));

/** What was written over while it was on its way is told again. */
export function noteTold(db: WritableDb, receipts: readonly ReceiptDue[]): void {
  for (const { releaseId, state, at } of receipts) {
    const sql =
      at === null
        ? 'DELETE FROM kit_receipt_due WHERE release_id = ? AND state = ? AND at IS ?'
        : 'UPDATE kit_receipt_due SET told = 1 WHERE release_id = ? AND state = ? AND at IS ?';
    db.run(sql, uuidToBytes(releaseId), state, at);
  }
}
