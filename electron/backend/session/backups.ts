import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Connection } from '../db/database.ts';
import { readMetaNumber, writeMeta } from '../db/meta.ts';
import { readableDb } from '../db/readableDb.ts';
import { endBulk, writeTransaction } from '../db/transaction.ts';
import type { Clock, Log } from '../ports/ports.ts';

const dayMs = 86_400_000;
const lookEveryMs = 600_000;

export interface BackupOptions {
  readonly connection: Connection;
  /** Writes and verifies the copy, wherever that holds nobody up. Answers its bytes. */
  readonly write: (at: number) => Promise<number>;
  readonly ports: { readonly clock: Clock; readonly log: Log };
}

export interface Backups {
  now(): Promise<Result<{ readonly at: number; readonly bytes: number }, 'backup_failed'>>;
  stop(): Promise<void>;
}

/** A backup a day, and one when it is asked for; one at a time. */
export function startBackups({ connection, write, ports }: BackupOptions): Backups {
  let running: ReturnType<Backups['now']> | null = null;
  let stopped = false;
  const once = async (): ReturnType<Backups['now']> => {
    const at = ports.clock.now();
    try {
      endBulk(connection);
      const bytes = await write(at);
      if (!stopped) writeTransaction(connection, (tx) => writeMeta(tx, 'last_backup_at', at));
      return ok({ at, bytes });
    } catch (error) {
      ports.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'the backup failed');
      return fail('backup_failed');
    }
  };
  const now: Backups['now'] = () => {
    running ??= once().finally(() => {
      running = null;
    });
    return running;
  };
  const look = (): void => {
    const last = readMetaNumber(readableDb(connection), 'last_backup_at');
    if (last === null || ports.clock.now() - last > dayMs) void now();
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  return {
    now,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
