import type { Language } from '../entities/account.ts';

/** A place in the alphabet, an accent that sets it apart from its like (0: none), and whether it is a capital. */
interface Element {
  readonly place: string;
  readonly accent: number;
  readonly large: boolean;
}
type Table = ReadonlyMap<string, readonly Element[]>;

/** Below every place, accent and gap, so that a text stands before those that go on from it. */
const levelEnd = '\u0001';
const firstWeight = 2;

const symbols = ` _-‐‒–—―,;:!¡?¿.·'‹›"«»()[]{}§¶@*/\\&#%‰†‡•\`´^¯¨¸°©®+±÷×<=>¬|¦~−¤¢$£¥€`;
const letters = '0123456789abcdefghiıjklmnŋopqrstuvwxyzþåäö';
/** Symbols that have no place of their own stand by code point between the others and the digits. */
const otherSymbols = '\uFFFF';
const places = new Map(
  [...symbols, otherSymbols, ...letters].map((letter, at) => [letter, String.fromCharCode(firstWeight + at)]),
);
const placeOf = (letter: string): string => places.get(letter) ?? letter;

/** As the root of Unicode's collation orders them; a stroke through the letter (`ø`, `ł`) counts as one. */
const marks = [
  ...'\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304\u0335\u0309\u030f\u0311\u031b\u0323\u0326',
];
const accents = new Map(marks.map((mark, at) => [mark, firstWeight + at]));
const otherAccent = firstWeight + marks.length;
/** Letters that an alphabet takes for a form of another stand behind all that bear a mark. */
const form = (number: number): number => otherAccent + number;
const ligature = form(9);

const plain = (letter: string): Element => ({ place: placeOf(letter), accent: 0, large: false });
const onlyAccent = (accent: number): Element => ({ place: '', accent, large: false });
const asForm = (letter: string, accent: number): readonly Element[] => [plain(letter), onlyAccent(accent)];
const asLigature = ([first = '', second = '']: string): readonly Element[] => [
  plain(first),
  onlyAccent(ligature),
  plain(second),
];
/** What is another way to write plain letters stands behind them, as their capitals do. */
const asWritten = (written: string): readonly Element[] =>
  [...written].map((letter) => ({ ...plain(letter), large: true }));

const common: Table = new Map([
  ...[...symbols, ...letters].map((letter) => [letter, [plain(letter)]] as const),
  ['\u00a0', asWritten(' ')],
  ['\u202f', asWritten(' ')],
  ['\u2011', asWritten('‐')],
  ['…', asWritten('...')],
  ['‘', asForm("'", form(1))],
  ['’', asForm("'", form(2))],
  ['‚', asForm("'", form(3))],
  ['“', asForm('"', form(1))],
  ['”', asForm('"', form(2))],
  ['„', asForm('"', form(3))],
  ['ª', asWritten('a')],
  ['º', asWritten('o')],
  ['¹', asWritten('1')],
  ['²', asWritten('2')],
  ['³', asWritten('3')],
  ['™', asWritten('tm')],
  ['№', asWritten('no')],
  ['æ', asLigature('ae')],
  ['œ', asLigature('oe')],
  ['ß', asLigature('ss')],
  ['ø', asForm('o', accents.get('\u0338') ?? 0)],
  ['ł', asForm('l', accents.get('\u0335') ?? 0)],
  ['đ', asForm('d', accents.get('\u0335') ?? 0)],
  ['ħ', asForm('h', accents.get('\u0335') ?? 0)],
  ['ð', asForm('d', form(2))],
]);
const swedish: Table = new Map([
  ['a\u030a', [plain('å')]],
  ['a\u0308', [plain('ä')]],
  ['æ', asForm('ä', form(1))],
  ['e\u0328', asForm('ä', form(2))],
  ['o\u0308', [plain('ö')]],
  ['ø', asForm('ö', form(1))],
  ['o\u030b', asForm('ö', form(2))],
  ['œ', asForm('ö', form(3))],
  ['o\u0302', asForm('ö', form(4))],
  ['u\u0308', asForm('y', form(1))],
  ['u\u030b', asForm('y', form(2))],
  ['đ', asForm('d', form(1))],
  ['ð', asForm('d', form(2))],
  ['þ', asWritten('th')],
]);
const none: Table = new Map();

const withItsMarks = /\P{M}\p{M}*|\p{M}+/gu;
const hasMarks = /\p{M}/u;
const isLetter = /\p{L}/u;
const isSpace = /\s/;
const isNothing = /[\p{Cc}\p{Cf}]/u;

function elementsOfLetter(letter: string, own: Table): readonly Element[] {
  const small = letter.toLowerCase();
  const found = own.get(small) ?? common.get(small);
  if (found !== undefined) return small === letter ? found : found.map((one) => ({ ...one, large: true }));
  if (isLetter.test(letter)) return [{ place: small, accent: 0, large: small !== letter }];
  if (isSpace.test(letter)) return asWritten(' ');
  return isNothing.test(letter) ? [] : [{ ...plain(otherSymbols), place: placeOf(otherSymbols) + letter }];
}

/** A letter together with its marks, taken apart: one of them can make it another letter of the alphabet. */
function elementsOf(cluster: string, own: Table): readonly Element[] {
  const [first = '', ...rest] = cluster;
  if (rest.length === 0 && !accents.has(first)) return elementsOfLetter(first, own);
  const above = accents.has(first) ? [first, ...rest] : rest;
  const made = rest.find((mark) => own.has(first.toLowerCase() + mark));
  const letter = made === undefined ? first : first + made;
  const base = accents.has(first) ? [] : elementsOfLetter(letter, own);
  return [
    ...base,
    ...above.filter((mark) => mark !== made).map((mark) => onlyAccent(accents.get(mark) ?? otherAccent)),
  ];
}

const longestGap = 100;
/** The sooner something stands out, the later the text comes; nothing more comes before all of that. */
function gap(since: number): string {
  const whole = Math.floor(since / (longestGap + 1));
  return '\u0002'.repeat(whole) + String.fromCharCode(0x7e - (since - whole * (longestGap + 1)));
}

interface Alphabet {
  readonly own: Table;
  /** What was taken apart before, by letter: most names are made of few. */
  readonly known: Map<string, readonly Element[]>;
}
const alphabetOf = (own: Table): Alphabet => ({ own, known: new Map() });
const alphabets = { others: alphabetOf(none), swedish: alphabetOf(swedish) };
/** So that no text in a script of thousands of signs fills the memory. */
const mostKnown = 1000;

function takenApart(cluster: string, { own, known }: Alphabet): readonly Element[] {
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const elements = (cluster.normalize('NFD').match(withItsMarks) ?? []).flatMap((one) =>
    elementsOf(one, own),
  );
  if (known.size < mostKnown) known.set(cluster, elements);
  return elements;
}

/**
 * A key whose binary order (code points, so UTF-8 too) is the order in which `Intl.Collator` of that language puts
 * names in Latin script: symbols, then digits, then letters; accents count where the letters are the same, and case
 * where the accents are. English, French and Italian share one alphabet; Swedish has Å Ä Ö behind Z, and Ü with Y.
 *
 * It departs from `Intl.Collator` where names do not go: fractions and symbols beyond Latin 1 stand by code point
 * before the digits, letters of other scripts and African and phonetic Latin ones by code point behind all others;
 * and kinds of white space differ as case does.
 *
 * The key is kept short, for it stands in every index of a list: accents and capitals are written down with how far
 * they are from the one before, and a text without them has its letters alone.
 */
export function collationKey(text: string, language: Language): string {
  const alphabet = language === 'sv' ? alphabets.swedish : alphabets.others;
  const composed = text.normalize('NFC');
  const clusters = hasMarks.test(composed) ? (composed.match(withItsMarks) ?? []) : composed;
  let [letterLevel, accentLevel, caseLevel] = ['', '', ''];
  let [sinceAccent, sinceCapital] = [0, 0];
  for (const cluster of clusters) {
    for (const { place, accent, large } of takenApart(cluster, alphabet)) {
      if (accent === 0) sinceAccent += 1;
      else {
        accentLevel += gap(sinceAccent) + String.fromCharCode(accent);
        sinceAccent = 0;
      }
      if (place === '') continue;
      letterLevel += place;
      if (large) {
        caseLevel += gap(sinceCapital);
        sinceCapital = 0;
      } else sinceCapital += 1;
    }
  }
  if (accentLevel === '' && caseLevel === '') return letterLevel;
  return letterLevel + levelEnd + accentLevel + (caseLevel === '' ? '' : levelEnd + caseLevel);
}

/** Whether names in the two languages are in one order, so that keys made for one serve the other. */
export const sameCollation = (one: Language, other: Language): boolean => (one === 'sv') === (other === 'sv');
