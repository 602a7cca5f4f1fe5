import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { neededAtOf } from '../../db/neededFiles.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';

export interface DueFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly have: number;
  /** Hashes of its chunks, as the hub signed them. */
  readonly chunks: readonly string[];
  readonly key: Buffer;
}

/** What is still to come: what was asked for first, then what the next calls need, then the smallest. */
export function filesDue(db: ReadableDb, userId: string, now: number): readonly DueFile[] {
  const needed = neededAtOf(db, userId, now);
  return db
    .all<{
      sha256: string;
      bytes: number;
      have: number;
      chunks: string;
      seal_key: Buffer;
      asked_at: number | null;
      kit_id: Buffer;
    }>(
      `SELECT f.sha256, f.bytes, f.have, f.chunks, f.seal_key, f.asked_at, h.kit_id
       FROM kit_file f JOIN kit_held_item i ON i.file_sha256 = f.sha256
         JOIN kit_held h ON h.row = i.held_row AND h.current = 1
       WHERE f.have < f.bytes AND f.paused = 0 GROUP BY f.sha256`,
    )
    .map((file) => ({
      sha256: file.sha256,
      bytes: file.bytes,
      have: file.have,
      chunks: JSON.parse(file.chunks) as string[],
      key: file.seal_key,
      askedAt: file.asked_at ?? 0,
      neededAt: needed.get(uuidFromBytes(file.kit_id)) ?? Number.MAX_SAFE_INTEGER,
    }))
    .sort(
      (one, other) => other.askedAt - one.askedAt || one.neededAt - other.neededAt || one.bytes - other.bytes,
    );
}

/** Verified, sealed and on disk up to there. */
export const noteHave = (db: WritableDb, sha256: string, have: number): number =>
  db.run('UPDATE kit_file SET have = ?, problem = NULL WHERE sha256 = ?', have, sha256);

export const noteProblem = (db: WritableDb, sha256: string, problem: 'no_room' | 'damaged'): number =>
  db.run('UPDATE kit_file SET problem = ? WHERE sha256 = ?', problem, sha256);

export const unnamedFiles = (db: ReadableDb): readonly string[] =>
  db
    .all<{ sha256: string }>(
      `SELECT sha256 FROM kit_file f
       WHERE NOT EXISTS (SELECT 1 FROM kit_held_item i WHERE i.file_sha256 = f.sha256)
         AND NOT EXISTS (SELECT 1 FROM kit_held WHERE made = 0)`,
    )
    .map(({ sha256 }) => sha256);

export const forgetFile = (db: WritableDb, sha256: string): number =>
  db.run('DELETE FROM kit_file WHERE sha256 = ?', sha256);
