import type { Spread } from './percentiles.ts';
import { type Line, spread, tableOf } from './table.ts';

/** Null: no PostgreSQL 15 or later is installed here. */
export interface InsightFigures {
  readonly laptop: Spread;
  readonly laptopOfTerritory: Spread;
  /** The page of a week on that laptop. */
  readonly pack: Spread;
  readonly hub: Spread | null;
  readonly hubOfTerritory: Spread | null;
}

const laptopAimMs = 100;
const hubAimMs = 500;
const packAimMs = 3_000;

export function insightTable({
  laptop,
  laptopOfTerritory,
  pack,
  hub,
  hubOfTerritory,
}: InsightFigures): string {
  const line = (what: string, all: Spread | null, aim: number): Line => ({
    what,
    value: all === null ? 'not measured: no PostgreSQL here' : spread(all),
    floor: '',
    aim: `p95 ≤ ${aim} ms`,
    met: all === null ? null : all.p95 <= aim,
  });
  return tableOf([
    line('insight on a laptop, 50,000 calls', laptop, laptopAimMs),
    line('the same, of one territory', laptopOfTerritory, laptopAimMs),
    line('the page of a week on that laptop', pack, packAimMs),
    line('insight at the hub, 1,000,000 calls', hub, hubAimMs),
    line('the same, of one territory', hubOfTerritory, hubAimMs),
  ]);
}
