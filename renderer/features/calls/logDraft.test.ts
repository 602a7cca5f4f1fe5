import { expect, test } from 'vitest';
import { emptyLog, logLacks } from './logDraft.ts';

test('nothing is chosen in a log just opened', () => {
  expect(emptyLog.result).toBeNull();
  expect(logLacks(emptyLog)).toEqual(['result']);
});

test('a no-show needs nothing further', () => {
  expect(logLacks({ ...emptyLog, result: 'no_show' })).toEqual([]);
});

test('a held call needs what happened, and a next step with its date', () => {
  const log = { ...emptyLog, result: 'met' as const };
  expect(logLacks(log)).toEqual(['summary', 'nextStep']);
  expect(logLacks({ ...log, summary: 'Agreed', nextStep: 'Send the figures' })).toEqual(['dueOn']);
  expect(logLacks({ ...log, summary: 'Agreed', nextStep: 'Send the figures', dueOn: '2026-11-27' })).toEqual(
    [],
  );
});

test('the word that nothing follows stands in for the next step', () => {
  expect(logLacks({ ...emptyLog, result: 'not_met', summary: 'No', noNextStep: true })).toEqual([]);
});
