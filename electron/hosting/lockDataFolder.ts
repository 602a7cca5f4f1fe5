import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { HostWords } from './hostWords.ts';

type Trouble = 'start.inUse' | 'start.readOnly' | 'start.diskFull' | 'start.unusable';

/** Why a data folder cannot be used: something that the person who started the program can put right. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly trouble: Trouble;
  readonly folder: string;
  readonly reason: string;

  constructor(trouble: Trouble, folder: string, reason: string, cause: unknown) {
    super(`${trouble} ${folder} ${reason}`, { cause });
    this.trouble = trouble;
    this.folder = folder;
    this.reason = reason;
  }

  /** In the user's language, with what to do. */
  sentence(words: HostWords): string {
    return words[this.trouble].replace('{folder}', this.folder).replace('{reason}', this.reason);
  }
}

/** Kept reachable: a lock that is collected as garbage lets its folder go. */
const held = new Set<Database.Database>();

/**
 * Takes the data folder for this process. The lock is the operating system's, held through an empty SQLite
 * file: it ends with the process, however that ends, so that no stale lock ever has to be judged.
 */
export function lockDataFolder(folder: string): { release(): void } {
  const file = join(folder, 'in-use.lock');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new Database(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    held.add(lock);
    return {
      release: () => {
        held.delete(lock);
        lock.close();
      },
    };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DataFolderError(troubleOf(reason), folder, reason, error);
  }
}

function troubleOf(code: string): Trouble {
  if (code.startsWith('SQLITE_BUSY')) return 'start.inUse';
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) return 'start.readOnly';
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return 'start.diskFull';
  return 'start.unusable';
}
