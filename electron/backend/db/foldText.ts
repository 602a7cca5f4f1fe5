const plain = /^[a-z0-9 ]*$/;
const marks = /\p{M}+/gu;
/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ð: 'd', þ: 'th' };
const wholeLetters = /[ßæœøđłıðþ]/g;

/** Case, accents and runs of space folded away, for comparing and ordering names: `École  Å` gives `ecole a`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const folded = plain.test(lower)
    ? lower
    : lower.normalize('NFKD').replace(marks, '').replace(wholeLetters, (letter) => whole[letter] ?? letter);
  return folded.replace(/\s+/g, ' ').trim();
}
