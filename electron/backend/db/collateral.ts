import { join } from 'node:path';
import type { ReadableDb } from './database.ts';
import { ownFile, ownFilePath } from './ownFiles.ts';
import { readSealed } from './sealedFile.ts';

/** A piece of a file of a verified kit, and what the whole is. */
export interface CollateralPart {
  readonly mediaType: string;
  /** Of the whole file. */
  readonly bytes: number;
  readonly part: Uint8Array;
}

/** Sealed files stand here, named by their hash. */
export const collateralFolder = (profileFolder: string): string => join(profileFolder, 'collateral');

/**
 * `length` bytes from `from` on, fewer at the end; null where no verified kit names the file and it was not chosen
 * here, it is not whole yet, or what stands on disk is not what was sealed.
 */
export function collateralPart(
  db: ReadableDb,
  folder: string,
  sha256: string,
  from: number,
  length: number,
): CollateralPart | null {
  const file = db.get<{ bytes: number; seal_key: Buffer; media_type: string }>(
    `SELECT f.bytes, f.seal_key, json_extract(i.facts, '$.file.mediaType') AS media_type
     FROM kit_file f JOIN kit_held_item i ON i.file_sha256 = f.sha256
     WHERE f.sha256 = ? AND f.have = f.bytes LIMIT 1`,
    sha256,
  );
  if (file === undefined) return ownPart(db, folder, sha256, from, length);
  const part = readSealed(join(folder, sha256), file.seal_key, from, length);
  return part === null ? null : { mediaType: file.media_type, bytes: file.bytes, part };
}

/** Of a file that was chosen on this laptop, for whoever writes the kit it is to stand in. */
function ownPart(
  db: ReadableDb,
  folder: string,
  sha256: string,
  from: number,
  length: number,
): CollateralPart | null {
  const file = ownFile(db, sha256);
  if (file === null || file.have < file.bytes) return null;
  const part = readSealed(ownFilePath(folder, sha256), file.key, from, length);
  return part === null ? null : { mediaType: file.mediaType, bytes: file.bytes, part };
}
