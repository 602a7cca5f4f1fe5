import { liftedRank } from '../../../../shared/domain/search/liftOfUse.ts';
import { matchName } from '../../../../shared/domain/search/matchName.ts';
import type { QueryTerm, Reading } from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import { matchExpression, telling } from './matchExpression.ts';
import type { Recent } from './recent.ts';
import { type HeardCandidate, heardNotIndexed, heardWithWords } from './repository/heardWords.ts';

/** Rows read from the word index; of a common word the newest are enough. */
const rowsPerQuestion = 40;

export interface FoundVerbatim {
  readonly row: number;
  readonly readings: readonly Reading[];
}

/**
 * What was heard that holds every word, what was opened lately first, then the newest. Words of one or two
 * letters are in nearly everything anyone says, so nothing is looked for by them alone.
 */
export function findHeard(
  db: ReadableDb,
  terms: readonly QueryTerm[],
  limit: number,
  recent: Recent,
): readonly FoundVerbatim[] {
  const first = telling(terms);
  if (first.length === 0) return [];
  const lifts = new Map(recent.heard.map(({ row, lift }) => [row, lift ?? 0]));
  const found = new Map<number, { rank: number; at: number; readings: readonly Reading[] }>();
  const rows: readonly HeardCandidate[] = [
    ...heardNotIndexed(db),
    ...heardWithWords(db, matchExpression(first), rowsPerQuestion),
  ];
  for (const { row, verbatim, heard_at } of rows) {
    const match = matchName(verbatim, null, terms);
    if (match === null || found.has(row)) continue;
    const slips = match.slips * 1000;
    // Where in the sentence a word stands says nothing about which sentence was meant.
    found.set(row, {
      rank: liftedRank(slips + 30, lifts.get(row) ?? 0),
      at: heard_at,
      readings: match.readings,
    });
  }
  return [...found]
    .sort(([, a], [, b]) => a.rank - b.rank || b.at - a.at)
    .slice(0, limit)
    .map(([row, { readings }]) => ({ row, readings }));
}
