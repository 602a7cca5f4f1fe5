import type { CalendarEvent, CalendarPerson } from '../../../../shared/domain/calendar/calendarEvent.ts';
import type { CallChannel } from '../../../../shared/domain/entities/call.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

export interface KeptEvent extends CalendarEvent {
  readonly sourceId: string;
  readonly cancelled: boolean;
}

interface EventRecord {
  readonly source_id: Buffer;
  readonly key: string;
  readonly series: string | null;
  readonly title: string;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly zone: string;
  readonly location: string | null;
  readonly channel: CallChannel;
  readonly people: string;
  readonly tentative: number;
  readonly cancelled: number;
}

const columns = `e.source_id, e.key, e.series, e.title, e.starts_at, e.ends_at, e.first_day, e.last_day, e.zone,
  e.location, e.channel, e.people, e.tentative, e.cancelled`;

const eventFrom = (record: EventRecord): KeptEvent => ({
  sourceId: uuidFromBytes(record.source_id),
  key: record.key,
  series: record.series,
  title: record.title,
  startsAt: record.starts_at,
  endsAt: record.ends_at,
  days:
    record.first_day === null || record.last_day === null
      ? null
      : { first: record.first_day, last: record.last_day },
  zone: record.zone,
  location: record.location,
  channel: record.channel,
  people: JSON.parse(record.people) as readonly CalendarPerson[],
  tentative: record.tentative === 1,
  cancelled: record.cancelled === 1,
});

/** What a source's series is ignored under; no event has this key. */
export const seriesKey = (series: string): string => `${series}#*`;

/** Those that are neither a call nor ignored, by start. */
export const openEventsBetween = (db: ReadableDb, from: number, to: number): readonly KeptEvent[] =>
  db
    .all<EventRecord>(
      `SELECT ${columns} FROM calendar_event e
       WHERE e.starts_at >= ? AND e.starts_at < ? AND e.first_day IS NULL AND e.cancelled = 0
         AND NOT EXISTS (SELECT 1 FROM calendar_choice c WHERE c.source_id = e.source_id AND c.key = e.key)
         AND NOT EXISTS (SELECT 1 FROM calendar_choice c
           WHERE c.source_id = e.source_id AND c.key = e.series || '#*')
       ORDER BY e.starts_at, e.ends_at, e.source_id, e.key LIMIT 200`,
      from,
      to,
    )
    .map(eventFrom);

export const wholeDayEventsOn = (db: ReadableDb, day: string): readonly KeptEvent[] =>
  db
    .all<EventRecord>(
      `SELECT ${columns} FROM calendar_event e
       WHERE e.first_day <= ? AND e.last_day >= ? AND e.cancelled = 0
         AND NOT EXISTS (SELECT 1 FROM calendar_choice c WHERE c.source_id = e.source_id
           AND c.key IN (e.key, e.series || '#*'))
       ORDER BY e.first_day, e.key LIMIT 20`,
      day,
      day,
    )
    .map(eventFrom);

export function readEvent(db: ReadableDb, sourceId: string, key: string): KeptEvent | null {
  const record = db.get<EventRecord>(
    `SELECT ${columns} FROM calendar_event e WHERE e.source_id = ? AND e.key = ?`,
    uuidToBytes(sourceId),
    key,
  );
  return record === undefined ? null : eventFrom(record);
}

/** A call that was made of an event, and when the event was the last time that both were of one mind. */
export interface CallBond {
  readonly sourceId: string;
  readonly key: string;
  readonly callId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  /** What the rep has waved through: `cancelled` or `gone`. */
  readonly settled: string | null;
}

interface BondRecord {
  readonly source_id: Buffer;
  readonly key: string;
  readonly call_id: Buffer;
  readonly starts_at: number;
  readonly ends_at: number;
  readonly settled: string | null;
}

const bondColumns = 'source_id, key, call_id, starts_at, ends_at, settled';
const bondFrom = (record: BondRecord): CallBond => ({
  sourceId: uuidFromBytes(record.source_id),
  key: record.key,
  callId: uuidFromBytes(record.call_id),
  startsAt: record.starts_at,
  endsAt: record.ends_at,
  settled: record.settled,
});

export function bondOfCall(db: ReadableDb, callId: string): CallBond | null {
  const record = db.get<BondRecord>(
    `SELECT ${bondColumns} FROM calendar_choice WHERE call_id = ?`,
    uuidToBytes(callId),
  );
  return record === undefined ? null : bondFrom(record);
}

export const bondsOfSource = (db: ReadableDb, sourceId: string): readonly CallBond[] =>
  db
    .all<BondRecord>(
      `SELECT ${bondColumns} FROM calendar_choice WHERE source_id = ? AND call_id IS NOT NULL`,
      uuidToBytes(sourceId),
    )
    .map(bondFrom);

export function putBond(db: WritableDb, bond: CallBond): void {
  db.run(
    `INSERT INTO calendar_choice (source_id, key, choice, call_id, starts_at, ends_at, settled)
     VALUES (?, ?, 'call', ?, ?, ?, ?)
     ON CONFLICT (source_id, key) DO UPDATE SET choice = 'call', call_id = excluded.call_id,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, settled = excluded.settled`,
    uuidToBytes(bond.sourceId),
    bond.key,
    uuidToBytes(bond.callId),
    bond.startsAt,
    bond.endsAt,
    bond.settled,
  );
}

export function putIgnored(db: WritableDb, sourceId: string, key: string, series: boolean): void {
  db.run(
    'INSERT OR IGNORE INTO calendar_choice (source_id, key, choice) VALUES (?, ?, ?)',
    uuidToBytes(sourceId),
    key,
    series ? 'ignored_series' : 'ignored',
  );
}

export function removeIgnored(db: WritableDb, sourceId: string, key: string): void {
  db.run(
    "DELETE FROM calendar_choice WHERE source_id = ? AND key = ? AND choice <> 'call'",
    uuidToBytes(sourceId),
    key,
  );
}

export function removeAllIgnored(db: WritableDb, sourceId: string): void {
  db.run("DELETE FROM calendar_choice WHERE source_id = ? AND choice <> 'call'", uuidToBytes(sourceId));
}

export const countIgnored = (db: ReadableDb, sourceId: string): number =>
  db.get<{ n: number }>(
    "SELECT count(*) AS n FROM calendar_choice WHERE source_id = ? AND choice <> 'call'",
    uuidToBytes(sourceId),
  )?.n ?? 0;
