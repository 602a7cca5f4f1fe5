import { closeSync, openSync, readSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Connection } from './database.ts';

/** What a file that is not encrypted begins with. */
const plainMagic = 'SQLite format 3\u0000';

export interface ConnectionOptions {
  /** 32 random bytes: a raw key, so that opening derives nothing (3 ms instead of 167 ms). */
  readonly key: Uint8Array;
  readonly readonly?: boolean;
}

/**
 * Opens the encrypted database, creating it when it is not there, and proves its ground: every PRAGMA that
 * words depend on is read back, since SQLite ignores an unknown one in silence.
 * Throws what SQLite throws: `SQLITE_NOTADB` for a wrong key or a file that is no database.
 */
export function openConnection(file: string, options: ConnectionOptions): Connection {
  if (options.key.length !== 32) throw new Error('the data key must be 32 bytes');
  const connection = new BetterSqlite3(file, {
    readonly: options.readonly === true,
    fileMustExist: options.readonly === true,
    timeout: 10_000,
  });
  try {
    connection.pragma("cipher='sqlcipher'");
    connection.pragma('legacy=4');
    connection.pragma(`key="x'${Buffer.from(options.key).toString('hex')}'"`);
    // The first statement that reads the file: a wrong key ends here.
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    if (options.readonly !== true) must(connection, 'journal_mode', 'WAL', 'wal');
    must(connection, 'synchronous', 'FULL', 2);
    must(connection, 'temp_store', 'MEMORY', 2);
    must(connection, 'foreign_keys', 'ON', 1);
    must(connection, 'cache_size', '-16000', -16_000);
    // In pages of 4 KiB: a checkpoint waits for the disk twice, so it is worth some log.
    if (options.readonly !== true) must(connection, 'wal_autocheckpoint', '4000', 4000);
    // And after a busy hour it gives the disk back.
    if (options.readonly !== true) must(connection, 'journal_size_limit', '4194304', 4_194_304);
    if (process.platform === 'darwin') {
      must(connection, 'fullfsync', 'ON', 1);
      must(connection, 'checkpoint_fullfsync', 'ON', 1);
    }
    if (options.readonly === true) must(connection, 'query_only', 'ON', 1);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function must(connection: Connection, pragma: string, value: string, expected: string | number): void {
  connection.pragma(`${pragma}=${value}`);
  const found: unknown = connection.pragma(pragma, { simple: true });
  if (found !== expected) throw new Error(`PRAGMA ${pragma} is ${String(found)}, wanted ${expected}`);
}

/**
 * Whether the bytes on disk are not a plain SQLite database. Asked after the schema has been written, so
 * that an empty file proves nothing.
 */
export function isEncryptedOnDisk(file: string): boolean {
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    if (readSync(handle, head, 0, 16, 0) < 16) return false;
  } finally {
    closeSync(handle);
  }
  return head.toString('latin1') !== plainMagic;
}
