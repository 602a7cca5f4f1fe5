import { expect, test } from 'vitest';
import { wilsonInterval } from '../figures/wilson.ts';
import { unanswered, usualUnansweredTerms } from './unanswered.ts';

const of = (mentions: number, hasReply: boolean, resolved: number, final: number) => ({
  mentions,
  hasReply,
  final,
  interval: wilsonInterval(resolved, final),
});

test.each([
  ['frequent without a response', of(5, false, 0, 0), 'none'],
  ['one too few', of(4, false, 0, 0), null],
  ['a response that resolves two of twenty', of(30, true, 2, 20), 'does_not_work'],
  ['a response that resolves eight of twenty may yet work', of(30, true, 8, 20), null],
  ['nought of nine is too few to say', of(30, true, 0, 9), null],
  ['nought of ten is not', of(30, true, 0, 10), 'does_not_work'],
  ['a response never tried', of(30, true, 0, 0), null],
] as const)('%s', (_, objection, expected) => {
  expect(unanswered(objection, usualUnansweredTerms)).toBe(expected);
});

test('what counts as frequent is agreed', () => {
  expect(unanswered(of(5, false, 0, 0), { mentions: 8, weeks: 13 })).toBeNull();
});
