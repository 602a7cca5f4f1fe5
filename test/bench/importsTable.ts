import { type Line, tableOf } from './table.ts';

/** Rows a second, over the whole of what was asked for: read, checked, compared and told or written. */
export interface ImportFigures {
  readonly hub: 'PostgreSQL' | 'PGlite';
  readonly rows: number;
  readonly duplicates: number;
  readonly bad: number;
  readonly tried: number;
  readonly imported: number;
  readonly again: number;
}

/** Rows a second that checking and duplicates may not fall below. */
const aim = 5_000;

export function importsTable({ tried, imported, again }: ImportFigures): string {
  const line = (what: string, rate: number): Line => ({
    what,
    value: `${Math.round(rate).toLocaleString('en')} rows/s`,
    floor: '',
    aim: `≥ ${aim.toLocaleString('en')} rows/s`,
    met: rate >= aim,
  });
  return tableOf([
    line('tried, with checks and duplicates', tried),
    line('imported', imported),
    line('imported again, nothing changed', again),
  ]);
}
