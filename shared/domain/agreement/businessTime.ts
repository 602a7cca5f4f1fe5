import type { BusinessCalendar } from './businessCalendar.ts';
import { spansOfYear } from './offsetSpans.ts';

/**
 * A calendar made fit for counting. Business time is the time that passes while the wall's clock of the zone stands
 * in the hours of a working day: an hour that the clocks skip never was, and one that they show twice was two.
 * What is asked about lies between 1970 and 2200; what lies beyond counts as that bound.
 */
export interface BusinessTime {
  readonly calendar: BusinessCalendar;
  /** Business milliseconds from one instant to another; negative where `to` is the earlier. */
  between(from: number, to: number): number;
  /**
   * The instant `businessMs` of business time after `from`: at the last minute of a day rather than the first of the
   * next. 1 January 2200 where the calendar never gets there.
   */
  after(from: number, businessMs: number): number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
const [firstYear, lastYear] = [1970, 2199];
const startOf = (year: number): number => Date.UTC(year, 0, 1);
const earliest = startOf(firstYear);
const latest = startOf(lastYear + 1);
const bounded = (instant: number): number => Math.min(Math.max(instant, earliest), latest);
const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

/** Stretches of business time in order, as instants, and how much lies before each. */
interface Stretches {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Business time before each stretch, and last of all of it. */
  readonly before: readonly number[];
}

const known = new Map<string, BusinessTime>();
/** Those of a few versions of an agreement, each with a handful of countries. */
const calendarsKept = 64;

/** The same calendar is made ready once, however often its terms are read. */
export function businessTime(calendar: BusinessCalendar): BusinessTime {
  const key = JSON.stringify(calendar);
  const found = known.get(key) ?? makeReady(calendar);
  if (known.size >= calendarsKept && !known.has(key)) known.clear();
  known.set(key, found);
  return found;
}

function makeReady(calendar: BusinessCalendar): BusinessTime {
  let table: Stretches | null = null;
  /** The years asked about so far with one more at each end. */
  const covering = (from: number, to: number): Stretches => {
    if (table !== null && from >= table.from && to <= table.to) return table;
    const begin = Math.min(from, table?.from ?? from);
    const end = Math.max(to, table?.to ?? to);
    table = stretchesOf(
      calendar,
      startOf(Math.max(yearOf(begin) - 1, firstYear)),
      startOf(Math.min(yearOf(end) + 2, lastYear + 1)),
    );
    return table;
  };
  return {
    calendar,
    between: (from, to) => {
      const [begin, end] = [bounded(from), bounded(to)];
      const stretches = covering(Math.min(begin, end), Math.max(begin, end));
      return spentBy(stretches, end) - spentBy(stretches, begin);
    },
    after: (from, businessMs) => {
      const begin = bounded(from);
      let stretches = covering(begin, begin);
      for (;;) {
        const wanted = spentBy(stretches, begin) + businessMs;
        if (wanted <= spentBy(stretches, stretches.to)) {
          // Nothing to wait for is due at once, at whatever hour.
          return businessMs <= 0 ? begin : instantAt(stretches, wanted);
        }
        if (stretches.to >= latest) return latest;
        const span = stretches.to - stretches.from;
        stretches = covering(begin, Math.min(stretches.to + span, latest));
      }
    },
  };
}

/** How many of `values`, which are in order, are at most (or, `below`, less than) `limit`. */
function countUpTo(values: readonly number[], limit: number, below: boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] ?? 0;
    if (below ? value < limit : value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Business time from the table's beginning to an instant in it. */
function spentBy({ starts, ends, before }: Stretches, instant: number): number {
  const at = countUpTo(starts, instant, false) - 1;
  if (at < 0) return 0;
  const start = starts[at] ?? 0;
  return (before[at] ?? 0) + Math.min(instant, ends[at] ?? 0) - start;
}

/** The first instant by which so much business time, more than none, has passed. */
function instantAt({ starts, before }: Stretches, wanted: number): number {
  const at = countUpTo(before, wanted, true) - 1;
  return (starts[at] ?? 0) + wanted - (before[at] ?? 0);
}

function stretchesOf(calendar: BusinessCalendar, from: number, to: number): Stretches {
  const holidays = new Set(calendar.holidays.map(({ date }) => Date.parse(`${date}T00:00:00Z`) / dayMs));
  const working = new Set(calendar.workingDays);
  const [starts, ends, before]: [number[], number[], number[]] = [[], [], [0]];
  const years = Array.from({ length: yearOf(to) - yearOf(from) }, (_, at) => yearOf(from) + at);
  for (const span of years.flatMap((year) => spansOfYear(calendar.zone, year))) {
    // Within a span the wall's clock runs evenly, so that hours on the wall are hours.
    const lastDay = Math.floor((span.to + span.offset - 1) / dayMs);
    for (let day = Math.floor((span.from + span.offset) / dayMs); day <= lastDay; day += 1) {
      if (!working.has(weekdayOf(day)) || holidays.has(day)) continue;
      const midnight = day * dayMs - span.offset;
      const start = Math.max(midnight + calendar.opens * minuteMs, span.from);
      const end = Math.min(midnight + calendar.closes * minuteMs, span.to);
      if (end <= start) continue;
      starts.push(start);
      ends.push(end);
      before.push((before.at(-1) ?? 0) + end - start);
    }
  }
  return { from, to, starts, ends, before };
}

/** 1 January 1970 was a Thursday, the fourth day of its week. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
