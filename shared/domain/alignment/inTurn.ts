import { weekNumber } from './packWeek.ts';

/**
 * Whose turn it is to be present: one after the other in the order of their ids, a week each, so that every laptop
 * names the same one. Null where there is nobody.
 */
export function inTurn(monday: string, ids: readonly string[]): string | null {
  const sorted = [...new Set(ids)].sort();
  return sorted[weekNumber(monday) % sorted.length] ?? null;
}
