import type { Mergeable } from '../../../shared/domain/entities/references.ts';
import type { ReadableDb } from './database.ts';
import { uuidFromBytes, uuidToBytes } from './uuidBytes.ts';

/** The row that stands for this one as the screens show it, merges that wait here included; itself where it stands. */
export function survivorOf(db: ReadableDb, entity: Mergeable, id: string): string {
  const seen = new Set([id]);
  for (let stands = id; ; ) {
    const next = db.get<{ merged_into_id: Buffer }>(
      `SELECT merged_into_id FROM ${entity} WHERE id = ? AND merged_into_id IS NOT NULL`,
      uuidToBytes(stands),
    )?.merged_into_id;
    if (next === undefined) return stands;
    stands = uuidFromBytes(next);
    if (seen.has(stands)) return id;
    seen.add(stands);
  }
}
