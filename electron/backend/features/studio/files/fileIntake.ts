import { createHash, type Hash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  collateralTypeOf,
  filePieceBytes,
  mostBytesOf,
  mostBytesOfAny,
} from '../../../../../shared/domain/kits/fileMedia.ts';
import { inspectPdf } from '../../../../../shared/domain/kits/inspectPdf.ts';
import type { FileMediaType } from '../../../../../shared/domain/kits/itemContent.ts';
import { fail, ok, type Result } from '../../../../../shared/kernel/result.ts';
import { ownFilePath } from '../../../db/ownFiles.ts';
import { readSealed, writeSealed } from '../../../db/sealedFile.ts';

/** Left free whatever is brought, so that the user's own words always find room. */
const roomKept = 200 * 1024 * 1024;
/** Two windows, a file each. */
const mostAtOnce = 4;

interface Incoming {
  readonly name: string;
  readonly bytes: number;
  readonly key: Buffer;
  readonly whole: Hash;
  have: number;
  mediaType: FileMediaType | null;
}

export interface TakenFile {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: FileMediaType;
  readonly bytes: number;
  readonly pages: number | null;
  readonly key: Buffer;
}

type Begun = Result<Record<string, never>, 'file_too_large' | 'disk_full' | 'busy'>;
type Took = Result<{ readonly have: number }, 'file_other_type' | 'file_too_large' | 'file_cut'>;
type Ended = Result<TakenFile, 'file_cut' | 'file_active' | 'file_encrypted' | 'file_unreadable'>;

const pdfProblem = {
  active_content: 'file_active',
  encrypted: 'file_encrypted',
  unreadable: 'file_unreadable',
} as const;

/**
 * Takes files in as a window reads them, piece by piece: none is ever whole in memory (but a PDF, which is held short
 * and read through for what it may not hold), and each piece is sealed before the next comes. What a file is, is told
 * by its bytes. One that breaks off leaves nothing.
 */
export class FileIntake {
  readonly #folder: string;
  readonly #free: () => number;
  readonly #open = new Map<string, Incoming>();

  constructor(folder: string, free: () => number = () => freeAt(folder)) {
    this.#folder = folder;
    this.#free = free;
    this.#clearLeftovers();
  }

  begin(id: string, name: string, bytes: number): Begun {
    if (bytes > mostBytesOfAny) return fail('file_too_large', limitOf(mostBytesOfAny));
    if (this.#open.size >= mostAtOnce) return fail('busy');
    if (this.#free() < bytes + roomKept) return fail('disk_full');
    const key = randomBytes(32);
    this.#open.set(id, { name, bytes, key, whole: createHash('sha256'), have: 0, mediaType: null });
    return ok({});
  }

  take(id: string, from: number, piece: Buffer): Took {
    const file = this.#open.get(id);
    const due = file === undefined ? 0 : Math.min(filePieceBytes, file.bytes - from);
    if (file === undefined || from !== file.have || piece.length !== due || due === 0) return this.#drop(id);
    if (from === 0) {
      const mediaType = collateralTypeOf(piece);
      const most = mediaType === null ? 0 : mostBytesOf[mediaType];
      if (mediaType === null || file.bytes > most) {
        this.cancel(id);
        return mediaType === null ? fail('file_other_type') : fail('file_too_large', limitOf(most));
      }
      file.mediaType = mediaType;
    }
    try {
      writeSealed(this.#pathOf(id), file.key, from, piece);
    } catch (error) {
      this.cancel(id);
      throw error;
    }
    file.whole.update(piece);
    file.have += piece.length;
    return ok({ have: file.have });
  }

  end(id: string): Ended {
    const file = this.#open.get(id);
    if (file === undefined || file.mediaType === null || file.have !== file.bytes) return this.#drop(id);
    const { name, mediaType, bytes, key } = file;
    let pages: number | null = null;
    if (mediaType === 'application/pdf') {
      const whole = readSealed(this.#pathOf(id), key, 0, bytes);
      if (whole === null) return this.#drop(id);
      const found = inspectPdf({ text: whole.toString('latin1'), inflate: inflateFrom(whole) });
      if (found.fault !== null) {
        this.cancel(id);
        return fail(pdfProblem[found.fault]);
      }
      pages = found.pages;
    }
    const sha256 = file.whole.digest('hex');
    renameSync(this.#pathOf(id), ownFilePath(this.#folder, sha256));
    this.#open.delete(id);
    return ok({ sha256, name, mediaType, bytes, pages, key });
  }

  cancel(id: string): void {
    this.#open.delete(id);
    rmSync(this.#pathOf(id), { force: true });
  }

  #drop(id: string): Result<never, 'file_cut'> {
    this.cancel(id);
    return fail('file_cut');
  }

  #pathOf(id: string): string {
    return join(this.#folder, `incoming-${id}`);
  }

  /** Their keys died with the program that wrote them. */
  #clearLeftovers(): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder))
      if (name.startsWith('incoming-')) rmSync(join(this.#folder, name), { force: true });
  }
}

const limitOf = (most: number): Readonly<Record<string, number>> => ({
  megabytes: Math.floor(most / (1024 * 1024)),
});

const inflateFrom =
  (bytes: Buffer) =>
  (start: number, most: number): string | null => {
    try {
      return inflateSync(bytes.subarray(start), { maxOutputLength: most }).toString('latin1');
    } catch {
      return null;
    }
  };

function freeAt(folder: string): number {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
