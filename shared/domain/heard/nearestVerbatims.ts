import { type Language, languages } from '../entities/account.ts';
import { type ObjectionCategory, objectionCategories } from '../entities/heard.ts';

export interface PastObjection {
  readonly category: string;
  readonly verbatim: string;
  /** What it was said in; null: nobody has recorded it, and the language that fits best stands. */
  readonly language: Language | null;
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

/** The past as its index knows it. */
export interface HeardBefore {
  /** The words of a text that say what it is about, cut to their stems as those of kit items are. */
  readonly stems: (text: string, language: Language) => readonly string[];
  /** In how many of `total` verbatims a word of that stem stands. */
  readonly holding: (stem: string) => number;
  readonly total: number;
}

/**
 * What the nearest past objections were filed under. Nearness is Okapi BM25 over the stems of this text
 * (Robertson and Walker, 1994) with an inverse frequency that stays above 0 in a handful of verbatims, against
 * what the text itself would score, so that it lies between 0 and 1 whatever the lengths. A verbatim is held
 * against this text in the language it was said in.
 */
export function nearestVerbatims(
  text: string,
  past: readonly PastObjection[],
  { stems, holding, total }: HeardBefore,
): readonly CategoryWeight[] {
  if (past.length === 0) return [];
  const asked = new Map(
    languages.map((language) => {
      const own = stems(text, language);
      // A word never heard before counts as a common one: a new sentence always has some, and they tell nothing.
      const rarity = new Map(
        own.map((stem) => {
          const n = Math.min(holding(stem), total);
          return [stem, Math.log(1 + total / (n === 0 ? total : n))] as const;
        }),
      );
      return [language, { own, rarity }] as const;
    }),
  );
  const bodies = past.map(({ verbatim, language }) =>
    (language === null ? languages : [language]).map((one) => ({
      language: one,
      body: stems(verbatim, one),
    })),
  );
  const averageLength =
    bodies.reduce((sum, [first]) => sum + (first?.body.length ?? 0), 0) / bodies.length || 1;
  const score = (body: readonly string[], rarity: ReadonlyMap<string, number>): number => {
    const norm = saturation * (1 - lengthShare + (lengthShare * body.length) / averageLength);
    let sum = 0;
    for (const [stem, weight] of rarity) {
      const times = body.reduce((count, other) => (other === stem ? count + 1 : count), 0);
      if (times > 0) sum += (weight * times * (saturation + 1)) / (times + norm);
    }
    return sum;
  };
  const likenessIn = (language: Language, body: readonly string[]): number => {
    const mine = asked.get(language);
    if (mine === undefined || mine.own.length === 0) return 0;
    return Math.min(1, score(body, mine.rarity) / (score(mine.own, mine.rarity) || 1));
  };
  const nearest = past
    .flatMap(({ category }, at) => {
      const likeness = Math.max(
        0,
        ...(bodies[at] ?? []).map(({ language, body }) => likenessIn(language, body)),
      );
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
