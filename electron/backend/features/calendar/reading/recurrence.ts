import ICAL from 'ical.js';
import type { Zone } from './zones.ts';

const dayMs = 86_400_000;
/** Steps through one rule before it is given up; twenty years of days with a filter on them. */
const stepsOfOneRule = 10_000;
const longestInterval = 1_000;

/** Why a rule gives no times: it comes back too often for a call, or is written so that nobody can read it. */
export class RuleRefused extends Error {
  override readonly name = 'RuleRefused';
  readonly reason: 'too_often' | 'unreadable';
  constructor(reason: 'too_often' | 'unreadable') {
    super(reason);
    this.reason = reason;
  }
}

/** What may still be spent on the rules of one calendar. */
export interface Steps {
  left: number;
}

type Time = InstanceType<typeof ICAL.Time>;

export const wallOf = (time: Time): number =>
  Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);

function timeOf(wall: number, isDate: boolean): Time {
  const date = new Date(wall);
  return new ICAL.Time(
    {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: isDate ? 0 : date.getUTCHours(),
      minute: isDate ? 0 : date.getUTCMinutes(),
      second: isDate ? 0 : date.getUTCSeconds(),
      isDate,
    },
    ICAL.Timezone.localTimezone,
  );
}

/**
 * The wall times, in [from, to], at which a rule lets an event that first was at `start` come back. Rules are
 * followed on the wall of the event's zone, where "every Tuesday at nine" is true across a change of clocks.
 * Throws `RuleRefused`.
 */
export function* wallTimesOf(
  rule: InstanceType<typeof ICAL.Recur>,
  start: { readonly wall: number; readonly isDate: boolean; readonly zone: Zone },
  window: { readonly from: number; readonly to: number },
  steps: Steps,
): Generator<number> {
  if (!/^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(rule.freq) || hasTimesOfDay(rule)) {
    throw new RuleRefused('too_often');
  }
  if (!(rule.interval >= 1 && rule.interval <= longestInterval)) throw new RuleRefused('unreadable');
  const { until } = rule;
  if (until) {
    const last = until.isDate
      ? wallOf(until) + dayMs - 1000
      : until.zone === ICAL.Timezone.utcTimezone
        ? start.zone.toWall(wallOf(until))
        : wallOf(until);
    rule.until = timeOf(last, false);
    if (last < window.from) return;
  }
  const first = nearWindow(rule, start.wall, window.from);
  const iterator = counted(rule.iterator(timeOf(first, start.isDate)), steps);
  for (let time = iterator.next(); time; time = iterator.next()) {
    const wall = wallOf(time);
    if (wall > window.to) return;
    if (wall >= window.from) yield wall;
  }
}

/** More than once a day: `BYHOUR=9,10,11`. */
const hasTimesOfDay = (rule: InstanceType<typeof ICAL.Recur>): boolean =>
  ['BYHOUR', 'BYMINUTE', 'BYSECOND'].some(
    (part) => ((rule.parts as Record<string, unknown[]>)[part]?.length ?? 0) > 1,
  );

/**
 * A daily or weekly rule without a count may begin a whole number of its intervals later without any time
 * becoming another; ten years of stand-ups are then not walked through for each that is shown.
 */
function nearWindow(rule: InstanceType<typeof ICAL.Recur>, start: number, from: number): number {
  const unit = rule.freq === 'DAILY' ? dayMs : rule.freq === 'WEEKLY' ? 7 * dayMs : 0;
  if (unit === 0 || rule.count) return start;
  const stride = unit * rule.interval;
  return start + Math.max(Math.floor((from - start) / stride) - 1, 0) * stride;
}

/** The library looks on for ever for a day that never comes; each look is counted here. */
function counted<Iterator extends { next_day(): number; next_week(): number; next(): Time | null }>(
  iterator: Iterator,
  steps: Steps,
): Iterator {
  let taken = 0;
  const count = (): void => {
    taken += 1;
    steps.left -= 1;
    if (taken > stepsOfOneRule || steps.left < 0) throw new RuleRefused('too_often');
  };
  for (const step of ['next_day', 'next_week', 'next_month', 'next_year'] as const) {
    const own = (iterator as unknown as Record<string, () => number>)[step]?.bind(iterator);
    if (own === undefined) throw new Error(`the iterator has no ${step}`);
    (iterator as unknown as Record<string, () => number>)[step] = () => {
      count();
      return own();
    };
  }
  return iterator;
}
