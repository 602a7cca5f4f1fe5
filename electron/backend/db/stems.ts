import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { type Language, languages } from '../../../shared/domain/entities/account.ts';
import { functionWords } from '../../../shared/domain/heard/lexicon/functionWords.ts';
import { foldText } from './foldText.ts';

const stemmers: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  fr: french,
  sv: swedish,
  it: italian,
};

/** Texts of kits use a few thousand different words; an English one takes 12 µs to stem. */
const mostKept = 20_000;
const kept = new Map<string, string>();

/** A word cut to its stem, folded, with its language before it: `svpris` for `Priset` in Swedish. */
function stemOf(word: string, language: Language): string {
  const key = language + word;
  let stem = kept.get(key);
  if (stem === undefined) {
    stem = language + foldText(stemmers[language](word));
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, stem);
  }
  return stem;
}

/** The telling words of a text in one language as stems, in their order. Accents are folded after stemming. */
export function stemsOf(text: string, language: Language): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length > 1 && !functionWords.has(foldText(word)))
    .map((word) => stemOf(word, language));
}

/** Every stem that a text has, whatever language it is in: a Swedish customer says "deadline". */
export const stemsInAnyLanguage = (text: string): readonly string[] => [
  ...new Set(languages.flatMap((language) => stemsOf(text, language))),
];

const tagLength = 2;

/**
 * Which words of an index have this stem. `beginning` is asked for words that begin as the stem does; English turns a
 * last y into i (company, companies) and puts an e back (pricing, price), so that letter is left open.
 */
export function formsOf<Word extends { readonly term: string }>(
  stem: string,
  beginning: (letters: string) => readonly Word[],
): readonly Word[] {
  const language = stem.slice(0, tagLength) as Language;
  const letters = stem.slice(tagLength);
  const start = letters.length > 3 && /[ei]$/.test(letters) ? letters.slice(0, -1) : letters;
  return beginning(start).filter(({ term }) => stemsOf(term, language).includes(stem));
}
