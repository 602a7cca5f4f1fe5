import type { Spread } from './percentiles.ts';
import { type Line, ms, spread, tableOf } from './table.ts';

/** Beside the wall clock the processor's own time for one, which a crowded machine does not lengthen. */
export interface Measured {
  readonly spread: Spread;
  readonly processor: number;
}

export interface KitFigures {
  readonly kits: number;
  readonly items: number;
  readonly languages: number;
  readonly megabytes: number;
  readonly arrival: Measured;
  readonly verification: Measured;
  readonly library: Measured;
  readonly oneWord: Measured;
  readonly twoWords: Measured;
  readonly beginning: Measured;
  readonly whatToSay: Measured;
  readonly prep: Measured;
}

export function kitsTable(figures: KitFigures): string {
  const line = (
    what: string,
    { spread: all, processor }: Measured,
    aim: { readonly p50?: number; readonly p95?: number } = {},
  ): Line => ({
    what,
    value: `${all.n === 1 ? ms(all.p50) : spread(all)}, processor ${ms(processor)}`,
    floor: '',
    aim: aim.p50 !== undefined ? `p50 ≤ ${ms(aim.p50)}` : aim.p95 !== undefined ? `p95 ≤ ${ms(aim.p95)}` : '',
    met: aim.p50 !== undefined ? all.p50 <= aim.p50 : aim.p95 !== undefined ? all.p95 <= aim.p95 : null,
  });
  return tableOf([
    line(`arrival of ${figures.megabytes.toFixed(1)} MB, verified and indexed`, figures.arrival),
    line('verification at start', figures.verification, { p50: 150 }),
    line('the whole library, `usable` asked of everything', figures.library),
    line('library search, one word', figures.oneWord, { p95: 10 }),
    line('library search, two words', figures.twoWords, { p95: 10 }),
    line('library search, a beginning', figures.beginning, { p95: 10 }),
    line('what to say', figures.whatToSay),
    line('the sheet before a call, with kits', figures.prep, { p50: 30 }),
  ]);
}
