import type { QueryTerm } from '../../../../shared/domain/search/queryTerm.ts';
import { Candidates } from './candidates.ts';
import { matchExpression, telling } from './matchExpression.ts';
import type { Recent } from './recent.ts';
import type { NamedRow } from './repository/namedRow.ts';
import type { NameSource } from './repository/nameSources.ts';

/** Rows read per question to the word index; each costs about 4 µs. */
export const rowsPerQuestion = 40;
/** Names read in order where a query has short words only; each costs about 1 µs. */
const namesInOrder = 1000;

export interface NameQuery {
  /** The folded text as typed, for names that begin with it; null where words were corrected. */
  readonly key: string | null;
  readonly terms: readonly QueryTerm[];
  readonly limit: number;
  readonly recent: Recent;
}

/** Asks the cheapest and likeliest question first, and the next only while there are too few answers. */
export function findByName(
  source: NameSource,
  { key, terms, limit }: NameQuery,
  nearAtHand: readonly NamedRow[],
): Candidates {
  const candidates = new Candidates(terms);
  candidates.add(nearAtHand);
  const fromTheStart = candidates.count;
  const enough = (): boolean => candidates.count - fromTheStart >= limit;
  candidates.add(source.notIndexed());
  if (key !== null) candidates.add(source.beginningWith(key, limit * 2));
  const first = telling(terms);
  if (first.length === 0 && terms.length > 1) {
    for (const [reading] of terms) {
      const word = reading?.words[0];
      if (word !== undefined && !enough()) candidates.add(source.beginningWith(word, namesInOrder));
    }
  }
  const questions = [
    ...(source.besideIndexed && first.length > 0 ? [matchExpression(first, 'name')] : []),
    ...(first.length > 0 ? [matchExpression(first)] : []),
    ...(first.length < terms.length ? [matchExpression(terms)] : []),
  ];
  let fewAnswer = false;
  for (const [order, question] of questions.entries()) {
    if (enough()) break;
    // The last question finds all that this one would, and this one would not be enough.
    if (fewAnswer && order === 1 && order < questions.length - 1) continue;
    const before = candidates.count;
    const rows = source.withWords(question, rowsPerQuestion);
    candidates.add(rows);
    // Every row that holds the telling words has been looked at: asking for more words finds no more.
    const inNameOnly = source.besideIndexed && order === 0;
    if (rows.length < rowsPerQuestion && !inNameOnly) break;
    fewAnswer = rows.length === rowsPerQuestion && candidates.count - before < limit / 2;
  }
  return candidates;
}
