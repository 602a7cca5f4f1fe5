import { ms } from '../table.ts';
import type { CursorFigures } from './measureCursor.ts';

export function cursorTable(figures: CursorFigures): string {
  const { writers, rows, moves, writing, pulls, missed, kept, filtered, unfiltered } = figures;
  const number = (value: number): string => value.toLocaleString('en');
  return [
    `${writers} writers, ${number(rows)} rows, ${number(moves)} moves between two territories, in ${ms(writing)}`,
    `read meanwhile in ${number(pulls)} pulls: ${missed} missed, ${kept} kept that had left`,
    `the feed: ${number(filtered)} changes/s below the horizon, ${number(unfiltered)} without a bound (${Math.round((100 * filtered) / unfiltered)} %)`,
  ].join('\n');
}
