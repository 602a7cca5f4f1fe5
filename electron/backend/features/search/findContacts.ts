import type { ReadableDb } from '../../db/database.ts';
import type { Candidate, Candidates } from './candidates.ts';
import { findByName, type NameQuery, rowsPerQuestion } from './findByName.ts';
import { matchExpression } from './matchExpression.ts';
import { contactNames } from './repository/nameSources.ts';
import { peopleAtAccountsWithWords, peopleWithAccounts } from './repository/peopleWithAccounts.ts';

/** Accounts whose people are looked at when a person and an account are named together. */
const accountsPerQuestion = 30;
/** Words that are cut in two in every way; every cut is four questions. Corrected words are cut once. */
const mostCut = 4;

/** People by name; where none answers, by their name and their account's together (`anna nordvik`). */
export function findContacts(db: ReadableDb, query: NameQuery): readonly Candidate[] {
  const source = contactNames(db);
  const candidates = findByName(source, query, query.recent.contact);
  const most = query.key === null ? 2 : mostCut;
  if (candidates.count === 0 && query.terms.length > 1 && query.terms.length <= most) {
    addWithAccounts(db, query.terms, candidates);
  }
  return candidates.best(query.limit, source.lastSpoken);
}

/** Tries every cut of the query into a person's words and an account's, either first. */
function addWithAccounts(db: ReadableDb, terms: NameQuery['terms'], candidates: Candidates): void {
  const source = contactNames(db);
  for (let cut = 1; cut < terms.length; cut += 1) {
    const [first, second] = [terms.slice(0, cut), terms.slice(cut)];
    for (const [person, company] of [
      [first, second],
      [second, first],
    ] as const) {
      const inPerson = matchExpression(person);
      if (source.withWords(inPerson, 1).length === 0) continue;
      const inCompany = matchExpression(company, 'name');
      candidates.add(peopleAtAccountsWithWords(db, inCompany, accountsPerQuestion), 1);
      // Where the account's word is common, the person's may be rare.
      if (candidates.count === 0) candidates.add(peopleWithAccounts(db, inPerson, rowsPerQuestion), 1);
    }
  }
}
