import { longestCompared } from '../../../../shared/domain/search/editDistance.ts';
import { foldText } from '../../../../shared/domain/search/foldText.ts';
import { matchName } from '../../../../shared/domain/search/matchName.ts';
import {
  asTyped,
  joined,
  type QueryTerm,
  queryWords,
  type Reading,
  withSlips,
} from '../../../../shared/domain/search/queryTerm.ts';
import type { Vocabulary } from '../../../../shared/domain/search/vocabulary.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { Candidate } from './candidates.ts';
import { findByName, type NameQuery } from './findByName.ts';
import { findContacts } from './findContacts.ts';
import { type FoundVerbatim, findHeard } from './findHeard.ts';
import { inIdleSlices } from './idleSlices.ts';
import { heardWordsOf, knownWordsOf } from './knownWords.ts';
import { matchExpression } from './matchExpression.ts';
import { nothingRecent, recentOf } from './recent.ts';
import { anyAccountWithWords, type ListedTable, rowsNotIndexed } from './repository/listedTables.ts';
import { accountNames, dealNames, leadNames } from './repository/nameSources.ts';

interface FoundNames {
  readonly accounts: readonly Candidate[];
  readonly contacts: readonly Candidate[];
  readonly deals: readonly Candidate[];
  readonly leads: readonly Candidate[];
}

export interface Found extends FoundNames {
  readonly heard: readonly FoundVerbatim[];
  /** The words as they were understood, where a slip was forgiven. */
  readonly corrected: string | null;
}

export interface Search {
  readonly text: string;
  readonly limit: number;
  /** Whose accounts are near at hand. */
  readonly userId: string;
  readonly now: number;
  readonly monotonicNow: number;
}

const noNames: FoundNames = { accounts: [], contacts: [], deals: [], leads: [] };
const nothing: Found = { ...noNames, heard: [], corrected: null };

/**
 * What holds every word typed, as words or beginnings of words; only where there is nothing, with slips
 * forgiven: in names first, then in what was heard. Nothing here reads more than some hundred rows, however
 * common the words are.
 */
export function find(db: ReadableDb, { text, limit, userId, now, monotonicNow }: Search): Found {
  const words = queryWords(text);
  if (words.length === 0) return nothing;
  const recent = recentOf(db, userId, now, monotonicNow);
  const names = knownWordsOf(db);
  const spoken = heardWordsOf(db);
  const typed = asTyped(words);
  const found: Found = {
    // What no word begins with need not be asked, which halves the work for every misspelt query.
    ...(mayHold(names.fresh(monotonicNow), words)
      ? answer(db, { key: foldText(text), terms: typed, limit, recent })
      : noNames),
    heard: mayHold(spoken.fresh(monotonicNow), words) ? findHeard(db, typed, limit, recent) : [],
    corrected: null,
  };
  if (found.heard.length > 0 || !isEmpty(found)) return found;
  const vocabulary = names.now();
  for (const understood of [withSlips(words, vocabulary), joined(words, vocabulary)]) {
    if (understood === null) continue;
    const forgiven = answer(db, { key: null, terms: understood, limit, recent });
    if (!isEmpty(forgiven)) return nearestOf(forgiven);
  }
  const understood = withSlips(words, spoken.now());
  const heard = understood === null ? [] : findHeard(db, understood, limit, recent);
  return { ...nothing, heard, corrected: heard[0] === undefined ? null : wordsIn(heard[0].readings) };
}

const mayHold = (fresh: Vocabulary | null, words: readonly string[]): boolean =>
  fresh === null || words.every((word) => fresh.hasPrefix(word) || word.length >= longestCompared);

const wordsIn = (readings: readonly Reading[]): string =>
  readings.flatMap((reading) => reading.words).join(' ');

/**
 * Makes ready between requests, so that the first search of the day is as fast as the next: the words of the
 * index are read, its pages with them, and each kind of question is asked once.
 */
export function warmSearch(db: ReadableDb, monotonicNow: number): void {
  knownWordsOf(db).fresh(monotonicNow);
  heardWordsOf(db).fresh(monotonicNow);
  inIdleSlices(rehearsal(db));
}

const rehearsed = ['e', 'an co', 'anna s', 'marten holm', 'adnersson', 'nord group and sons'];

function* rehearsal(db: ReadableDb): Generator<void> {
  for (const text of rehearsed) {
    const terms = asTyped(queryWords(text));
    answer(db, { key: foldText(text), terms, limit: 20, recent: nothingRecent });
    yield;
    findHeard(db, terms, 20, nothingRecent);
    yield;
  }
}

function answer(db: ReadableDb, query: NameQuery): FoundNames {
  const { limit, recent } = query;
  const accounts = accountNames(db);
  const deals = dealNames(db);
  const leads = leadNames(db);
  return {
    accounts: findByName(accounts, query, recent.account).best(limit, accounts.lastSpoken),
    contacts: findContacts(db, query),
    deals: findByName(deals, query, recent.deal).best(limit, deals.lastSpoken),
    leads: findByName(leads, query, recent.lead).best(limit, leads.lastSpoken),
  };
}

const allOf = ({ accounts, contacts, deals, leads }: FoundNames): readonly Candidate[] => [
  ...accounts,
  ...contacts,
  ...deals,
  ...leads,
];

const isEmpty = (found: FoundNames): boolean => allOf(found).length === 0;

/** Only what needs the fewest slips, so that what is shown is what `corrected` says was understood. */
function nearestOf(found: FoundNames): Found {
  const best = [...allOf(found)].sort((a, b) => a.match.rank - b.match.rank)[0]?.match;
  const near = (candidate: Candidate): boolean => candidate.match.slips === best?.slips;
  return {
    accounts: found.accounts.filter(near),
    contacts: found.contacts.filter(near),
    deals: found.deals.filter(near),
    leads: found.leads.filter(near),
    heard: [],
    corrected: best === undefined ? null : wordsIn(best.readings),
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
