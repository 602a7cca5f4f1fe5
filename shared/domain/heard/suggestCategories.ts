import { type ObjectionCategory, objectionCategories } from '../entities/heard.ts';
import { wordsOf } from '../search/foldedWords.ts';
import { english } from './lexicon/english.ts';
import { french } from './lexicon/french.ts';
import { italian } from './lexicon/italian.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { swedish } from './lexicon/swedish.ts';
import type { CategoryWeight } from './nearestVerbatims.ts';

/** A sound of an objection: beginnings of words that follow one another. */
interface Sound {
  readonly category: ObjectionCategory;
  readonly rest: readonly string[];
  readonly first: string;
  /** The last word has to be whole. */
  readonly whole: boolean;
}

/** By the first three letters of the first word, so that each word of a text is held against few sounds. */
const sounds = new Map<string, Sound[]>();
const keyLength = 3;
const keyOf = (word: string): string => word.slice(0, keyLength);

function learn(lexicon: Lexicon): void {
  for (const [category, entries] of Object.entries(lexicon) as [ObjectionCategory, readonly string[]][]) {
    for (const entry of entries) {
      const [first, ...rest] = wordsOf(entry);
      if (first === undefined) throw new Error(`"${entry}" has no words`);
      const sound: Sound = { category, first, rest, whole: entry.endsWith('=') };
      const key = keyOf(first);
      const same = sounds.get(key);
      if (same === undefined) sounds.set(key, [sound]);
      else same.push(sound);
    }
  }
}
for (const lexicon of [english, french, swedish, italian]) learn(lexicon);

/** Several words together are less of an accident than one. */
const weightOf = (sound: Sound): number => 1 + sound.rest.length;
const mostSuggested = 4;

/**
 * Categories that a verbatim sounds like, the likeliest first; none where nothing speaks for any. All four
 * languages are listened for at once, since a Swedish customer says "deadline" and a rep notes in two. Words
 * of the lexicon and what like words were filed under before (`past`) add up.
 */
export function suggestCategories(
  text: string,
  past: readonly CategoryWeight[],
): readonly ObjectionCategory[] {
  const scores = new Map<ObjectionCategory, number>();
  const add = (category: ObjectionCategory, weight: number): void => {
    scores.set(category, (scores.get(category) ?? 0) + weight);
  };
  const words = wordsOf(text);
  words.forEach((word, at) => {
    const heard = new Map<ObjectionCategory, number>();
    // Two- and one-letter beginnings stand under keys of their own length.
    for (let length = 1; length <= keyLength && length <= word.length; length += 1) {
      for (const sound of sounds.get(word.slice(0, length)) ?? []) {
        if (sound.first.length < keyLength && sound.first.length !== length) continue;
        if (soundsLike(sound, words, at)) {
          heard.set(sound.category, Math.max(heard.get(sound.category) ?? 0, weightOf(sound)));
        }
      }
    }
    for (const [category, weight] of heard) add(category, weight);
  });
  for (const { category, weight } of past) add(category, weight);
  return [...scores]
    .sort((a, b) => b[1] - a[1] || objectionCategories.indexOf(a[0]) - objectionCategories.indexOf(b[0]))
    .slice(0, mostSuggested)
    .map(([category]) => category);
}

function soundsLike({ first, rest, whole }: Sound, words: readonly string[], at: number): boolean {
  return [first, ...rest].every((wanted, order) => {
    const word = words[at + order];
    if (word === undefined) return false;
    const last = order === rest.length;
    return last && !whole ? word.startsWith(wanted) : word === wanted;
  });
}
