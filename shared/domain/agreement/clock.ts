import type { BusinessTime } from './businessTime.ts';

export const clockStates = ['on_track', 'at_risk', 'breached', 'met', 'paused'] as const;
export type ClockState = (typeof clockStates)[number];

/** What one side owes the other, as a clock needs to know it. */
export interface Obligation {
  /** From when it is owed; null or still to come: nothing runs. */
  readonly since: number | null;
  /** When those who owe it could first know of it; null where that is not known: from when it was owed. */
  readonly reachedAt: number | null;
  /** Business minutes they have. */
  readonly minutes: number;
  /** When it was done. */
  readonly doneAt: number | null;
}

export interface Clock {
  readonly state: ClockState;
  /** The instant at which the window closes for those who owe it; null while nothing runs. */
  readonly dueAt: number | null;
  /** Business minutes left, rounded up; negative once it has closed; null when it no longer runs. */
  readonly minutesLeft: number | null;
  /** Whole business minutes from when it was owed until it was done, or now. */
  readonly totalMinutes: number;
  /** Those of them in which it could be done: what came before it had reached them is nobody's delay. */
  readonly accountableMinutes: number;
}

const minuteMs = 60_000;
const paused: Clock = {
  state: 'paused',
  dueAt: null,
  minutesLeft: null,
  totalMinutes: 0,
  accountableMinutes: 0,
};

/** When it begins to count against those who owe it; null while it does not. */
const begins = ({ since, reachedAt }: Obligation, now: number): number | null =>
  since === null || now < since ? null : Math.max(since, reachedAt ?? since);

/**
 * The one clock, of sales and of marketing alike. It is judged on the time that those who owe it had: at risk in the
 * last quarter of the window, late one minute after it, and done late for good.
 */
export function clockOf(obligation: Obligation, now: number, time: BusinessTime): Clock {
  const { since, minutes, doneAt } = obligation;
  const begun = begins(obligation, now);
  if (since === null || begun === null) return paused;
  const dueAt = time.after(begun, minutes * minuteMs);
  const until = doneAt ?? now;
  const spent = {
    totalMinutes: wholeMinutes(time.between(since, until)),
    accountableMinutes: wholeMinutes(time.between(begun, until)),
  };
  if (doneAt !== null) {
    return { state: doneAt <= dueAt ? 'met' : 'breached', dueAt, minutesLeft: null, ...spent };
  }
  const left = time.between(now, dueAt) / minuteMs;
  // One minute too late is late, at whatever hour: outside business hours no business time passes.
  const minutesLeft = now > dueAt ? Math.min(Math.floor(left), -1) : Math.ceil(left);
  const state = now > dueAt ? 'breached' : minutesLeft * 4 <= minutes ? 'at_risk' : 'on_track';
  return { state, dueAt, minutesLeft, ...spent };
}

/** By when it is due: what lists are ordered by. Null where nothing runs, or it was done. */
export function dueAtOf(obligation: Obligation, now: number, time: BusinessTime): number | null {
  const begun = begins(obligation, now);
  if (begun === null || obligation.doneAt !== null) return null;
  return time.after(begun, obligation.minutes * minuteMs);
}

const wholeMinutes = (ms: number): number => Math.max(Math.floor(ms / minuteMs), 0);
