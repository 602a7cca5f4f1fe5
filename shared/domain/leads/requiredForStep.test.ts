import { expect, test } from 'vitest';
import { rejectReasons } from '../entities/leadStep.ts';
import { requiredForStep, type StepDetail } from './requiredForStep.ts';

const step = (kind: StepDetail['kind'], change: Partial<StepDetail> = {}): StepDetail => ({
  kind,
  reason: null,
  note: null,
  until: null,
  ...change,
});

test('accepting and talking need nothing further', () => {
  for (const kind of ['accept', 'attempt', 'conversation', 'qualify', 'convert'] as const) {
    expect(requiredForStep(step(kind))).toEqual([]);
  }
});

test('a rejection needs a reason of its own list', () => {
  expect(requiredForStep(step('reject'))).toEqual(['reason']);
  expect(requiredForStep(step('reject', { reason: 'no_budget' }))).toEqual(['reason']);
  expect(requiredForStep(step('disqualify', { reason: 'no_budget' }))).toEqual([]);
});

test('a reason that says nothing without words needs them', () => {
  const needing = rejectReasons.filter((reason) =>
    requiredForStep(step('reject', { reason })).includes('note'),
  );
  expect(needing).toEqual(['bad_data', 'duplicate', 'no_fit']);
  expect(requiredForStep(step('reject', { reason: 'no_fit', note: '  ' }))).toEqual(['note']);
  expect(requiredForStep(step('reject', { reason: 'no_fit', note: 'Sells no vans' }))).toEqual([]);
});

test('recycling needs a date', () => {
  expect(requiredForStep(step('recycle'))).toEqual(['until']);
  expect(requiredForStep(step('recycle', { until: '2026-12-01' }))).toEqual([]);
});
