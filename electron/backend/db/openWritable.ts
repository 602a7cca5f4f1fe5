import { statSync } from 'node:fs';
import type { Connection } from './database.ts';
import { migrate } from './migrate.ts';
import { isEncryptedOnDisk, openConnection } from './openConnection.ts';

/** Above this a whole check takes longer than a start may; the daily backup reads every page of those. */
const wholeCheckBytes = 64 * 1024 * 1024;

/** The database was found damaged by its own check. */
export class DamagedDatabase extends Error {
  override readonly name = 'DamagedDatabase';
  readonly code = 'SQLITE_CORRUPT';
}

/**
 * Opens for writing: checked, brought up to the newest schema, and proven to be encrypted on disk.
 * Every page carries its own HMAC, so that damage met later is an error and never a wrong row.
 */
export function openWritable(file: string, key: Uint8Array): Connection {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const connection = openConnection(file, { key });
  try {
    if (bytes > 0 && bytes <= wholeCheckBytes) quickCheck(connection);
    migrate(connection);
    connection.pragma('wal_checkpoint(PASSIVE)');
    // A new database may still stand in its log alone; then the log is what is on disk.
    const written = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= 512;
    if (written && !isEncryptedOnDisk(file)) throw new Error('the database on disk is not encrypted');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Throws `DamagedDatabase` where SQLite finds the file inconsistent. */
export function quickCheck(connection: Connection): void {
  const found = connection.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new DamagedDatabase(String(found));
}
