import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CalendarTrouble } from '../../../../shared/contracts/ipc/calendar.ts';
import { mostCalendars } from '../../../../shared/contracts/ipc/calendar.ts';
import type { CalendarReading } from '../../../../shared/domain/calendar/calendarEvent.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Log, Network } from '../../ports/ports.ts';
import type { CommandContext } from '../handler.ts';
import { parseCalendarAddress } from './address.ts';
import type { Calendars, ReadCalendarBytes } from './calendars.ts';
import { type FetchLimits, fetchCalendar, usualFetchLimits } from './fetchCalendar.ts';
import { followEvents } from './followEvents.ts';
import type { ReadingOptions } from './reading/readCalendar.ts';
import {
  type CalendarSource,
  countSources,
  putSource,
  readSource,
  readSources,
  replaceEvents,
} from './sourceRepository.ts';

type Read = Result<{ readonly events: number }, CalendarTrouble>;

export interface CalendarWorld {
  readonly network: Network;
  readonly log: Log;
  readonly read: ReadCalendarBytes;
  context(): CommandContext;
  readonly limits?: FetchLimits;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
const lookEveryMs = minuteMs;
const usualEveryMs = 30 * minuteMs;
const shortestEveryMs = 15 * minuteMs;
const longestEveryMs = dayMs;
const longestRetryMs = 6 * 60 * minuteMs;
const subscribed = { daysBack: 60, daysAhead: 120 } as const;
/** A file is read once, so it is read further. */
const filed = { daysBack: 60, daysAhead: 366 } as const;
/** Found unchanged, a calendar is not read; its window would stay where it was. */
const readAnewAfterMs = 7 * dayMs;

const inflate = promisify(gunzip);

export function startCalendars(world: CalendarWorld): Calendars {
  const stopping = new AbortController();
  let stopped = false;
  let before: Promise<unknown> = Promise.resolve();
  /** One at a time: two readings of one calendar would each put theirs in the other's place. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = before.then(() => {
      if (stopped) throw new Error('the calendars are closed');
      return work();
    });
    before = turn.catch(() => undefined);
    return turn;
  };

  const optionsFor = (window: { daysBack: number; daysAhead: number }): ReadingOptions => {
    const { me, clock } = world.context();
    return { now: clock.now(), zone: clock.timeZone(), me: me.email.toLowerCase(), ...window };
  };

  const parse = async (bytes: Uint8Array, window: typeof subscribed | typeof filed) => {
    try {
      return await world.read(bytes, optionsFor(window), stopping.signal);
    } catch (error) {
      if (stopped) throw error;
      // Its words are nobody's business, its length and the kind of failure are.
      world.log.warn(
        { bytes: bytes.length, error: error instanceof Error ? error.name : 'unknown' },
        'a calendar was too much',
      );
      return fail('calendar_too_complex' as const);
    }
  };

  /** What was read becomes what is known; then the calls made of it go along. */
  const keep = (source: CalendarSource, reading: CalendarReading): number => {
    const context = world.context();
    context.write((tx) => {
      putSource(tx.db, source);
      replaceEvents(tx.db, source.id, reading);
      tx.changed('calendar');
      return ok(null);
    });
    followEvents(world.context(), source.id);
    return reading.events.length;
  };

  const putOnly = (source: CalendarSource): void => {
    world.context().write((tx) => {
      putSource(tx.db, source);
      tx.changed('calendar');
      return ok(null);
    });
  };

  const read = async (source: CalendarSource, isNew: boolean): Promise<Read> => {
    const { clock } = world.context();
    const stale = source.parsedAt === null || clock.now() - source.parsedAt > readAnewAfterMs;
    const got = await fetchCalendar(
      world.network,
      {
        address: source.address ?? '',
        alsoHosts: source.alsoHosts,
        etag: stale ? null : source.etag,
        lastModified: stale ? null : source.lastModified,
      },
      stopping.signal,
      world.limits ?? usualFetchLimits,
    );
    if (stopped) throw new Error('the calendars are closed');
    const failed = (code: CalendarTrouble, host: string | null, retryAfterMs: number): Read => {
      if (!isNew && readSource(world.context().db, source.id) !== null) {
        const wait = Math.min(source.everyMs * 2 ** Math.min(source.failures, 5), longestRetryMs);
        putOnly({
          ...source,
          failures: source.failures + 1,
          nextAt: clock.now() + Math.max(wait, retryAfterMs),
          trouble: {
            code,
            host,
            since: source.trouble?.code === code ? source.trouble.since : clock.now(),
          },
        });
      }
      return fail(code, host === null ? undefined : { host });
    };
    if (!got.ok) {
      const { host, retryAfterMs } = got.error.detail ?? {};
      return failed(
        got.error.code,
        typeof host === 'string' ? host : null,
        typeof retryAfterMs === 'number' ? retryAfterMs : 0,
      );
    }
    const now = clock.now();
    const well = { failures: 0, trouble: null, readAt: now };
    if (!got.value.changed) {
      if (readSource(world.context().db, source.id) === null) return ok({ events: 0 });
      putOnly({ ...source, ...well, nextAt: now + source.everyMs });
      return ok({ events: 0 });
    }
    const reading = await parse(got.value.bytes, subscribed);
    if (!reading.ok) return failed(reading.error.code, null, 0);
    if (!isNew && readSource(world.context().db, source.id) === null) return ok({ events: 0 });
    const everyMs = Math.min(
      Math.max(reading.value.everyMs ?? usualEveryMs, shortestEveryMs),
      longestEveryMs,
    );
    return ok({
      events: keep(
        {
          ...source,
          ...well,
          name: reading.value.name ?? source.name,
          etag: got.value.etag,
          lastModified: got.value.lastModified,
          everyMs,
          parsedAt: now,
          nextAt: now + everyMs,
          until: now + subscribed.daysAhead * dayMs,
          leftOut: reading.value.leftOut,
          zoneUnknown: reading.value.zoneUnknown,
        },
        reading.value,
      ),
    });
  };

  const readDue = (isDue: (source: CalendarSource, now: number) => boolean): void => {
    void inTurn(async () => {
      const { db, clock } = world.context();
      for (const { id } of readSources(db)) {
        const source = readSource(world.context().db, id);
        if (source === null || source.address === null || !isDue(source, clock.now())) continue;
        const result = await read(source, false);
        if (!result.ok) world.log.info({ code: result.error.code }, 'a calendar was not read');
      }
    }).catch((error: unknown) => {
      if (stopped) return;
      world.log.error({ error: error instanceof Error ? error.stack : String(error) }, 'calendars');
    });
  };
  const due = ({ nextAt }: CalendarSource, now: number): boolean => nextAt === null || nextAt <= now;
  const timer = setInterval(() => readDue(due), lookEveryMs);
  timer.unref();
  readDue(due);

  return {
    subscribe: ({ id, address, alsoHosts }) =>
      inTurn(async () => {
        const { db } = world.context();
        const parsed = parseCalendarAddress(address);
        if (!parsed.ok) return fail(parsed.error.code);
        if (readSource(db, id) === null && countSources(db) >= mostCalendars)
          return fail('calendar_too_many', { most: mostCalendars });
        return read({ ...emptySource(id, 'subscription', parsed.value.host), address, alsoHosts }, true);
      }),
    addFile: ({ id, name, content }) =>
      inTurn(async () => {
        const { db, clock } = world.context();
        const there = readSource(db, id);
        if (there === null && countSources(db) >= mostCalendars)
          return fail('calendar_too_many', { most: mostCalendars });
        let bytes: Uint8Array;
        try {
          bytes = await inflate(Buffer.from(content, 'base64'), { maxOutputLength: usualFetchLimits.bytes });
        } catch (error) {
          const long = error instanceof RangeError;
          return fail(long ? 'calendar_too_large' : 'calendar_not_one');
        }
        const reading = await parse(bytes, filed);
        if (!reading.ok) return fail(reading.error.code);
        const now = clock.now();
        return ok({
          events: keep(
            {
              ...emptySource(id, 'file', name),
              readAt: now,
              parsedAt: now,
              until: now + filed.daysAhead * dayMs,
              leftOut: reading.value.leftOut,
              zoneUnknown: reading.value.zoneUnknown,
            },
            reading.value,
          ),
        });
      }),
    readNow: (id) =>
      inTurn(async () => {
        const source = readSource(world.context().db, id);
        return source === null || source.address === null ? fail('not_found') : read(source, false);
      }),
    allowHost: (id, host) =>
      inTurn(async () => {
        const source = readSource(world.context().db, id);
        if (source === null || source.address === null) return fail('not_found');
        // Only what the server has sent on to and the rep was asked about.
        if (source.trouble?.host !== host) return fail('not_found');
        const allowed = { ...source, alsoHosts: [...new Set([...source.alsoHosts, host])].slice(-5) };
        putOnly(allowed);
        return read(allowed, false);
      }),
    notify: (event) => {
      if (event === 'online' || event === 'resume') {
        readDue((source, now) => due(source, now) || source.trouble?.code === 'calendar_unreachable');
      }
    },
    stop: async () => {
      stopped = true;
      stopping.abort();
      clearInterval(timer);
      await before;
    },
  };
}

const emptySource = (id: string, kind: CalendarSource['kind'], name: string): CalendarSource => ({
  id,
  kind,
  name,
  address: null,
  alsoHosts: [],
  etag: null,
  lastModified: null,
  everyMs: usualEveryMs,
  readAt: null,
  parsedAt: null,
  nextAt: null,
  until: null,
  failures: 0,
  trouble: null,
  leftOut: {},
  zoneUnknown: 0,
});
