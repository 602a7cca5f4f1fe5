import { expect, test } from 'vitest';
import {
  type AnsweredObjection,
  effectiveness,
  type RaisedObjection,
  shownEffectiveness,
} from './effectiveness.ts';

const day = 86_400_000;
const at = Date.UTC(2026, 0, 10);
const answered = (values: Partial<AnsweredObjection>): AnsweredObjection => ({
  accountId: 'yard',
  category: 'price',
  version: 1,
  inOwnWords: false,
  outcome: 'resolved',
  heardAt: at,
  settledAt: null,
  ...values,
});
const raisedAfter = (days: number, values: Partial<RaisedObjection> = {}): RaisedObjection => ({
  accountId: 'yard',
  category: 'price',
  heardAt: at + days * day,
  ...values,
});
const many = (count: number, values: Partial<AnsweredObjection>): AnsweredObjection[] =>
  Array.from({ length: count }, (_, number) => answered({ ...values, accountId: `${number}` }));

test('resolved and lost are final; parked and open stand beside', () => {
  const figure = effectiveness(
    [
      ...many(25, {}),
      ...many(14, { outcome: 'lost', heardAt: at + day }),
      ...many(3, { outcome: 'parked', inOwnWords: true }),
      ...many(2, { outcome: 'open', heardAt: at - day }),
    ],
    [],
  );
  expect(figure).toMatchObject({ resolved: 25, final: 39, parked: 3, open: 2, ownWords: 3 });
  expect(figure.interval?.low).toBeCloseTo(0.4842, 4);
  expect(figure.period).toEqual({ from: at - day, to: at + day });
});

test.each([
  ['the same day it was heard', 0, 1],
  ['a day later', 1, 0],
  ['on the ninetieth day', 90, 0],
  ['on the ninety-first', 91, 1],
])('raised again %s', (_, days, resolved) => {
  expect(effectiveness([answered({})], [raisedAfter(days)])).toMatchObject({ resolved, final: 1 });
});

test('what is raised by another account, or is another objection, takes nothing back', () => {
  const others = [raisedAfter(1, { accountId: 'harbour' }), raisedAfter(1, { category: 'timing' })];
  expect(effectiveness([answered({})], others)).toMatchObject({ resolved: 1, final: 1 });
  expect(effectiveness([answered({ category: null })], [raisedAfter(1, { category: null })])).toMatchObject({
    resolved: 1,
  });
});

test('what was resolved later is counted from then on', () => {
  const later = answered({ settledAt: at + 30 * day });
  expect(effectiveness([later], [raisedAfter(20)])).toMatchObject({ resolved: 1 });
  expect(effectiveness([later], [raisedAfter(110)])).toMatchObject({ resolved: 0, final: 1 });
});

test('a new version shows its predecessor’s figure, and says so, until it has ten of its own', () => {
  const before = [...many(30, {}), ...many(10, { outcome: 'lost' })];
  const nine = [...before, ...many(9, { version: 2 })];
  expect(shownEffectiveness(2, nine, [])).toMatchObject({ version: 1, ofPredecessor: true, final: 40 });
  const ten = [...before, ...many(10, { version: 2 })];
  expect(shownEffectiveness(2, ten, [])).toMatchObject({ version: 2, ofPredecessor: false, final: 10 });
});

test('a version without a predecessor shows its own figure, however small', () => {
  expect(shownEffectiveness(3, many(2, { version: 3 }), [])).toMatchObject({
    version: 3,
    ofPredecessor: false,
    final: 2,
  });
  expect(shownEffectiveness(1, [], [])).toMatchObject({ final: 0, interval: null, period: null });
});
