import { type ObjectionCategory, objectionCategories } from '../entities/heard.ts';
import { wordsOf } from '../search/foldedWords.ts';
import { functionWords } from './lexicon/functionWords.ts';

export interface PastObjection {
  readonly category: string;
  readonly verbatim: string;
}

export interface CategoryWeight {
  readonly category: ObjectionCategory;
  /** At most `mostWeight` for all together, so that habit weighs as much as two clear words, not more. */
  readonly weight: number;
}

/** How much the past may add to what the words themselves say. */
const mostWeight = 4;
const nearestCounted = 5;
/** Below this two verbatims share little more than a common word. */
const leastLikeness = 0.15;
/** BM25's usual saturation and length normalisation; only the order of results rests on them. */
const saturation = 1.2;
const lengthShare = 0.75;

/** The words of a text that say what it is about, each once. */
export const tellingWords = (text: string): readonly string[] =>
  [...new Set(wordsOf(text))].filter((word) => word.length > 2 && !functionWords.has(word));

/**
 * What the nearest past objections were filed under. Nearness is Okapi BM25 over the words of this text
 * (Robertson and Walker, 1994) with an inverse frequency that stays above 0 in a handful of verbatims, against
 * what the text itself would score, so that it lies between 0 and 1 whatever the lengths. `holding` says in how many of `total` verbatims a word stands.
 */
export function nearestVerbatims(
  text: string,
  past: readonly PastObjection[],
  holding: (word: string) => number,
  total: number,
): readonly CategoryWeight[] {
  const asked = tellingWords(text);
  if (asked.length === 0 || past.length === 0) return [];
  // A word never heard before counts as a common one: a new sentence always has some, and they tell nothing.
  const rarity = new Map(
    asked.map((word) => {
      const n = holding(word);
      return [word, Math.log(1 + total / (n === 0 ? total : n))] as const;
    }),
  );
  const bodies = past.map((one) => wordsOf(one.verbatim));
  const averageLength = bodies.reduce((sum, words) => sum + words.length, 0) / bodies.length || 1;
  const score = (words: readonly string[]): number => {
    const norm = saturation * (1 - lengthShare + (lengthShare * words.length) / averageLength);
    let sum = 0;
    for (const [word, weight] of rarity) {
      const times = words.reduce((count, other) => (other === word ? count + 1 : count), 0);
      if (times > 0) sum += (weight * times * (saturation + 1)) / (times + norm);
    }
    return sum;
  };
  const itself = score(wordsOf(text)) || 1;
  const nearest = past
    .flatMap(({ category }, at) => {
      const likeness = Math.min(1, score(bodies[at] ?? []) / itself);
      return isCategory(category) && likeness >= leastLikeness ? [{ category, likeness }] : [];
    })
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, nearestCounted);
  const weights = new Map<ObjectionCategory, number>();
  for (const { category, likeness } of nearest) {
    weights.set(category, (weights.get(category) ?? 0) + (likeness * mostWeight) / nearest.length);
  }
  return [...weights].map(([category, weight]) => ({ category, weight }));
}

const isCategory = (text: string): text is ObjectionCategory =>
  (objectionCategories as readonly string[]).includes(text);
