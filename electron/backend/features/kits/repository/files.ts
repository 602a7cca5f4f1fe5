import type { ReadableDb, WritableDb } from '../../../db/database.ts';
import { readMeta, writeMeta } from '../../../db/meta.ts';
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

/** Put off as a whole; single files may be on their way all the same. */
export const downloadsPaused = (db: ReadableDb): boolean => readMeta(db, 'files_paused') !== null;

/** What is still to come, and what comes until it is taken up again. */
export function setAllPaused(db: WritableDb, paused: boolean): void {
  writeMeta(db, 'files_paused', paused ? 1 : null);
  db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE have < bytes', Number(paused));
}

export const setPaused = (db: WritableDb, sha256: string, paused: boolean): boolean =>
  db.run('UPDATE kit_file SET paused = ?, problem = NULL WHERE sha256 = ?', Number(paused), sha256) > 0;

export const setAsked = (db: WritableDb, sha256: string, at: number): boolean =>
  db.run('UPDATE kit_file SET asked_at = ?, paused = 0, problem = NULL WHERE sha256 = ?', at, sha256) > 0;
