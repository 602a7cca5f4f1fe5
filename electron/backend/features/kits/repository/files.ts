import type { ReadableDb, WritableDb } from '../../../db/database.ts';
import { uuidFromBytes } from '../../../db/uuidBytes.ts';

export interface KitFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly have: number;
  readonly paused: number;
  readonly problem: string | null;
  readonly kitId: string;
  readonly itemId: string;
}

/** Each file once, with the first item of the newest versions that names it. */
export const filesOf = (db: ReadableDb): readonly KitFile[] =>
  db
    .all<Omit<KitFile, 'kitId' | 'itemId'> & { readonly kit_id: Buffer; readonly item_id: Buffer }>(
      `SELECT f.sha256, f.bytes, f.have, f.paused, f.problem, h.kit_id, i.item_id, min(i.row)
       FROM kit_file f JOIN kit_held_item i ON i.file_sha256 = f.sha256
         JOIN kit_held h ON h.row = i.held_row AND h.current = 1
       GROUP BY f.sha256`,
    )
    .map(({ kit_id, item_id, ...file }) => ({
      sha256: file.sha256,
      bytes: file.bytes,
      have: file.have,
      paused: file.paused,
      problem: file.problem,
      kitId: uuidFromBytes(kit_id),
      itemId: uuidFromBytes(item_id),
    }));

/** All of them are paused, and there are some. */
export const downloadsPaused = (db: ReadableDb): boolean =>
  db.get<{ paused: number | null }>('SELECT min(paused) AS paused FROM kit_file WHERE have < bytes')
    ?.paused === 1;

export const setPaused = (db: WritableDb, sha256: string | null, paused: boolean): boolean =>
  sha256 === null
    ? db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE have < bytes', Number(paused)) >= 0
    : db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE sha256 = ?', Number(paused), sha256) > 0;

export const setAsked = (db: WritableDb, sha256: string, at: number): boolean =>
  db.run('UPDATE kit_file SET asked_at = ?, paused = 0, problem = NULL WHERE sha256 = ?', at, sha256) > 0;
