/** Of these none is taken apart: most texts hold nothing else, and are spared three passes. */
export const plain = /^[\t\n\r -~]*$/;
const marks = /\p{M}+/gu;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
};
const wholeLetters = /[ßæœøđłıðþς]/g;

/** Case and accents folded away, letter by letter, spaces left as they are: `Ærø ` gives `aero `. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(marks, '')
        .replace(wholeLetters, (letter) => whole[letter] ?? letter);
}

/** Case, accents and runs of space folded away, for comparing and ordering names: `École  Å` gives `ecole a`. */
export const foldText = (text: string): string => foldLetters(text).replace(/\s+/g, ' ').trim();
