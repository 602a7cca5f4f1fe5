import { wordsOf } from '../../../../shared/domain/search/foldedWords.ts';
import { Vocabulary } from '../../../../shared/domain/search/vocabulary.ts';
import type { ReadableDb } from '../../db/database.ts';
import { inIdleSlices } from './idleSlices.ts';
import { heardNotIndexed } from './repository/heardWords.ts';
import { accountNames, contactNames, dealNames, leadNames } from './repository/nameSources.ts';
import { namedTables, stateOfIndexes, type WordTable, wordsOfTable } from './repository/vocabulary.ts';

/** Words read before a request may come between: about half a millisecond. */
const wordsPerSlice = 1000;
/** While rows stream in, the words are read again no more often than this. */
const restMs = 5000;

type Of = 'names' | 'heard' | 'kits';
const tablesOf: Readonly<Record<Of, readonly WordTable[]>> = {
  names: namedTables,
  heard: ['heard'],
  kits: ['kit'],
};

/** Texts too new to be in the index. */
function* notIndexed(db: ReadableDb, of: Of): Generator<string> {
  if (of === 'heard') for (const { verbatim } of heardNotIndexed(db)) yield verbatim;
  if (of === 'names')
    for (const source of [accountNames(db), contactNames(db), dealNames(db), leadNames(db)])
      for (const { name, beside } of source.notIndexed()) yield `${name} ${beside ?? ''}`;
}

/**
 * The vocabulary of one connection, in memory (some 3 MB for 30,000 words): read in slices between requests,
 * and read again when the index has changed. It serves to forgive slips; that a word is not there is believed
 * of fresh words alone, so that old ones hide nothing.
 */
class KnownWords {
  readonly #db: ReadableDb;
  readonly #of: Of;
  #vocabulary: Vocabulary | null = null;
  #state = '';
  #begunAt = Number.NEGATIVE_INFINITY;
  #reading: Iterator<void> | null = null;

  constructor(db: ReadableDb, of: Of) {
    this.#db = db;
    this.#of = of;
  }

  /**
   * The words if they are those of this very moment, else null; then they are read again soon. Costs one look
   * at the index's state.
   */
  fresh(monotonicNow: number): Vocabulary | null {
    if (this.#vocabulary !== null && stateOfIndexes(this.#db, this.#of) === this.#state)
      return this.#vocabulary;
    if (monotonicNow - this.#begunAt >= restMs) {
      this.#begunAt = monotonicNow;
      this.#reading = this.#read();
      inIdleSlices(this.#reading);
    }
    return null;
  }

  /** The words as last read; the very first time they are read to the end before this answers. */
  now(): Vocabulary {
    if (this.#vocabulary === null) {
      const reading = this.#reading ?? this.#read();
      while (reading.next().done !== true);
    }
    return this.#vocabulary ?? new Vocabulary(new Map());
  }

  *#read(): Generator<void> {
    const counts = new Map<string, number>();
    const state = stateOfIndexes(this.#db, this.#of);
    for (const table of tablesOf[this.#of]) {
      let after = '';
      for (;;) {
        const words = wordsOfTable(this.#db, table, after, wordsPerSlice);
        for (const { term, doc } of words) counts.set(term, (counts.get(term) ?? 0) + doc);
        after = words.at(-1)?.term ?? '';
        if (words.length < wordsPerSlice) break;
        yield;
      }
    }
    yield;
    for (const text of notIndexed(this.#db, this.#of))
      for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
    this.#vocabulary = new Vocabulary(counts);
    this.#state = state;
  }
}

const known: Readonly<Record<Of, WeakMap<ReadableDb, KnownWords>>> = {
  names: new WeakMap(),
  heard: new WeakMap(),
  kits: new WeakMap(),
};

function wordsOfConnection(db: ReadableDb, of: Of): KnownWords {
  let words = known[of].get(db);
  if (words === undefined) {
    words = new KnownWords(db, of);
    known[of].set(db, words);
  }
  return words;
}

/** The words of names: accounts, people, deals and leads. */
export const knownWordsOf = (db: ReadableDb): KnownWords => wordsOfConnection(db, 'names');

/** The words of what was heard. */
export const heardWordsOf = (db: ReadableDb): KnownWords => wordsOfConnection(db, 'heard');

/** The words of kit items. */
export const kitWordsOf = (db: ReadableDb): KnownWords => wordsOfConnection(db, 'kits');
