import type { HeardOutcome, ObjectionCategory } from '../entities/heard.ts';
import { type Interval, wilsonInterval } from './wilson.ts';

/** An objection that was answered with a response, the approved line or in own words. */
export interface AnsweredObjection {
  readonly accountId: string;
  readonly category: ObjectionCategory | null;
  /** The version of the kit that answered. */
  readonly version: number;
  readonly inOwnWords: boolean;
  readonly outcome: HeardOutcome;
  readonly heardAt: number;
  /** When it came to that outcome; null where that came with the words themselves. */
  readonly settledAt: number | null;
}

/** Any objection at all, for seeing whether a settled one was raised again. */
export interface RaisedObjection {
  readonly accountId: string;
  readonly category: ObjectionCategory | null;
  readonly heardAt: number;
}

export interface Effectiveness {
  readonly resolved: number;
  /** Resolved or lost. */
  readonly final: number;
  readonly interval: Interval | null;
  readonly parked: number;
  readonly open: number;
  readonly ownWords: number;
  /** Of the first and the last one counted. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

export interface ShownEffectiveness extends Effectiveness {
  readonly version: number;
  readonly ofPredecessor: boolean;
}

const dayMs = 86_400_000;
/** Raised again by the same account within this time, it was not resolved after all. */
export const takenBackWithinDays = 90;
/** A new version shows its predecessor's figure until it has as many final outcomes of its own. */
export const leastFinal = 10;

/**
 * "Reps say resolved": of the responses used whose outcome is final, how many resolved it. One that the same account
 * raised again (the same category) within ninety days of being resolved stays counted, and is not resolved.
 */
export function effectiveness(
  answered: readonly AnsweredObjection[],
  raised: readonly RaisedObjection[],
): Effectiveness {
  const byAccount = Map.groupBy(raised, ({ accountId }) => accountId);
  const holds = ({ accountId, category, heardAt, settledAt }: AnsweredObjection): boolean => {
    const from = settledAt ?? heardAt;
    const until = from + takenBackWithinDays * dayMs;
    return !(byAccount.get(accountId) ?? []).some(
      (again) =>
        category !== null && again.category === category && again.heardAt > from && again.heardAt <= until,
    );
  };
  const count = (outcome: HeardOutcome): number => answered.filter((one) => one.outcome === outcome).length;
  const resolved = answered.filter((one) => one.outcome === 'resolved' && holds(one)).length;
  const final = count('resolved') + count('lost');
  const times = answered.map(({ heardAt }) => heardAt);
  return {
    resolved,
    final,
    interval: wilsonInterval(resolved, final),
    parked: count('parked'),
    open: count('open'),
    ownWords: answered.filter(({ inOwnWords }) => inOwnWords).length,
    period:
      times.length === 0
        ? null
        : {
            from: times.reduce((least, at) => Math.min(least, at)),
            to: times.reduce((most, at) => Math.max(most, at)),
          },
  };
}

/**
 * The figure to show beside a version: its own from ten final outcomes on; until then that of the newest earlier
 * version that has some, said to be the predecessor's; its own where none has.
 */
export function shownEffectiveness(
  version: number,
  answered: readonly AnsweredObjection[],
  raised: readonly RaisedObjection[],
): ShownEffectiveness {
  const of = (which: number): Effectiveness =>
    effectiveness(
      answered.filter((one) => one.version === which),
      raised,
    );
  const own = of(version);
  if (own.final < leastFinal) {
    const earlier = [...new Set(answered.map((one) => one.version))]
      .filter((other) => other < version)
      .sort((one, other) => other - one);
    for (const predecessor of earlier) {
      const theirs = of(predecessor);
      if (theirs.final > 0) return { ...theirs, version: predecessor, ofPredecessor: true };
    }
  }
  return { ...own, version, ofPredecessor: false };
}
