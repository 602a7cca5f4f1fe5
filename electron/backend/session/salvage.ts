import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection, SqlValue, WritableDb } from '../db/database.ts';
import type { MetaKey } from '../db/meta.ts';
import { openConnection } from '../db/openConnection.ts';
import { openWritable } from '../db/openWritable.ts';
import { writeTransaction } from '../db/transaction.ts';
import { uuidToBytes } from '../db/uuidBytes.ts';
import type { Clock, Ids } from '../ports/ports.ts';
import { replayAllOpen, startClient } from '../sync/outbox/client.ts';
import { recordEvent } from '../sync/outbox/events.ts';
import { effectsOf, type OutboxRow } from '../sync/outbox/outboxRow.ts';
import { noteTouched, touchedBy } from '../sync/outbox/touchedRows.ts';
import type { ProfileFacts } from './profileFacts.ts';
import type { Profile } from './profiles.ts';
import { workCopyOf } from './workCopy.ts';

type Loose = Readonly<Record<string, SqlValue>>;

export interface Salvaged {
  /** The damaged file's new name, beside the database. */
  readonly setAside: string;
  readonly salvaged: number;
  /** Null where the damaged file gave nothing at all, so that nobody can tell. */
  readonly lost: number | null;
}

const metaKept: readonly MetaKey[] = [
  'hub_id',
  'hub_name',
  'hub_url',
  'epoch',
  'user',
  'last_contact_at',
  'maximum_offline_days',
  'recovery_public_key',
  'refresh_token',
  'session',
  'kit_keys',
  'time_seen',
];

/**
 * Sets a damaged database aside and begins a new one with all that can still be read of the user's own work:
 * outbox and drafts, from the damaged file first and then from the copy of pending work and the backups for what
 * it no longer gives. The rest is read again from the hub, which knows by their ids what it has had already.
 * `known` is what the profile itself says of who and where, should no database say it.
 */
export function salvage(
  profile: ProfileFacts,
  known: Profile,
  key: Uint8Array,
  clock: Clock,
  ids: Ids,
): Salvaged {
  const setAside = `damaged-${new Date(clock.now()).toISOString().replaceAll(':', '-')}.db`;
  for (const end of ['', '-wal', '-shm']) {
    const file = `${profile.databaseFile}${end}`;
    if (existsSync(file)) renameSync(file, join(profile.folder, `${setAside}${end}`));
  }
  rmSync(`${profile.databaseFile}-shm`, { force: true });
  const connection = openWritable(profile.databaseFile, key);
  try {
    const damaged = readAll(join(profile.folder, setAside), key);
    const copies = [workCopyOf(profile), ...backupsOf(profile)].map((file) => readAll(file, key) ?? nothing);
    const found = [damaged ?? nothing, ...copies];
    writeTransaction(connection, (db) => {
      for (const { meta, outbox, drafts } of [...found, { ...nothing, meta: metaOf(known) }]) {
        for (const row of meta) insertMissing(db, 'meta', row);
        for (const row of drafts) insertMissing(db, 'draft', row);
        for (const row of outbox) if (insertMissing(db, 'outbox', row)) insertMissing(db, 'outbox_text', row);
      }
      restoreWork(db, profile.userId, clock, ids);
    });
    const count = connection.prepare('SELECT count(*) AS n FROM outbox').get() as { n: number };
    return {
      setAside,
      salvaged: count.n,
      lost: damaged === null ? null : Math.max(0, damaged.unreadable - restoredBy(found)),
    };
  } finally {
    connection.close();
  }
}

const backupsOf = ({ backupFolder }: ProfileFacts): readonly string[] =>
  existsSync(backupFolder)
    ? readdirSync(backupFolder)
        .filter((name) => name.endsWith('.db'))
        .sort()
        .reverse()
        .map((name) => join(backupFolder, name))
    : [];

interface Found {
  readonly meta: readonly Loose[];
  readonly outbox: readonly Loose[];
  readonly drafts: readonly Loose[];
  /** Places in the outbox that stand between those that could be read. */
  readonly unreadable: number;
}

/** How many of the places that the damaged file no longer gave a backup did. */
function restoredBy(found: readonly Found[]): number {
  const [damaged, ...backups] = found;
  const read = new Set(damaged?.outbox.map((row) => row.place));
  return new Set(
    backups.flatMap(({ outbox }) => outbox.map((row) => row.place)).filter((place) => !read.has(place)),
  ).size;
}

const nothing: Found = { meta: [], outbox: [], drafts: [], unreadable: 0 };

const metaOf = ({ hubId, hubName, hubUrl, user }: Profile): readonly Loose[] => [
  { key: 'hub_id', value: hubId },
  { key: 'hub_name', value: hubName },
  { key: 'hub_url', value: hubUrl },
  { key: 'user', value: JSON.stringify(user) },
];

/** Null where the file gives nothing at all. */
function readAll(file: string, key: Uint8Array): Found | null {
  let connection: Connection;
  try {
    connection = openConnection(file, { key, readonly: true });
  } catch {
    return null;
  }
  try {
    const outbox = readBothWays(connection, wholeOutboxOf(connection), 'place');
    return {
      meta: readBothWays(connection, 'meta', 'key').rows.filter((row) =>
        metaKept.includes(row.key as MetaKey),
      ),
      drafts: readBothWays(connection, 'draft', 'key').rows,
      outbox: outbox.rows,
      unreadable: outbox.between,
    };
  } finally {
    connection.close();
  }
}

/** A backup of an older program has each row of the outbox in one table. */
const wholeOutboxOf = (connection: Connection): string =>
  connection.prepare("SELECT 1 FROM sqlite_master WHERE name = 'outbox_whole'").get() === undefined
    ? 'outbox'
    : 'outbox_whole';

/** From the front until a page no longer reads, then from the back: what lies between is lost with that page. */
function readBothWays(
  connection: Connection,
  table: string,
  key: string,
): { rows: readonly Loose[]; between: number } {
  const rows = new Map<SqlValue, Loose>();
  const ends: number[] = [];
  for (const direction of ['ASC', 'DESC']) {
    let last: SqlValue = null;
    try {
      for (const row of connection.prepare(`SELECT * FROM ${table} ORDER BY ${key} ${direction}`).iterate()) {
        const read = row as Loose;
        last = read[key] ?? null;
        rows.set(last, read);
      }
      return { rows: [...rows.values()], between: 0 };
    } catch {
      if (typeof last === 'number') ends.push(last);
    }
  }
  const [front = 0, back = 0] = ends;
  return { rows: [...rows.values()], between: Math.max(0, back - front - 1) };
}

/** False where it stands already. */
function insertMissing(db: WritableDb, table: string, row: Loose): boolean {
  const known = new Set(
    db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name),
  );
  const columns = Object.keys(row).filter((name) => known.has(name));
  const inserted = db.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...columns.map((name) => row[name] ?? null),
  );
  return inserted === 1;
}

/** What stands beside an outbox row is found again from the row itself. */
function restoreWork(db: WritableDb, userId: string, clock: Clock, ids: Ids): void {
  const now = clock.now();
  for (const mutation of db.all<OutboxRow>('SELECT * FROM outbox_whole ORDER BY place')) {
    noteTouched(db, mutation.place, touchedBy(db, effectsOf(mutation, userId)));
    for (const id of JSON.parse(mutation.depends_on) as string[]) {
      db.run(
        'INSERT OR IGNORE INTO outbox_dependency (place, depends_on) VALUES (?, ?)',
        mutation.place,
        uuidToBytes(id),
      );
    }
    recordEvent(db, mutation.place, now, 'salvaged');
  }
  startClient(db, ids, clock);
  replayAllOpen(db, userId);
}
