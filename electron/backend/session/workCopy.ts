import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from 'better-sqlite3';
import type { Connection, SqlValue } from '../db/database.ts';
import type { MetaKey } from '../db/meta.ts';
import { openConnection } from '../db/openConnection.ts';
import type { Log } from '../ports/ports.ts';
import { closedStates, inList } from '../sync/outbox/states.ts';
import type { ProfileFacts } from './profileFacts.ts';

/** Who, where, and the newest token: should it be too old by then, the hub asks for the password. */
const metaCopied: readonly MetaKey[] = [
  'hub_id',
  'hub_name',
  'hub_url',
  'user',
  'epoch',
  'maximum_offline_days',
  'refresh_token',
  'session',
];

const copied: readonly (readonly [table: string, rows: string])[] = [
  ['meta', `SELECT * FROM meta WHERE key IN (${metaCopied.map((key) => `'${key}'`).join(', ')})`],
  ['draft', 'SELECT * FROM draft'],
  ['outbox', `SELECT * FROM outbox WHERE state NOT IN (${inList(closedStates)})`],
];

/** A copy follows the last write by this much, and a busy time by at most that. */
const quietMs = 1_000;
const mostMs = 10_000;

export const workCopyOf = ({ folder }: ProfileFacts): string => join(folder, 'work.db');

export interface WorkCopy {
  /** Something was written that only this laptop has. */
  wrote(): void;
  stop(): void;
}

/**
 * Keeps what the hub does not have yet a second time, in a small encrypted file of its own: a single bad sector can
 * take the whole database, and the daily backup is up to a day old.
 */
export function startWorkCopy(
  connection: Connection,
  key: Uint8Array,
  profile: () => ProfileFacts,
  log: Log,
): WorkCopy {
  let timer: NodeJS.Timeout | null = null;
  let firstAsked = 0;
  const write = (): void => {
    timer = null;
    try {
      writeWorkCopy(connection, key, workCopyOf(profile()));
    } catch (error) {
      log.warn({ code: (error as { code?: unknown }).code }, 'the copy of pending work could not be written');
    }
  };
  const wrote = (): void => {
    const now = performance.now();
    if (timer === null) firstAsked = now;
    else clearTimeout(timer);
    timer = setTimeout(write, Math.max(0, Math.min(quietMs, firstAsked + mostMs - now)));
    timer.unref();
  };
  wrote();
  const stop = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    write();
  };
  return { wrote, stop };
}

/** Written aside and renamed: the file is the copy before or this one, never half of it. */
export function writeWorkCopy(connection: Connection, key: Uint8Array, file: string): void {
  const draft = `${file}.part`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  const copy = openConnection(draft, { key });
  try {
    copy.transaction(() => {
      for (const [table, rows] of copied) {
        const { sql } = connection.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(table) as {
          sql: string;
        };
        copy.exec(sql);
        let insert: Statement<SqlValue[]> | null = null;
        for (const row of connection.prepare(rows).raw().iterate() as IterableIterator<SqlValue[]>) {
          insert ??= copy.prepare<SqlValue[]>(
            `INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`,
          );
          insert.run(...row);
        }
      }
    })();
  } finally {
    copy.close();
  }
  renameSync(draft, file);
}
