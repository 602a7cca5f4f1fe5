import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';

/** What a device has or did of a release, as marketing sees it. */
export const receiptStates = [
  'delivered',
  'acknowledged',
  'locked',
  'recalled',
  'used_after_recall',
] as const;
export type ReceiptState = (typeof receiptStates)[number];

export interface ReceiptDue {
  readonly releaseId: string;
  readonly state: ReceiptState;
  readonly at: number;
}

/** The hub is to be told once, whenever that becomes possible; the first moment stands. `at`: trusted time. */
export function owe(db: WritableDb, releaseId: Buffer, state: ReceiptState, at: number): void {
  db.run(
    'INSERT INTO kit_receipt_due (release_id, state, at) VALUES (?, ?, ?) ON CONFLICT (release_id, state) DO NOTHING',
    releaseId,
    state,
    at,
  );
}

const mostTold = 500;

/** What the hub has not been told yet. */
export const receiptsDue = (db: ReadableDb): readonly ReceiptDue[] =>
  db
    .all<{ release_id: Buffer; state: ReceiptState; at: number }>(
      `SELECT release_id, state, at FROM kit_receipt_due WHERE told = 0 LIMIT ${mostTold}`,
    )
    .map(({ release_id, state, at }) => ({ releaseId: uuidFromBytes(release_id), state, at }));
