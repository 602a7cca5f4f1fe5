import { expect, test } from 'vitest';
import { sampleTerms } from '../../../test/fixtures/sampleTerms.ts';
import type { SalesRule } from './agreementTerms.ts';
import { builtInWindows, leadTermsUnder, type TermedLead } from './leadTerms.ts';

const rule = (decision: number, change: Partial<SalesRule>): SalesRule => ({
  ...sampleTerms.salesOwes.otherwise,
  decision,
  source: null,
  scoreFrom: null,
  territoryId: null,
  ...change,
});
const second = {
  ...sampleTerms,
  salesOwes: {
    ...sampleTerms.salesOwes,
    rules: [
      rule(1, { scoreFrom: 60 }),
      rule(2, { scoreFrom: 80 }),
      rule(3, { territoryId: 'north' }),
      rule(4, { source: 'Referral' }),
      rule(5, { source: 'Referral', territoryId: 'north' }),
    ],
  },
};
const termsOf = leadTermsUnder(
  [
    { version: 1, terms: sampleTerms },
    { version: 2, terms: second },
  ],
  'Europe/Rome',
);
const lead = (change: Partial<TermedLead> = {}): TermedLead => ({
  agreementVersion: 2,
  source: 'Mailing',
  score: 10,
  territoryId: 'london',
  ...change,
});

test('the most specific rule holds, and the windows for all others where none does', () => {
  const decision = (change: Partial<TermedLead>) => termsOf(lead(change)).owes.decision;
  expect(decision({})).toBe(480);
  expect(decision({ score: 65 })).toBe(1);
  expect(decision({ score: 90 })).toBe(2);
  expect(decision({ score: 90, territoryId: 'north' })).toBe(3);
  expect(decision({ score: 90, territoryId: 'north', source: 'Referral' })).toBe(5);
  expect(decision({ source: ' referral' })).toBe(4);
  expect(decision({ score: null, source: null })).toBe(480);
});

test('a lead keeps the version that it came under', () => {
  expect(termsOf(lead({ agreementVersion: 1, source: 'Referral' }))).toMatchObject({
    version: 1,
    owes: { decision: 480 },
  });
});

test('its territory says by whose calendar it is counted', () => {
  expect(termsOf(lead()).time.calendar.zone).toBe('Europe/London');
  expect(termsOf(lead({ territoryId: 'north' })).time.calendar.zone).toBe('Europe/Stockholm');
  expect(termsOf(lead({ territoryId: null })).time.calendar.zone).toBe('Europe/Rome');
});

test('where nothing is agreed, or the version is not here, the program’s own windows stand', () => {
  for (const agreementVersion of [null, 9])
    expect(termsOf(lead({ agreementVersion }))).toMatchObject({ version: null, owes: builtInWindows });
});
