import { foldedWords, wordsOf } from './foldedWords.ts';
import type { QueryTerm, Reading } from './queryTerm.ts';

/** How a name answers a query; `rank` is better when lower. */
export interface NameMatch {
  readonly rank: number;
  /** Slips forgiven in all. */
  readonly slips: number;
  /** How many words of the query are in the name itself. */
  readonly inName: number;
  /** How each word of the query was understood. */
  readonly readings: readonly Reading[];
}

const places = { wholeName: 0, beginning: 1, firstWord: 2, inName: 3, beside: 4 } as const;

/**
 * Whether every term of the query is in the name, or in what stands beside it (a city, an account's name),
 * as words or the beginnings of words, and how well: as typed before corrected, the whole name before its
 * beginning, before its first word, before any word, before what stands beside; finished words first.
 */
export const matchName = (
  name: string,
  beside: string | null,
  terms: readonly QueryTerm[],
): NameMatch | null => matchWords(wordsOf(name), () => (beside === null ? [] : wordsOf(beside)), terms);

/** The same of folded words. What stands beside is asked for when the name alone does not answer. */
export function matchWords(
  nameWords: readonly string[],
  beside: () => readonly string[],
  terms: readonly QueryTerm[],
): NameMatch | null {
  let besideWords: readonly string[] | null = null;
  let slips = 0;
  let unfinished = 0;
  let outside = 0;
  let inOrder = true;
  let firstWord = false;
  const readings: Reading[] = [];
  for (const [order, term] of terms.entries()) {
    let found = bestIn(nameWords, term);
    if (found === null) {
      besideWords ??= beside();
      found = bestIn(besideWords, term);
      if (found === null) return null;
      outside += 1;
      inOrder = false;
    } else {
      if (found.at === 0) firstWord = true;
      if (found.at !== order) inOrder = false;
    }
    slips += found.reading.slips;
    if (found.unfinished) unfinished += 1;
    readings.push(found.reading);
  }
  let place: number = places.inName;
  if (outside > 0) place = places.beside + outside;
  else if (inOrder)
    place = unfinished === 0 && terms.length === nameWords.length ? places.wholeName : places.beginning;
  else if (firstWord) place = places.firstWord;
  return { rank: slips * 1000 + place * 10 + unfinished, slips, inName: terms.length - outside, readings };
}

interface Found {
  readonly reading: Reading;
  readonly at: number;
  readonly unfinished: boolean;
}

/** The likeliest reading that stands in these words; a finished word before the beginning of a longer one. */
function bestIn(words: readonly string[], term: QueryTerm): Found | null {
  let best: Found | null = null;
  for (const reading of term) {
    if (best !== null && reading.slips > best.reading.slips) break;
    for (let at = 0; at + reading.words.length <= words.length; at += 1) {
      const fit = fits(words, at, reading);
      if (fit === 'whole') return { reading, at, unfinished: false };
      if (fit === 'beginning' && best === null) best = { reading, at, unfinished: true };
    }
  }
  return best;
}

function fits(words: readonly string[], from: number, reading: Reading): 'whole' | 'beginning' | null {
  const last = reading.words.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const word = words[from + at] ?? '';
    const want = reading.words[at] ?? '';
    if (word === want) continue;
    return reading.begun && at === last && word.startsWith(want) ? 'beginning' : null;
  }
  return 'whole';
}

/** Where the readings stand in the name, as [start, end) offsets into it, in order and not overlapping. */
export function marksIn(name: string, readings: readonly Reading[]): [number, number][] {
  const words = foldedWords(name);
  const texts = words.map((word) => word.text);
  const marks: [number, number][] = [];
  for (const reading of readings) {
    const found = bestIn(texts, [reading]);
    if (found === null) continue;
    for (const [at, wanted] of reading.words.entries()) {
      const word = words[found.at + at];
      const start = word?.starts[0];
      const end = word?.ends[Math.min(wanted.length, word.text.length) - 1];
      if (start !== undefined && end !== undefined) marks.push([start, end]);
    }
  }
  return withoutOverlap(marks);
}

function withoutOverlap(marks: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const mark of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = kept.at(-1);
    if (last !== undefined && mark[0] < last[1]) last[1] = Math.max(last[1], mark[1]);
    else kept.push([...mark]);
  }
  return kept;
}
