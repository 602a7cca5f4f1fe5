import { expect, test } from 'vitest';
import { sampleTerms, sampleWorkplace } from '../../../test/fixtures/sampleTerms.ts';
import type { AgreementTerms, CountryCalendar, SalesRule } from './agreementTerms.ts';
import { termsProblems } from './termsProblems.ts';

const problemsOf = (change: Partial<AgreementTerms>, workplace = sampleWorkplace) =>
  termsProblems({ ...sampleTerms, ...change }, workplace).map(({ code, about }) => [code, about]);
const [sweden, britain] = sampleTerms.calendars as [CountryCalendar, CountryCalendar];
const withSweden = (change: Partial<CountryCalendar>) =>
  problemsOf({ calendars: [{ ...sweden, ...change }, britain] });
const rule = (change: Partial<SalesRule>): SalesRule => ({
  ...sampleTerms.salesOwes.otherwise,
  source: null,
  scoreFrom: null,
  territoryId: null,
  ...change,
});
const withRules = (...rules: SalesRule[]) => problemsOf({ salesOwes: { ...sampleTerms.salesOwes, rules } });

test('terms that both sides can keep have no problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test('each of the three words is defined in some language', () => {
  expect(problemsOf({ definitions: { ...sampleTerms.definitions, sal: { en: ' ' } } })).toEqual([
    ['definition_missing', 'sal'],
  ]);
});

test('calendars that overlap are refused: two of one country, and two for one territory', () => {
  expect(problemsOf({ calendars: [sweden, britain, { ...sweden, opens: 600 }] })).toEqual([
    ['calendars_overlap', 'SE'],
  ]);
  expect(
    problemsOf({ territories: [...sampleTerms.territories, { territoryId: 'north', country: 'GB' }] }),
  ).toEqual([['calendars_overlap', 'north']]);
});

test('a calendar that never opens, of an unknown zone or with impossible holidays is refused', () => {
  expect(withSweden({ workingDays: [] })).toEqual([['never_open', 'SE']]);
  expect(withSweden({ opens: 1_020, closes: 480 })).toEqual([['never_open', 'SE']]);
  expect(withSweden({ zone: 'Europe/Atlantis' })).toEqual([['zone_unknown', 'SE']]);
  const may = { date: '2026-05-01', name: 'Första maj' };
  expect(withSweden({ holidays: [may, may] })).toEqual([['holiday_twice', '2026-05-01']]);
  expect(withSweden({ holidays: [{ date: '2026-02-30', name: '?' }] })).toEqual([
    ['holiday_not_a_date', '2026-02-30'],
  ]);
});

test('every territory has a calendar, and every calendar named is there', () => {
  expect(problemsOf({ territories: sampleTerms.territories.slice(0, 1) })).toEqual([
    ['territory_without_calendar', 'london'],
  ]);
  expect(problemsOf({ calendars: [sweden] })).toEqual([['calendar_unknown', 'GB']]);
  expect(problemsOf({ calendars: [] }).slice(0, 1)).toEqual([['calendar_missing', null]]);
});

test('windows that cannot be kept are refused, with the number of their rule', () => {
  expect(withRules(rule({ source: 'Web', decision: 0 }))).toEqual([['window_empty', '1']]);
  expect(withRules(rule({ source: 'Web', attempt: 600, conversation: 300 }))).toEqual([
    ['conversation_before_attempt', '1'],
  ]);
  expect(withRules(rule({ source: 'Web', attempt: 30, conversation: 60, attempts: 5 }))).toEqual([
    ['attempts_do_not_fit', '1'],
  ]);
  expect(withRules(rule({ source: 'Web', conversation: 500_000 }))).toEqual([['window_never_closes', '1']]);
});

test('two rules for the same leads are refused', () => {
  expect(withRules(rule({ source: 'Web' }), rule({ source: 'web ' }))).toEqual([['rules_overlap', '2']]);
  expect(withRules(rule({ source: 'Web' }), rule({ source: 'Web', scoreFrom: 80 }))).toEqual([]);
});

test('what marketing promises is something', () => {
  const { marketingOwes } = sampleTerms;
  const [fair] = marketingOwes.sources;
  if (fair === undefined) throw new Error('a source');
  expect(problemsOf({ marketingOwes: { ...marketingOwes, sources: [fair, fair] } })).toEqual([
    ['source_twice', 'Trade fair'],
  ]);
  expect(problemsOf({ marketingOwes: { ...marketingOwes, sources: [{ ...fair, leadsAMonth: 0 }] } })).toEqual(
    [['promise_empty', 'Trade fair']],
  );
  expect(problemsOf({ marketingOwes: { ...marketingOwes, returnedDays: 0 } })).toEqual([
    ['days_empty', null],
  ]);
});

test('a lead that lapses goes to somebody who is there and may decide', () => {
  expect(problemsOf({ lapse: { to: 'user', userId: 'maja' } })).toEqual([]);
  expect(problemsOf({ lapse: { to: 'user', userId: 'tom' } })).toEqual([['lapse_unknown', 'tom']]);
  const [, ...others] = sampleWorkplace.users;
  expect(problemsOf({}, { ...sampleWorkplace, users: others })).toEqual([
    ['lapse_without_manager', 'north'],
    ['lapse_without_manager', 'london'],
  ]);
});
