import type { CalendarTrouble } from '../../../../shared/contracts/ipc/calendar.ts';
import type {
  CalendarEvent,
  CalendarReading,
  LeftOut,
} from '../../../../shared/domain/calendar/calendarEvent.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

export interface CalendarSource {
  readonly id: string;
  readonly kind: 'file' | 'subscription';
  readonly name: string;
  /** A secret: it often carries the key to the whole calendar. */
  readonly address: string | null;
  readonly alsoHosts: readonly string[];
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly everyMs: number;
  readonly readAt: number | null;
  /** When its events were last taken from its text; since then it may have been found unchanged. */
  readonly parsedAt: number | null;
  readonly nextAt: number | null;
  readonly until: number | null;
  readonly failures: number;
  readonly trouble: {
    readonly code: CalendarTrouble;
    readonly since: number;
    readonly host: string | null;
  } | null;
  readonly leftOut: LeftOut;
  readonly zoneUnknown: number;
}

interface SourceRecord {
  readonly id: Buffer;
  readonly kind: 'file' | 'subscription';
  readonly name: string;
  readonly address: string | null;
  readonly also_hosts: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
  readonly every_ms: number;
  readonly read_at: number | null;
  readonly parsed_at: number | null;
  readonly next_at: number | null;
  readonly until: number | null;
  readonly failures: number;
  readonly trouble: CalendarTrouble | null;
  readonly trouble_since: number | null;
  readonly trouble_host: string | null;
  readonly left_out: string;
  readonly zone_unknown: number;
}

const columns = `id, kind, name, address, also_hosts, etag, last_modified, every_ms, read_at, parsed_at, next_at,
  until, failures, trouble, trouble_since, trouble_host, left_out, zone_unknown`;

const sourceFrom = (record: SourceRecord): CalendarSource => ({
  id: uuidFromBytes(record.id),
  kind: record.kind,
  name: record.name,
  address: record.address,
  alsoHosts: JSON.parse(record.also_hosts) as readonly string[],
  etag: record.etag,
  lastModified: record.last_modified,
  everyMs: record.every_ms,
  readAt: record.read_at,
  parsedAt: record.parsed_at,
  nextAt: record.next_at,
  until: record.until,
  failures: record.failures,
  trouble:
    record.trouble === null
      ? null
      : { code: record.trouble, since: record.trouble_since ?? 0, host: record.trouble_host },
  leftOut: JSON.parse(record.left_out) as LeftOut,
  zoneUnknown: record.zone_unknown,
});

export const readSources = (db: ReadableDb): readonly CalendarSource[] =>
  db.all<SourceRecord>(`SELECT ${columns} FROM calendar_source ORDER BY kind DESC, name, id`).map(sourceFrom);

export function readSource(db: ReadableDb, id: string): CalendarSource | null {
  const record = db.get<SourceRecord>(`SELECT ${columns} FROM calendar_source WHERE id = ?`, uuidToBytes(id));
  return record === undefined ? null : sourceFrom(record);
}

export const countSources = (db: ReadableDb): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM calendar_source')?.n ?? 0;

export function putSource(db: WritableDb, source: CalendarSource): void {
  db.run(
    `INSERT INTO calendar_source (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, address = excluded.address,
       also_hosts = excluded.also_hosts, etag = excluded.etag, last_modified = excluded.last_modified,
       every_ms = excluded.every_ms, read_at = excluded.read_at, parsed_at = excluded.parsed_at,
       next_at = excluded.next_at, until = excluded.until, failures = excluded.failures,
       trouble = excluded.trouble, trouble_since = excluded.trouble_since,
       trouble_host = excluded.trouble_host, left_out = excluded.left_out,
       zone_unknown = excluded.zone_unknown`,
    uuidToBytes(source.id),
    source.kind,
    source.name,
    source.address,
    JSON.stringify(source.alsoHosts),
    source.etag,
    source.lastModified,
    source.everyMs,
    source.readAt,
    source.parsedAt,
    source.nextAt,
    source.until,
    source.failures,
    source.trouble?.code ?? null,
    source.trouble?.since ?? null,
    source.trouble?.host ?? null,
    JSON.stringify(source.leftOut),
    source.zoneUnknown,
  );
}

/** The source and all that came of it; calls made of its events stay what they are. */
export function removeSource(db: WritableDb, id: string): boolean {
  const bytes = uuidToBytes(id);
  db.run('DELETE FROM calendar_event WHERE source_id = ?', bytes);
  db.run('DELETE FROM calendar_choice WHERE source_id = ?', bytes);
  return db.run('DELETE FROM calendar_source WHERE id = ?', bytes) > 0;
}

const insertEvent = `INSERT OR REPLACE INTO calendar_event (source_id, key, series, title, starts_at, ends_at, first_day,
  last_day, zone, location, channel, people, tentative, cancelled)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Puts what was read in the place of what was there. Of what was called off nothing but its key is kept. */
export function replaceEvents(db: WritableDb, sourceId: string, reading: CalendarReading): void {
  const source = uuidToBytes(sourceId);
  db.run('DELETE FROM calendar_event WHERE source_id = ?', source);
  for (const key of reading.cancelled) {
    db.run(insertEvent, source, key, null, '', 0, 0, null, null, '', null, 'visit', '[]', 0, 1);
  }
  for (const event of reading.events) insertOne(db, source, event);
}

function insertOne(db: WritableDb, source: Buffer, event: CalendarEvent): void {
  db.run(
    insertEvent,
    source,
    event.key,
    event.series,
    event.title,
    event.startsAt,
    event.endsAt,
    event.days?.first ?? null,
    event.days?.last ?? null,
    event.zone,
    event.location,
    event.channel,
    JSON.stringify(event.people),
    event.tentative ? 1 : 0,
    0,
  );
}

export const countEvents = (db: ReadableDb, sourceId: string): number =>
  db.get<{ n: number }>(
    'SELECT count(*) AS n FROM calendar_event WHERE source_id = ? AND cancelled = 0',
    uuidToBytes(sourceId),
  )?.n ?? 0;
