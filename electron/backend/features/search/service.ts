import { longestCompared } from '../../../../shared/domain/search/editDistance.ts';
import { foldText } from '../../../../shared/domain/search/foldText.ts';
import { matchName } from '../../../../shared/domain/search/matchName.ts';
import {
  asTyped,
  joined,
  type QueryTerm,
  queryWords,
  withSlips,
} from '../../../../shared/domain/search/queryTerm.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { Candidate } from './candidates.ts';
import { findByName, type NameQuery } from './findByName.ts';
import { findContacts } from './findContacts.ts';
import { inIdleSlices } from './idleSlices.ts';
import { knownWordsOf } from './knownWords.ts';
import { matchExpression } from './matchExpression.ts';
import { type Recent, recentOf } from './recent.ts';
import { accountNames, anyAccountWithWords, type ListedTable, rowsNotIndexed } from './repository.ts';

export interface Found {
  readonly accounts: readonly Candidate[];
  readonly contacts: readonly Candidate[];
  /** The words as they were understood, where a slip was forgiven. */
  readonly corrected: string | null;
}

export interface Search {
  readonly text: string;
  readonly limit: number;
  /** Whose accounts are near at hand. */
  readonly userId: string;
  readonly monotonicNow: number;
}

const nothing: Found = { accounts: [], contacts: [], corrected: null };

/**
 * Accounts and contacts that hold every word typed, as words or beginnings of words; only where there are
 * none, with slips forgiven. Nothing here reads more than some hundred rows, however common the words are.
 */
export function find(db: ReadableDb, { text, limit, userId, monotonicNow }: Search): Found {
  const words = queryWords(text);
  if (words.length === 0) return nothing;
  const recent = recentOf(db, userId, monotonicNow);
  const known = knownWordsOf(db);
  const fresh = known.fresh(monotonicNow);
  // What no word begins with need not be asked, which halves the work for every misspelt query.
  if (fresh === null || words.every((word) => fresh.hasPrefix(word) || word.length >= longestCompared)) {
    const found = answer(db, { key: foldText(text), terms: asTyped(words), limit, recent });
    if (!isEmpty(found)) return found;
  }
  const vocabulary = known.now();
  for (const understood of [withSlips(words, vocabulary), joined(words, vocabulary)]) {
    if (understood === null) continue;
    const forgiven = answer(db, { key: null, terms: understood, limit, recent });
    if (!isEmpty(forgiven)) return nearestOf(forgiven);
  }
  return nothing;
}

/**
 * Makes ready between requests, so that the first search of the day is as fast as the next: the words of the
 * index are read, its pages with them, and each kind of question is asked once.
 */
export function warmSearch(db: ReadableDb, monotonicNow: number): void {
  knownWordsOf(db).fresh(monotonicNow);
  inIdleSlices(rehearsal(db));
}

const rehearsed = ['e', 'an co', 'anna s', 'marten holm', 'adnersson', 'nord group and sons'];

const nobody: Recent = { accounts: [], contacts: [] };

function* rehearsal(db: ReadableDb): Generator<void> {
  for (const text of rehearsed) {
    answer(db, { key: foldText(text), terms: asTyped(queryWords(text)), limit: 20, recent: nobody });
    yield;
  }
}

function answer(db: ReadableDb, query: NameQuery): Found {
  const accounts = accountNames(db);
  return {
    accounts: findByName(accounts, query, query.recent.accounts).best(query.limit, accounts.lastSpoken),
    contacts: findContacts(db, query),
    corrected: null,
  };
}

const isEmpty = (found: Found): boolean => found.accounts.length === 0 && found.contacts.length === 0;

/** Only what needs the fewest slips, so that what is shown is what `corrected` says was understood. */
function nearestOf({ accounts, contacts }: Found): Found {
  const all = [...accounts, ...contacts].sort((a, b) => a.match.rank - b.match.rank);
  const best = all[0]?.match;
  const near = (candidate: Candidate): boolean => candidate.match.slips === best?.slips;
  return {
    accounts: accounts.filter(near),
    contacts: contacts.filter(near),
    corrected: best?.readings.flatMap((reading) => reading.words).join(' ') ?? null,
  };
}

/** Which rows of a list hold the words: those that match in its word index, and those too new to be in it. */
export interface FoundRows {
  readonly match: string;
  readonly notIndexed: readonly number[];
}

/** For a list with a search field; null where nothing was asked, so that all are listed. */
export function rowsFound(
  db: ReadableDb,
  table: ListedTable,
  text: string | null,
  monotonicNow: number,
): FoundRows | null {
  const words = queryWords(text ?? '');
  if (words.length === 0) return null;
  const found = foundWith(db, table, asTyped(words));
  if (table !== 'account' || found.notIndexed.length > 0 || anyAccountWithWords(db, found.match))
    return found;
  const known = knownWordsOf(db);
  known.fresh(monotonicNow);
  const understood = withSlips(words, known.now());
  return understood === null ? found : foundWith(db, table, understood);
}

const foundWith = (db: ReadableDb, table: ListedTable, terms: readonly QueryTerm[]): FoundRows => ({
  match: matchExpression(terms),
  notIndexed: rowsNotIndexed(db, table)
    .filter(({ name, beside }) => matchName(name, beside, terms) !== null)
    .map(({ row }) => row),
});
