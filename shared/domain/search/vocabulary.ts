import { editDistance, longestCompared } from './editDistance.ts';

/** A word that stands in the index, near to what was typed. */
export interface NearWord {
  readonly word: string;
  /** Slips between the two, at least 1. */
  readonly distance: number;
}

/** Shorter words hold too little to say which slip was meant. */
const shortestForgiven = 4;

/** Of an unfinished word more has to be there: four letters with a slip begin a fifth of all words. */
const shortestForgivenUnfinished = 5;

/** Slips forgiven in a word of this length. */
const slipsForgiven = (length: number): number => (length < shortestForgiven ? 0 : length < 8 ? 1 : 2);

/** One bit per letter that a word holds, so that most words are ruled out without being compared. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The folded words that an index holds and how often, kept in memory to forgive slips of the finger. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #counts: Uint32Array;
  readonly #letters: Int32Array;

  constructor(counts: ReadonlyMap<string, number>) {
    this.#words = [...counts.keys()].filter((word) => word.length <= longestCompared).sort();
    this.#counts = Uint32Array.from(this.#words, (word) => counts.get(word) ?? 0);
    this.#letters = Int32Array.from(this.#words, lettersOf);
  }

  get size(): number {
    return this.#words.length;
  }

  has(word: string): boolean {
    return this.#words[this.#firstFrom(word)] === word;
  }

  /** Whether any word begins so. */
  hasPrefix(prefix: string): boolean {
    return this.#words[this.#firstFrom(prefix)]?.startsWith(prefix) === true;
  }

  /**
   * The nearest words to one that may also be unfinished, best first: fewest slips, whole words before the
   * beginnings of longer ones, then the commonest.
   */
  nearest(typed: string, limit: number): readonly NearWord[] {
    const most = slipsForgiven(typed.length);
    if (most === 0) return [];
    const letters = lettersOf(typed);
    const unfinished = typed.length >= shortestForgivenUnfinished;
    const found: { at: number; distance: number; unfinished: number }[] = [];
    for (let at = 0; at < this.#words.length; at += 1) {
      const other = this.#letters[at] ?? 0;
      if (countBits(letters & ~other) > most) continue;
      const mayBeWhole = countBits(other & ~letters) <= most;
      if (!mayBeWhole && !unfinished) continue;
      const word = this.#words[at] ?? '';
      if (word.length < typed.length - most) continue;
      const whole = mayBeWhole ? editDistance(typed, word, most) : most + 1;
      if (whole <= most) {
        if (whole > 0) found.push({ at, distance: whole, unfinished: 0 });
      } else if (unfinished && word.length > typed.length) {
        const begun = editDistance(typed, word, most, true);
        if (begun > 0 && begun <= most) found.push({ at, distance: begun, unfinished: 1 });
      }
    }
    found.sort(
      (a, b) =>
        a.distance - b.distance ||
        a.unfinished - b.unfinished ||
        (this.#counts[b.at] ?? 0) - (this.#counts[a.at] ?? 0),
    );
    return found.slice(0, limit).map(({ at, distance }) => ({ word: this.#words[at] ?? '', distance }));
  }

  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
