/** What this laptop knows of time, kept with the data. All but `monotonic` in milliseconds UTC. */
export interface TimeSeen {
  /** The latest moment ever seen here; only an authenticated answer of the hub lowers it. */
  readonly highWater: number;
  /** The hub's newest answer: its time, and what this laptop's clocks showed then. */
  readonly contact: (Reading & { readonly hubTime: number }) | null;
  /** The last look at the clocks, for noticing that somebody has set them back. */
  readonly last: Reading;
  /** The wall clock was set back since the last contact, so what it was off by then says nothing any more. */
  readonly setBack: boolean;
}

/** The laptop's clocks at one moment. `monotonic` (milliseconds) never goes back while `boot` stays the same. */
export interface Reading {
  readonly wall: number;
  readonly monotonic: number;
  readonly boot: string;
}

/** Clocks drift and are corrected by seconds all the time; more than this is somebody's hand. */
const toleranceMs = 120_000;

export const timeAtFirst = (reading: Reading): TimeSeen => ({
  highWater: reading.wall,
  contact: null,
  last: reading,
  setBack: false,
});

/**
 * Somebody set the wall clock back. That it went forward cannot be told from a laptop that slept, whose running time
 * stood still.
 */
function wasSetBack(last: Reading, now: Reading): boolean {
  const ran = now.boot === last.boot ? Math.max(0, now.monotonic - last.monotonic) : 0;
  return now.wall - last.wall < ran - toleranceMs;
}

/**
 * The moment to judge dates and leases by: the latest of all seen before, of what the wall clock shows (put right
 * by as much as it was off when the hub last answered, while nobody has set it back since) and of the hub's last
 * answer and the time that has run since.
 */
export function trustedNow(seen: TimeSeen, now: Reading): number {
  const { contact } = seen;
  const setBack = seen.setBack || wasSetBack(seen.last, now);
  const wall = contact !== null && !setBack ? now.wall + (contact.hubTime - contact.wall) : now.wall;
  const ran =
    contact !== null && contact.boot === now.boot
      ? contact.hubTime + Math.floor(Math.max(0, now.monotonic - contact.monotonic))
      : 0;
  return Math.max(seen.highWater, wall, ran);
}

/** What to keep after a look at the clocks. Never lower than before. */
export const look = (seen: TimeSeen, now: Reading): TimeSeen => ({
  ...seen,
  highWater: trustedNow(seen, now),
  last: now,
  setBack: seen.setBack || wasSetBack(seen.last, now),
});

/** What to keep after the hub has answered, authenticated: its time stands, whatever was seen before. */
export const hubAnswered = (now: Reading, hubTime: number): TimeSeen => ({
  highWater: hubTime,
  contact: { ...now, hubTime },
  last: now,
  setBack: false,
});
