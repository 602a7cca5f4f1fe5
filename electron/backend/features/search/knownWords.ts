import { wordsOf } from '../../../../shared/domain/search/foldedWords.ts';
import { Vocabulary } from '../../../../shared/domain/search/vocabulary.ts';
import type { ReadableDb } from '../../db/database.ts';
import { inIdleSlices } from './idleSlices.ts';
import { accountNames, contactNames, indexState, wordsOfAccounts, wordsOfContacts } from './repository.ts';

/** Words read before a request may come between: about half a millisecond. */
const wordsPerSlice = 1000;
/** While rows stream in, the words are read again no more often than this. */
const restMs = 5000;

/**
 * The vocabulary of one connection, in memory (some 3 MB for 30,000 words): read in slices between requests,
 * and read again when the index has changed. It serves to forgive slips; that a word is not there is believed
 * of fresh words alone, so that old ones hide nothing.
 */
class KnownWords {
  readonly #db: ReadableDb;
  #vocabulary: Vocabulary | null = null;
  #state = '';
  #begunAt = Number.NEGATIVE_INFINITY;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /**
   * The words if they are those of this very moment, else null; then they are read again soon. Costs one look
   * at the index's state.
   */
  fresh(monotonicNow: number): Vocabulary | null {
    if (this.#vocabulary !== null && indexState(this.#db) === this.#state) return this.#vocabulary;
    if (monotonicNow - this.#begunAt >= restMs) {
      this.#begunAt = monotonicNow;
      inIdleSlices(this.#read());
    }
    return null;
  }

  /** The words as last read; the very first time they are read to the end before this answers. */
  now(): Vocabulary {
    if (this.#vocabulary === null) for (const _slice of this.#read());
    return this.#vocabulary ?? new Vocabulary(new Map());
  }

  *#read(): Generator<void> {
    const counts = new Map<string, number>();
    const state = indexState(this.#db);
    for (const readWords of [wordsOfAccounts, wordsOfContacts]) {
      let after = '';
      for (;;) {
        const words = readWords(this.#db, after, wordsPerSlice);
        for (const { term, doc } of words) counts.set(term, (counts.get(term) ?? 0) + doc);
        after = words.at(-1)?.term ?? '';
        if (words.length < wordsPerSlice) break;
        yield;
      }
    }
    yield;
    for (const source of [accountNames(this.#db), contactNames(this.#db)]) {
      for (const { name, beside } of source.notIndexed()) {
        for (const word of wordsOf(`${name} ${beside ?? ''}`)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    yield;
    this.#vocabulary = new Vocabulary(counts);
    this.#state = state;
  }
}

const known = new WeakMap<ReadableDb, KnownWords>();

/** The words that this connection's index holds. */
export function knownWordsOf(db: ReadableDb): KnownWords {
  let words = known.get(db);
  if (words === undefined) {
    words = new KnownWords(db);
    known.set(db, words);
  }
  return words;
}
