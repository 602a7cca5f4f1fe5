import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** Why a data folder cannot be used, in a sentence for the person who started the program. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
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
    throw new DataFolderError(explain(folder, error), { cause: error });
  }
}

function explain(folder: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_BUSY')) {
    return `Callboard is already running with the data in ${folder}. Use its window, or choose another folder with --data DIR.`;
  }
  if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code)) {
    return `Callboard may not write to ${folder}. Make the folder writable for you, or choose another with --data DIR.`;
  }
  if (code === 'ENOSPC' || code === 'SQLITE_FULL')
    return `The disk that holds ${folder} is full. Free some space.`;
  return `The data folder ${folder} cannot be used (${code === '' ? String(error) : code}). Choose another with --data DIR.`;
}
