import type {
  CalendarEvent,
  CalendarReading,
  LeftOut,
  LeftOutReason,
} from '../../../../../shared/domain/calendar/calendarEvent.ts';
import { fail, ok, type Result } from '../../../../../shared/kernel/result.ts';
import { type CalendarBlock, calendarBlocks, nameOf, valueIn } from './calendarBlocks.ts';
import { RuleRefused, type Steps, wallTimesOf } from './recurrence.ts';
import { isPrivateBlock, type Moment, type WrittenEvent, writtenEvent } from './writtenEvent.ts';
import { Zones } from './zones.ts';

export interface ReadingOptions {
  readonly now: number;
  /** The laptop's. */
  readonly zone: string;
  /** The rep's own address, in lower case. */
  readonly me: string;
  readonly daysBack: number;
  readonly daysAhead: number;
}

const dayMs = 86_400_000;
/** Kept of one calendar, those nearest to now. */
export const mostEvents = 5_000;
/** Some ten seconds' work in all, on a slow laptop. */
const stepsInAll = 300_000;

/** Reads what happens in a window of time around now. Pure but for the time it takes; runs in a thread of its own. */
export function readCalendar(
  text: string,
  options: ReadingOptions,
): Result<CalendarReading, 'calendar_web_page' | 'calendar_not_one' | 'calendar_cut_off'> {
  const blocks = calendarBlocks(text);
  if (blocks === null)
    return fail(/^\s*<(?:!doctype|html|head|\?xml)/i.test(text) ? 'calendar_web_page' : 'calendar_not_one');
  if (blocks.cutOff) return fail('calendar_cut_off');
  const zones = new Zones(options.zone, blocks.zones);
  const window = {
    from: options.now - options.daysBack * dayMs,
    to: options.now + options.daysAhead * dayMs,
  };
  const left = new Map<LeftOutReason, number>();
  const leaveOut = (reason: LeftOutReason, count = 1): void =>
    void left.set(reason, (left.get(reason) ?? 0) + count);
  const all = /^CANCEL\s*$/i.test(blocks.properties.get('METHOD') ?? '');
  const series = new Map<string, WrittenEvent[]>();
  let zoneUnknown = 0;
  for (const block of blocks.events) {
    if (isClearlyOutside(block, window)) continue;
    try {
      const event = writtenEvent(block, zones, options.me);
      if (event.zoneUnknown) zoneUnknown += 1;
      series.set(event.uid, [
        ...(series.get(event.uid) ?? []),
        all ? { ...event, isCancelled: true } : event,
      ]);
    } catch {
      leaveOut(isPrivateBlock(block) ? 'private' : 'unreadable');
    }
  }
  const events: CalendarEvent[] = [];
  const cancelled: string[] = [];
  const steps: Steps = { left: stepsInAll };
  for (const written of series.values()) {
    // What is private as a whole takes all its times along, whatever they say of themselves.
    if (written.some(({ recurrenceId, isPrivate }) => recurrenceId === null && isPrivate)) {
      leaveOut('private');
      continue;
    }
    for (const { event, key } of timesOf(written, window, steps, leaveOut)) {
      if (event === 'cancelled') cancelled.push(key);
      else events.push(event);
    }
  }
  const near = (event: CalendarEvent): number => Math.abs(event.startsAt - options.now);
  const kept =
    events.length <= mostEvents ? events : events.toSorted((one, other) => near(one) - near(other));
  if (events.length > mostEvents) leaveOut('too_many', events.length - mostEvents);
  return ok({
    name: nameFrom(blocks.properties),
    events: kept.slice(0, mostEvents),
    cancelled: cancelled.slice(0, mostEvents),
    leftOut: Object.fromEntries(left) as LeftOut,
    zoneUnknown,
    everyMs: everyFrom(blocks.properties),
  });
}

interface TimedEvent {
  readonly key: string;
  readonly event: CalendarEvent | 'cancelled';
}

/** The times of one UID in the window: those its rule gives, less exceptions, with what replaces single ones. */
function* timesOf(
  written: readonly WrittenEvent[],
  window: { readonly from: number; readonly to: number },
  steps: Steps,
  leaveOut: (reason: LeftOutReason) => void,
): Generator<TimedEvent> {
  const replacing = new Map<string, WrittenEvent>();
  for (const event of written) {
    if (event.recurrenceId === null) continue;
    const key = momentKey(event.recurrenceId);
    const before = replacing.get(key);
    if (before === undefined || isNewer(event, before)) replacing.set(key, event);
  }
  const taken = new Set<string>();
  const inWindow = (event: WrittenEvent, start: Moment): boolean => {
    const startsAt = start.zone.toInstant(start.wall);
    return startsAt + event.length >= window.from && startsAt <= window.to;
  };
  const told = function* (
    event: WrittenEvent,
    at: Moment,
    key: string,
    recurring: boolean,
  ): Generator<TimedEvent> {
    if (!inWindow(event, at) || taken.has(key)) return;
    taken.add(key);
    if (event.isPrivate) leaveOut('private');
    else if (event.isCancelled) {
      leaveOut('cancelled');
      yield { key, event: 'cancelled' };
    } else if (event.isDeclined) leaveOut('declined');
    else yield { key, event: calendarEvent(event, at, key, recurring) };
  };
  const masters = mastersOf(written);
  const several = masters.length > 1;
  for (const master of masters) {
    const recurring = master.rules.length > 0 || master.extra.length > 0;
    if (!recurring) {
      // Moved, it is still the same event; unless a calendar gives one name to many.
      yield* told(master, master.start, several ? keyAt(master, master.start) : `${master.uid}#`, false);
      continue;
    }
    try {
      const except = new Set(master.except.map(momentKey));
      const exceptDays = new Set(
        master.except.filter(({ isDate }) => isDate).map(({ wall }) => dayText(wall)),
      );
      for (const at of startsOf(master, window, steps)) {
        if (except.has(momentKey(at)) || exceptDays.has(dayText(at.wall))) continue;
        const other = replacing.get(momentKey(at)) ?? replacing.get(`day ${dayText(at.wall)}`);
        if (other !== undefined) continue;
        yield* told(master, at, keyAt(master, at), true);
      }
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      leaveOut(error instanceof RuleRefused ? error.reason : 'unreadable');
    }
  }
  for (const event of replacing.values()) {
    if (event.recurrenceId !== null) yield* told(event, event.start, keyAt(event, event.recurrenceId), true);
  }
}

/** The wall times at which a recurring event begins in the window, its first one and its extra ones included. */
function* startsOf(
  master: WrittenEvent,
  window: { readonly from: number; readonly to: number },
  steps: Steps,
): Generator<Moment> {
  const { start } = master;
  // A day's margin on both sides: zones are up to fourteen hours apart, and an event lasts.
  const margin = dayMs + Math.min(master.length, 7 * dayMs);
  const walls = { from: start.zone.toWall(window.from) - margin, to: start.zone.toWall(window.to) + margin };
  yield start;
  for (const rule of master.rules) {
    for (const wall of wallTimesOf(rule, start, walls, steps)) yield { ...start, wall };
  }
  for (const extra of master.extra) yield extra;
}

/** Of two versions under one name the newer; where one name is given to different events, all of them. */
function mastersOf(written: readonly WrittenEvent[]): readonly WrittenEvent[] {
  const masters = written.filter(({ recurrenceId }) => recurrenceId === null);
  const newest = Math.max(...masters.map(({ sequence }) => sequence));
  const byStart = new Map<string, WrittenEvent>();
  for (const event of masters) {
    if (event.sequence < newest) continue;
    const key = momentKey(event.start);
    const before = byStart.get(key);
    if (before === undefined || isNewer(event, before)) byStart.set(key, event);
  }
  return [...byStart.values()];
}

const isNewer = (one: WrittenEvent, other: WrittenEvent): boolean =>
  one.sequence === other.sequence ? one.stamp >= other.stamp : one.sequence > other.sequence;

/** The same moment has the same key, in whatever zone it is written. */
const momentKey = ({ wall, isDate, zone }: Moment): string =>
  isDate ? `day ${dayText(wall)}` : String(zone.toInstant(wall));
const dayText = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
/** By the day alone, so that a series moved by an hour is still the same at each of its days. */
const keyAt = ({ uid }: WrittenEvent, at: Moment): string => `${uid}#${dayText(at.wall)}`;

function calendarEvent(event: WrittenEvent, at: Moment, key: string, recurring: boolean): CalendarEvent {
  const startsAt = at.zone.toInstant(at.wall);
  const endsAt = at.isDate ? at.zone.toInstant(at.wall + event.length) : startsAt + event.length;
  return {
    key,
    series: recurring ? event.uid : null,
    title: event.title,
    startsAt,
    endsAt,
    days: at.isDate ? { first: dayText(at.wall), last: dayText(at.wall + event.length - dayMs) } : null,
    zone: at.zone.name ?? '',
    location: event.location,
    channel: event.channel,
    people: event.people,
    tentative: event.isTentative,
  };
}

/** Seen from its first lines: once, and long ago or far ahead. Spares a big calendar most of the work. */
function isClearlyOutside(
  { lines }: CalendarBlock,
  window: { readonly from: number; readonly to: number },
): boolean {
  let start = '';
  let end = '';
  for (const line of lines) {
    const name = nameOf(line);
    if (name === 'RRULE' || name === 'RDATE' || name === 'RECURRENCE-ID' || name === 'DURATION') return false;
    if (name === 'DTSTART') start = valueIn(line);
    if (name === 'DTEND') end = valueIn(line);
  }
  const first = dayOf(start);
  const last = end === '' ? first : dayOf(end);
  if (first === null || last === null) return false;
  return last < window.from - 3 * dayMs || first > window.to + 3 * dayMs;
}

function dayOf(value: string): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(value) ?? [];
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}

function nameFrom(properties: ReadonlyMap<string, string>): string | null {
  const name = (properties.get('X-WR-CALNAME') ?? properties.get('NAME') ?? '')
    .replace(/\\([,;\\])/g, '$1')
    .trim();
  return name === '' ? null : name.slice(0, 100);
}

/** `PT30M`, `P1D`: what the publisher asks for, in hours, minutes and days. */
function everyFrom(properties: ReadonlyMap<string, string>): number | null {
  const written = properties.get('REFRESH-INTERVAL') ?? properties.get('X-PUBLISHED-TTL') ?? '';
  const [all, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d+S)?)?\s*$/.exec(written) ?? [];
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
  return all === undefined || total === 0 ? null : total;
}
