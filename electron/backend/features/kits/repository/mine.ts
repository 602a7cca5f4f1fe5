import type { ReceiptState } from '../../../../../shared/contracts/sync/kitWire.ts';
import type { Row } from '../../../../../shared/domain/entities/index.ts';
import type { ReadableDb, WritableDb } from '../../../db/database.ts';
import { markedRows } from '../../../db/markedRow.ts';
import { uuidFromBytes, uuidToBytes } from '../../../db/uuidBytes.ts';
import { owe } from '../../../sync/kits/receiptsDue.ts';

/** Items that a user keeps at hand. */
export const favouritesOf = (db: ReadableDb, userId: string): ReadonlySet<string> =>
  new Set(
    db
      .all<{ item_id: Buffer }>(
        "SELECT item_id FROM favourite WHERE user_id = ? AND status = 'kept'",
        uuidToBytes(userId),
      )
      .map(({ item_id }) => uuidFromBytes(item_id)),
  );

export const favouriteOf = (db: ReadableDb, userId: string, itemId: string): Row<'favourite'> | null =>
  markedRows(
    db,
    'favourite',
    'WHERE t.item_id = ? AND t.user_id = ? ORDER BY t.row LIMIT 1',
    uuidToBytes(itemId),
    uuidToBytes(userId),
  )[0]?.row ?? null;

export const lastFeedbackOf = (db: ReadableDb, userId: string, itemId: string): Row<'feedback'> | null =>
  markedRows(
    db,
    'feedback',
    'WHERE t.item_id = ? AND t.author_id = ? ORDER BY t.authored_at DESC LIMIT 1',
    uuidToBytes(itemId),
    uuidToBytes(userId),
  )[0]?.row ?? null;

/** When the user acknowledged each release, by its id. */
export const acknowledgedBy = (db: ReadableDb, userId: string): ReadonlyMap<string, number> =>
  new Map(
    db
      .all<{ release_id: Buffer; at: number }>(
        'SELECT release_id, min(authored_at) AS at FROM acknowledgement WHERE author_id = ? GROUP BY release_id',
        uuidToBytes(userId),
      )
      .map(({ release_id, at }) => [uuidFromBytes(release_id), at]),
  );

export interface FileHere {
  readonly bytes: number;
  readonly have: number;
  readonly paused: number;
  readonly problem: string | null;
}

export const fileHere = (db: ReadableDb, sha256: string): FileHere | null =>
  db.get<FileHere>('SELECT bytes, have, paused, problem FROM kit_file WHERE sha256 = ?', sha256) ?? null;

/** What is written in it; nothing in pictures and videos. */
export const wordsOfFile = (db: ReadableDb, sha256: string): string =>
  db.get<{ words: string }>('SELECT words FROM kit_file WHERE sha256 = ?', sha256)?.words ?? '';

/** The hub is to be told so with the next receipts. */
export const oweReceipt = (db: WritableDb, releaseId: string, state: ReceiptState, at: number): void =>
  owe(db, uuidToBytes(releaseId), state, at);
