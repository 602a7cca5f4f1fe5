import type { Language } from '../../../../shared/domain/entities/account.ts';
import { matchName } from '../../../../shared/domain/search/matchName.ts';
import {
  asTyped,
  type QueryTerm,
  queryWords,
  type Reading,
  withSlips,
} from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import { kitWordsOf } from './knownWords.ts';
import { matchExpression, telling } from './matchExpression.ts';
import { kitItemsWithWords } from './repository/kitWords.ts';

export interface FoundKitItem {
  /** The row of `kit_held_item`. */
  readonly itemRow: number;
  /** In which language the words were found. */
  readonly language: Language;
  readonly readings: readonly Reading[];
}

/** An item may be found in each language that it speaks. */
const textsPerItem = 4;
const leastAsked = 40;

/**
 * Items of kits that hold every word in one language, as words or beginnings of words, title before body; with slips
 * forgiven only where nothing holds them as typed.
 */
export function findKitItems(
  db: ReadableDb,
  text: string,
  limit: number,
  monotonicNow: number,
): readonly FoundKitItem[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const known = kitWordsOf(db);
  const fresh = known.fresh(monotonicNow);
  const typed =
    fresh === null || words.every((word) => fresh.hasPrefix(word)) ? found(db, asTyped(words), limit) : [];
  if (typed.length > 0) return typed;
  const understood = withSlips(words, known.now());
  return understood === null ? [] : found(db, understood, limit);
}

function found(db: ReadableDb, terms: readonly QueryTerm[], limit: number): readonly FoundKitItem[] {
  const first = telling(terms);
  const match = matchExpression(first.length > 0 ? first : terms, '{title_key body_key}');
  const best = new Map<number, FoundKitItem & { readonly rank: number }>();
  for (const { itemRow, language, title, body } of kitItemsWithWords(
    db,
    match,
    Math.max(leastAsked, limit * textsPerItem),
  )) {
    const answer = matchName(title, body, terms);
    const before = best.get(itemRow);
    if (answer === null || (before !== undefined && before.rank <= answer.rank)) continue;
    best.set(itemRow, {
      itemRow,
      language: language as Language,
      readings: answer.readings,
      rank: answer.rank,
    });
  }
  return [...best.values()].sort((one, other) => one.rank - other.rank).slice(0, limit);
}
