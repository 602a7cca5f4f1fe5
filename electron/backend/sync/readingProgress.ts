import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import type { ReadableDb } from '../db/database.ts';
import { readMeta, readMetaNumber } from '../db/meta.ts';

interface Sums {
  readonly scopes: number;
  readonly open: number;
  readonly unknown: number;
  readonly planned: number;
  readonly rows: number;
  readonly bytes: number;
  readonly expected: number;
  readonly expectedBytes: number;
}

/**
 * How far the reading of whole scopes is, as it stands on disk, so that it is told of one that was broken off as well.
 * Of the first reading, and of one anew, all scopes count; later only those that were added. Null: none is to be read.
 */
export function readingProgress(db: ReadableDb): Omit<NonNullable<SyncStatus['progress']>, 'leftMs'> | null {
  const isFirst = readMetaNumber(db, 'data_as_of') === null;
  const all = isFirst || readMeta(db, 'round') !== null;
  const sums = db.get<Sums>(
    `SELECT count(*) AS scopes, coalesce(sum(ready = 0), 0) AS open, count(*) - count(expected) AS unknown,
       coalesce(sum(ready = 0 AND planned_read = 0), 0) AS planned,
       coalesce(sum(rows), 0) AS rows, coalesce(sum(bytes), 0) AS bytes,
       coalesce(sum(max(expected, rows)), 0) AS expected, coalesce(sum(max(expected_bytes, bytes)), 0) AS expectedBytes
     FROM scope_state WHERE leaving = 0 ${all ? '' : 'AND ready = 0'}`,
  );
  if (sums === undefined || sums.open === 0) return null;
  const known = sums.unknown === 0;
  return {
    isFirst,
    plannedHere: sums.planned === 0,
    rows: sums.rows,
    bytes: sums.bytes,
    expected: known ? sums.expected : null,
    expectedBytes: known ? sums.expectedBytes : null,
  };
}
