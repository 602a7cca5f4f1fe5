import { wordsOf } from './foldedWords.ts';
import { marksIn, matchName } from './matchName.ts';
import { asTyped, type QueryTerm, queryWords, withSlips } from './queryTerm.ts';
import { Vocabulary } from './vocabulary.ts';

export interface MatchedLabel<Item> {
  readonly item: Item;
  /** Where the words stand in the label, as [start, end). */
  readonly marks: readonly [number, number][];
  /** False where a slip was forgiven. */
  readonly asTyped: boolean;
}

/**
 * A short list of labelled things, found as records are: every word, or its beginning, in any order, case and accents
 * folded; with a slip forgiven only where nothing holds the words as typed. No words: all of them, in their own order.
 */
export function matchLabels<Item extends { readonly label: string }>(
  items: readonly Item[],
  text: string,
): readonly MatchedLabel<Item>[] {
  const words = queryWords(text);
  if (words.length === 0) return items.map((item) => ({ item, marks: [], asTyped: true }));
  const typed = matching(items, asTyped(words));
  if (typed.length > 0) return typed.map((match) => ({ ...match, asTyped: true }));
  const understood = withSlips(words, vocabularyOf(items));
  return understood === null
    ? []
    : matching(items, understood).map((match) => ({ ...match, asTyped: false }));
}

const matching = <Item extends { readonly label: string }>(
  items: readonly Item[],
  terms: readonly QueryTerm[],
): readonly Omit<MatchedLabel<Item>, 'asTyped'>[] =>
  items
    .flatMap((item) => {
      const match = matchName(item.label, null, terms);
      return match === null ? [] : [{ item, rank: match.rank, marks: marksIn(item.label, match.readings) }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ item, marks }) => ({ item, marks }));

function vocabularyOf(items: readonly { readonly label: string }[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { label } of items)
    for (const word of wordsOf(label)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Vocabulary(counts);
}
