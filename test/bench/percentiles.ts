/** Times of one thing done many times, in milliseconds. */
export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly worst: number;
}

/** Nearest rank; an empty list has no spread, and asking for one is a mistake. */
export function spreadOf(times: readonly number[]): Spread {
  if (times.length === 0) throw new Error('nothing was measured');
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
