/** An opening counts half as much after two weeks, a quarter after four. */
const halfLifeMs = 14 * 86_400_000;
/** Points of rank between one place in `matchName` and the next. */
const onePlace = 10;
/** However often something is opened, it goes up two places at most. */
const most = 2 * onePlace;

/** How far something goes up for having been opened `count` times, last at `at`; 0 to 20 points of rank. */
export function liftOfUse(at: number, count: number, now: number): number {
  const weight = count * 0.5 ** (Math.max(0, now - at) / halfLifeMs);
  return Math.min(most, Math.round(onePlace * Math.log2(1 + weight)));
}

/**
 * A rank of `matchName` lifted by use. A name typed in full stays first, and what was typed without a slip
 * stays before what needed one forgiven.
 */
export function liftedRank(rank: number, lift: number): number {
  const within = rank % 1000;
  return within < onePlace ? rank : rank - within + Math.max(onePlace, within - lift);
}
