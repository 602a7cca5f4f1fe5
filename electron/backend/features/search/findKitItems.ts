import type { Language } from '../../../../shared/domain/entities/account.ts';
import { liftedRank, liftOfUse } from '../../../../shared/domain/search/liftOfUse.ts';
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
import { hasKitTexts, type KitCandidate, kitItemsWithWords } from './repository/kitWords.ts';
import { itemsInUse } from './repository/opened.ts';

export interface FoundKitItem {
  /** The row of `kit_held_item`. */
  readonly itemRow: number;
  /** In which language the words were found. */
  readonly language: Language;
  readonly readings: readonly Reading[];
}

export interface KitItemQuery {
  readonly text: string;
  readonly limit: number;
  readonly userId: string;
  readonly now: number;
  readonly monotonicNow: number;
}

/** By the rows of items, how far each goes up for having been used. */
type Lift = (itemRows: readonly number[]) => ReadonlyMap<number, number>;

/** An item may be found in each language that it speaks. */
const textsPerItem = 4;
const leastAsked = 40;
const moreTexts = 20;

/**
 * Items of kits that hold every word in one language, as words or beginnings of words, title before body; with slips
 * forgiven only where nothing holds them as typed. What the user opens or uses goes up, as it does among records.
 */
export function findKitItems(
  db: ReadableDb,
  { text, limit, userId, now, monotonicNow }: KitItemQuery,
): readonly FoundKitItem[] {
  const lift: Lift = (itemRows) =>
    new Map(
      itemsInUse(db, itemRows, userId).map(({ itemRow, at, count }) => [itemRow, liftOfUse(at, count, now)]),
    );
  const words = queryWords(text);
  if (words.length === 0) return [];
  const known = kitWordsOf(db);
  const fresh = known.fresh(monotonicNow);
  const typed =
    fresh === null || words.every((word) => fresh.hasPrefix(word))
      ? found(db, asTyped(words), limit, lift)
      : [];
  if (typed.length > 0) return typed;
  const understood = withSlips(words, known.now());
  return understood === null ? [] : found(db, understood, limit, lift);
}

/**
 * Titles alone first, where there are enough: what holds every word there ranks before the rest, and a common word
 * stands in ten times as many bodies, which are weighed only where titles are too few. Most items are found in one language alone, so the texts
 * of all four are asked for last.
 */
function found(
  db: ReadableDb,
  terms: readonly QueryTerm[],
  limit: number,
  lift: Lift,
): readonly FoundKitItem[] {
  const first = telling(terms);
  const asked = first.length > 0 ? first : terms;
  const few = Math.max(leastAsked, limit + moreTexts);
  const many = Math.max(few, limit * textsPerItem);
  const rounds = [
    ['{title_key}', few],
    ['{title_key body_key}', few],
    ['{title_key body_key}', many],
  ] as const;
  let best: ReadonlyMap<number, Ranked> = new Map();
  for (const [columns, most] of rounds) {
    const match = matchExpression(asked, columns);
    if (columns === '{title_key}' && !hasKitTexts(db, match, limit)) continue;
    const texts = kitItemsWithWords(db, match, most);
    best = bestOfEach(texts, terms);
    if (best.size >= limit || (columns !== '{title_key}' && texts.length < most)) break;
  }
  const lifts = lift([...best.keys()]);
  const ranked = ({ itemRow, rank }: Ranked): number => liftedRank(rank, lifts.get(itemRow) ?? 0);
  return [...best.values()].sort((one, other) => ranked(one) - ranked(other)).slice(0, limit);
}

type Ranked = FoundKitItem & { readonly rank: number };

function bestOfEach(
  texts: readonly KitCandidate[],
  terms: readonly QueryTerm[],
): ReadonlyMap<number, Ranked> {
  const best = new Map<number, Ranked>();
  for (const { itemRow, language, title, body } of texts) {
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
  return best;
}
