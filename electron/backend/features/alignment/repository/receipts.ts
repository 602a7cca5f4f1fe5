import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';

/** Of these users: how many have the release on a laptop, and how many said that they read it. */
export const receiptsOf = (
  db: ReadableDb,
  releaseId: string,
  userIds: readonly string[],
): { readonly delivered: number; readonly acknowledged: number } =>
  db.get<{ delivered: number; acknowledged: number }>(
    `SELECT count(DISTINCT user_id) FILTER (WHERE delivered_at IS NOT NULL) AS delivered,
       count(DISTINCT user_id) FILTER (WHERE acknowledged_at IS NOT NULL) AS acknowledged
     FROM kit_receipt WHERE release_id = ?2 AND user_id IN (SELECT unhex(value) FROM json_each(?1))`,
    hexIds(userIds),
    uuidToBytes(releaseId),
  ) ?? { delivered: 0, acknowledged: 0 };
