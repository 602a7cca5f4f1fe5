import type { ObjectionCategory } from '../../entities/heard.ts';

/**
 * What each kind of objection sounds like in one language: beginnings of words, or of several that follow one
 * another, as they are written. `=` at the end asks for the whole word. Nothing sounds like `other`.
 */
export type Lexicon = Readonly<Record<Exclude<ObjectionCategory, 'other'>, readonly string[]>>;

/** One entry a line would be long to read; commas part them. */
export const entries = (text: string): readonly string[] =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
