import { longestCompared } from './editDistance.ts';
import { wordsOf } from './foldedWords.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way to understand a word that was typed. */
export interface Reading {
  /** Folded; more than one must stand side by side. */
  readonly words: readonly string[];
  /** The last of them may be the beginning of a longer word. */
  readonly begun: boolean;
  /** How far it is from what was typed: 0 as typed, 1 per slip. */
  readonly slips: number;
}

/** One word of a query with every way to understand it, the likeliest first. */
export type QueryTerm = readonly Reading[];

/** More words narrow nothing further, and each costs. */
const mostWords = 6;
const mostReadings = 5;

/** The folded words of a query, at most six, each at most forty letters. */
export const queryWords = (text: string): readonly string[] =>
  wordsOf(text)
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestCompared));

const typed = (word: string): Reading => ({ words: [word], begun: true, slips: 0 });

/** Every word exactly as typed (or as the beginning of a longer one). */
export const asTyped = (words: readonly string[]): readonly QueryTerm[] => words.map((word) => [typed(word)]);

/**
 * Every word as typed where the vocabulary knows it, and with slips forgiven: the nearest words, and the
 * word cut in two where both parts are known (`obrien` for O'Brien). Null where some word has no reading.
 */
export function withSlips(words: readonly string[], vocabulary: Vocabulary): readonly QueryTerm[] | null {
  const terms = words.map((word): QueryTerm => {
    const known = vocabulary.hasPrefix(word) ? [typed(word)] : [];
    const near = vocabulary
      .nearest(word, mostReadings)
      .map((found): Reading => ({ words: [found.word], begun: false, slips: found.distance }));
    return [...known, ...cutInTwo(word, vocabulary), ...near].slice(0, mostReadings);
  });
  return terms.some((term) => term.length === 0) ? null : terms;
}

/** `sky net` for Skynet: neighbours written together, where the vocabulary knows the whole. */
export function joined(words: readonly string[], vocabulary: Vocabulary): readonly QueryTerm[] | null {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const whole = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
    if (vocabulary.hasPrefix(whole)) {
      const together: QueryTerm = [{ words: [whole], begun: true, slips: 1 }];
      return [...asTyped(words.slice(0, at)), together, ...asTyped(words.slice(at + 2))];
    }
  }
  return null;
}

function cutInTwo(word: string, vocabulary: Vocabulary): readonly Reading[] {
  const cuts: Reading[] = [];
  for (let at = 1; at <= word.length - 3; at += 1) {
    if (at === 2) continue;
    const left = word.slice(0, at);
    const right = word.slice(at);
    if (vocabulary.has(left) && vocabulary.hasPrefix(right))
      cuts.push({ words: [left, right], begun: true, slips: 1 });
  }
  return cuts.slice(0, 2);
}
