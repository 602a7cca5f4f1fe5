import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, SqlValue } from '../db/database.ts';
import type { MetaKey } from '../db/meta.ts';
import { openConnection } from '../db/openConnection.ts';
import type { Log } from '../ports/ports.ts';
import { inList, openStates } from '../sync/outbox/states.ts';
import { letOthersRun } from '../sync/slices.ts';
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
  'kit_keys',
  'time_seen',
];

interface Copied {
  /** As it is called in the copy; its first column is its key. */
  readonly name: string;
  readonly from: string;
  readonly key: string;
  /** Before all keys. */
  readonly first: SqlValue;
  readonly rows: string;
}

/**
 * Drafts before the outbox: what is sent off while this copies stands in it twice rather than not at all, and the
 * hub takes a mutation once whatever a salvage sends. The outbox goes by its places and not by its states, so that
 * each piece goes on where the one before ended.
 */
const copied: readonly Copied[] = [
  {
    name: 'meta',
    from: 'meta',
    key: 'key TEXT PRIMARY KEY',
    first: '',
    rows: `key IN (${metaCopied.map((key) => `'${key}'`).join(', ')}) AND key > ? ORDER BY key`,
  },
  { name: 'draft', from: 'draft', key: 'key TEXT PRIMARY KEY', first: '', rows: 'key > ? ORDER BY key' },
  {
    name: 'outbox',
    from: 'outbox_whole',
    key: 'place INTEGER PRIMARY KEY',
    first: 0,
    rows: `+state IN (${inList(openStates)}) AND place > ? ORDER BY place`,
  },
];

/** Rows between two looks at what else wants to run: a few milliseconds' worth. */
const rowsAtOnce = 50;

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
 * take the whole database, and the daily backup is up to a day old. While a push is under way it waits, within its
 * bound, since much of what it would copy is about to be the hub's.
 */
export function startWorkCopy(
  connection: Connection,
  key: Uint8Array,
  profile: () => ProfileFacts,
  log: Log,
  isSending: () => boolean,
): WorkCopy {
  let timer: NodeJS.Timeout | null = null;
  let firstAsked = 0;
  let stopped = false;
  /** The copy that is being written; another one begun ends it. */
  let current: object | null = null;
  const failed = (error: unknown): void => {
    log.warn({ code: (error as { code?: unknown }).code }, 'the copy of pending work could not be written');
  };
  const write = async (): Promise<void> => {
    timer = null;
    const late = performance.now() - firstAsked >= mostMs;
    if (isSending() && !late) {
      arm();
      return;
    }
    const own = {};
    current = own;
    const copying = copyWork(connection, key, workCopyOf(profile()));
    try {
      while (current === own && copying.next().done !== true) await letOthersRun();
    } catch (error) {
      failed(error);
    } finally {
      copying.return();
      if (current === own) current = null;
    }
  };
  const arm = (): void => {
    const wait = Math.max(0, Math.min(quietMs, firstAsked + mostMs - performance.now()));
    timer = setTimeout(() => void write(), wait);
    timer.unref();
  };
  const wrote = (): void => {
    if (stopped) return;
    if (timer === null) firstAsked = performance.now();
    else clearTimeout(timer);
    arm();
  };
  wrote();
  const stop = (): void => {
    stopped = true;
    if (timer === null && current === null) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    current = null;
    try {
      for (const _ of copyWork(connection, key, workCopyOf(profile())));
    } catch (error) {
      failed(error);
    }
  };
  return { wrote, stop };
}

/**
 * Written aside and renamed: the file is the copy before or this one, never half of it. Pauses after every few rows;
 * whoever does not go on to the end ends it by `return`.
 */
function* copyWork(connection: Connection, key: Uint8Array, file: string): Generator<void, void> {
  const draft = `${file}.part`;
  const removeDraft = (): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  };
  removeDraft();
  const copy = openConnection(draft, { key });
  let whole = false;
  try {
    // Its end waits for the disk once; what is before it need not.
    copy.pragma('synchronous=NORMAL');
    for (const { name, from, key: keyColumn, first, rows } of copied) {
      const [, ...others] = connection
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${from}')`)
        .pluck()
        .all();
      copy.exec(`CREATE TABLE ${name} (${[keyColumn, ...others].join(', ')})`);
      const insert = copy.prepare<SqlValue[]>(
        `INSERT INTO ${name} VALUES (${['?', ...others.map(() => '?')].join(', ')})`,
      );
      const read = connection
        .prepare<[SqlValue, number], SqlValue[]>(`SELECT * FROM ${from} WHERE ${rows} LIMIT ?`)
        .raw();
      let after: SqlValue | undefined = first;
      while (after !== undefined) {
        const piece: readonly SqlValue[][] = read.all(after, rowsAtOnce);
        copy.transaction(() => {
          for (const row of piece) insert.run(...row);
        })();
        after = piece.at(-1)?.[0];
        yield;
      }
    }
    copy.pragma('synchronous=FULL');
    whole = true;
  } finally {
    copy.close();
    if (whole) renameSync(draft, file);
    else removeDraft();
  }
}
