import { type Interval, wilsonInterval } from '../figures/wilson.ts';

/**
 * What was heard of one kind, counted by one dimension. `key` is the dimension's value, null where it is not known.
 * Of objections `answered` and what follows count those that were answered, with the approved line or in own words;
 * of complaints and praise, which need no answer, all of them.
 */
export interface HeardTally {
  readonly key: string | null;
  readonly mentions: number;
  /** In the period of the same length before. */
  readonly before: number;
  readonly answered: number;
  readonly ownWords: number;
  /** Resolved, and not raised again by the same account within ninety days. */
  readonly resolved: number;
  /** Resolved or lost, those that were taken back included. */
  readonly final: number;
  readonly parked: number;
  readonly open: number;
}

/** Held calls by the same dimension, or one tally with the key null where calls do not have that dimension. */
export interface CallTally {
  readonly key: string | null;
  readonly held: number;
  readonly before: number;
}

export type Trend = 'up' | 'down' | 'level';

export interface ObjectionFigure extends HeardTally {
  readonly interval: Interval | null;
  /** Held calls that `per100` stands on. */
  readonly held: number;
  readonly heldBefore: number;
  readonly per100: number | null;
  readonly per100Before: number | null;
  /** Null: fewer than ten mentions, or nothing to hold them against. */
  readonly trend: Trend | null;
}

/** Below this a change says nothing. */
export const leastMentions = 10;

const per100 = (mentions: number, held: number): number | null =>
  held === 0 ? null : (mentions * 100) / held;

/**
 * Whether more is said per held call than in the period before. Were nothing changed, each mention would fall into
 * either period in the proportion of the calls; where that proportion lies outside the 95% interval of what was
 * counted, there is a trend.
 */
export function trendOf(mentions: number, before: number, held: number, heldBefore: number): Trend | null {
  if (mentions < leastMentions || held === 0 || heldBefore === 0) return null;
  const interval = wilsonInterval(mentions, mentions + before);
  if (interval === null) return null;
  const expected = held / (held + heldBefore);
  if (interval.low > expected) return 'up';
  return interval.high < expected ? 'down' : 'level';
}

/** The figures of one tally over the calls it belongs to. */
export function objectionFigure(tally: HeardTally, calls: Omit<CallTally, 'key'>): ObjectionFigure {
  return {
    ...tally,
    interval: wilsonInterval(tally.resolved, tally.final),
    held: calls.held,
    heldBefore: calls.before,
    per100: per100(tally.mentions, calls.held),
    per100Before: per100(tally.before, calls.before),
    trend: trendOf(tally.mentions, tally.before, calls.held, calls.before),
  };
}

const noCalls = { held: 0, before: 0 };

/**
 * Of objections, and of complaints and praise: the most frequent first, in the order of their keys where two are as
 * frequent. Rows that were heard in the period before alone are left out.
 */
export function objectionFigures(
  tallies: readonly HeardTally[],
  calls: readonly CallTally[],
  callsByKey: boolean,
): readonly ObjectionFigure[] {
  const byKey = new Map(calls.map((tally) => [tally.key, tally]));
  return tallies
    .filter(({ mentions }) => mentions > 0)
    .map((tally) => objectionFigure(tally, byKey.get(callsByKey ? tally.key : null) ?? noCalls))
    .sort((one, other) => other.mentions - one.mentions || ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
}

/** The tally of what nobody said. */
export const nothingHeard: HeardTally = {
  key: null,
  mentions: 0,
  before: 0,
  answered: 0,
  ownWords: 0,
  resolved: 0,
  final: 0,
  parked: 0,
  open: 0,
};

/** All of them together, where each row stands in one of them. */
export const heardSum = (tallies: readonly HeardTally[]): HeardTally =>
  tallies.reduce(
    (sum, one) => ({
      key: null,
      mentions: sum.mentions + one.mentions,
      before: sum.before + one.before,
      answered: sum.answered + one.answered,
      ownWords: sum.ownWords + one.ownWords,
      resolved: sum.resolved + one.resolved,
      final: sum.final + one.final,
      parked: sum.parked + one.parked,
      open: sum.open + one.open,
    }),
    nothingHeard,
  );

export const callSum = (tallies: readonly CallTally[]): CallTally =>
  tallies.reduce(
    (sum, { held, before }) => ({ key: null, held: sum.held + held, before: sum.before + before }),
    { key: null, held: 0, before: 0 },
  );

/** Twenty years: more than anyone asks for, and what one who asks for all of time is given. */
const mostWeeks = 1_040;

/** Week by week in the order of time, those in which nothing was heard as well. */
export function weekFigures(
  tallies: readonly HeardTally[],
  calls: readonly CallTally[],
  weeks: number,
): readonly ObjectionFigure[] {
  const heard = new Map(tallies.map((tally) => [tally.key, tally]));
  const held = new Map(calls.map((tally) => [tally.key, tally]));
  return Array.from({ length: Math.min(Math.max(weeks, 0), mostWeeks) }, (_, week) => {
    const key = String(week);
    return objectionFigure(heard.get(key) ?? { ...nothingHeard, key }, held.get(key) ?? noCalls);
  });
}
