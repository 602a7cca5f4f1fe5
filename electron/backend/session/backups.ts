import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../db/database.ts';
import { readMetaNumber, writeMeta } from '../db/meta.ts';
import { openConnection } from '../db/openConnection.ts';
import { quickCheck } from '../db/openWritable.ts';
import { readableDb } from '../db/readableDb.ts';
import { endBulk, writeTransaction } from '../db/transaction.ts';
import type { Clock, Log } from '../ports/ports.ts';
import type { ProfileFacts } from './profileFacts.ts';

const dayMs = 86_400_000;
const lookEveryMs = 600_000;
const keep = 3;

export interface BackupOptions {
  readonly connection: Connection;
  readonly key: Uint8Array;
  readonly profile: () => ProfileFacts;
  readonly ports: { readonly clock: Clock; readonly log: Log };
}

export interface Backups {
  now(): Promise<Result<{ readonly at: number; readonly bytes: number }, 'backup_failed'>>;
  stop(): void;
}

/** One verified copy a day, encrypted with the same key, its envelope beside it; the newest three are kept. */
export function startBackups(options: BackupOptions): Backups {
  const { connection, ports } = options;
  const now: Backups['now'] = async () => {
    const at = ports.clock.now();
    try {
      const bytes = writeBackup(options, at);
      writeTransaction(connection, (tx) => writeMeta(tx, 'last_backup_at', at));
      return ok({ at, bytes });
    } catch (error) {
      ports.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the backup failed');
      return fail('backup_failed');
    }
  };
  const look = (): void => {
    const last = readMetaNumber(readableDb(connection), 'last_backup_at');
    // A new database has nothing yet that the hub does not have.
    if (last === null || ports.clock.now() - last > dayMs) void now();
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return { now, stop: () => clearInterval(timer) };
}

function writeBackup({ connection, key, profile }: BackupOptions, at: number): number {
  const { backupFolder, folder } = profile();
  mkdirSync(backupFolder, { recursive: true, mode: 0o700 });
  const name = `callboard-${new Date(at).toISOString().replaceAll(':', '-')}`;
  const draft = join(backupFolder, `${name}.part`);
  const file = join(backupFolder, `${name}.db`);
  rmSync(draft, { force: true });
  try {
    endBulk(connection);
    connection.prepare('VACUUM INTO ?').run(draft);
    const copy = openConnection(draft, { key, readonly: true });
    try {
      quickCheck(copy);
    } finally {
      copy.close();
    }
    copyFileSync(join(folder, 'envelope.json'), `${file}.envelope.json`);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  const old = readdirSync(backupFolder)
    .filter((each) => each.endsWith('.db'))
    .sort()
    .slice(0, -keep);
  for (const each of old) {
    rmSync(join(backupFolder, each), { force: true });
    rmSync(join(backupFolder, `${each}.envelope.json`), { force: true });
  }
  return statSync(file).size;
}
