/** The standard normal quantile of 97.5%: a 95% interval leaves 2.5% on either side. */
const z = 1.959963984540054;

export interface Interval {
  /** Shares from 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval at 95% for `k` of `n` (Wilson, JASA 22, 1927). Null where nothing was counted: then there is
 * nothing to say. Unlike the textbook's interval it never leaves 0 to 1 and says something true of small counts.
 */
export function wilsonInterval(k: number, n: number): Interval | null {
  if (n === 0) return null;
  const share = k / n;
  const spread = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / spread;
  const half = (z / spread) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At either end the difference is nought, but for the last digit of a float.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}
