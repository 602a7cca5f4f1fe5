import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { databaseFolder, type OpenDatabase } from '../db/open.ts';

/**
 * Names the very database that answers, so that one restored or copied is known as another: its transaction ids
 * do not continue those that laptops hold. On a server: the cluster's identifier, the database's oid and the
 * timeline (which grows with a point-in-time recovery). On PGlite, whose identifier is the same everywhere: a
 * marker file beside its data, by content, inode and time of birth.
 */
export async function liveFingerprint(opened: OpenDatabase): Promise<string> {
  if ('folder' in opened.location) return folderFingerprint(databaseFolder(opened.location.folder));
  const { rows } = await sql<{ fingerprint: string }>`
    select concat_ws(':', 'postgres', (select system_identifier from pg_control_system()),
      (select oid from pg_database where datname = current_database()),
      (select timeline_id from pg_control_checkpoint())) as fingerprint`.execute(opened.db);
  const fingerprint = rows[0]?.fingerprint;
  if (fingerprint === undefined) throw new Error('the server did not name itself');
  return fingerprint;
}

function folderFingerprint(folder: string): string {
  const file = join(folder, 'callboard-mark');
  try {
    writeFileSync(file, randomUUID(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { ino, birthtimeMs } = statSync(file);
  return `pglite:${readFileSync(file, 'utf8')}:${ino}:${Math.floor(birthtimeMs)}`;
}
