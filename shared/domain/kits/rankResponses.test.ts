import { expect, test } from 'vitest';
import { type ResponseMatch, rankResponses } from './rankResponses.ts';

const match = (itemId: string, values: Partial<ResponseMatch>): ResponseMatch => ({
  itemId,
  words: 0,
  past: 0,
  figure: 0,
  ...values,
});
const order = (...matches: ResponseMatch[]) => rankResponses(matches).map(({ itemId }) => itemId);

test('what fits the words clearly better comes first, whatever was usual', () => {
  expect(order(match('usual', { words: 1, past: 1, figure: 1 }), match('fits', { words: 10 }))).toEqual([
    'fits',
    'usual',
  ]);
});

test('of two that fit alike, the one that answered like words before comes first', () => {
  expect(order(match('other', { words: 5 }), match('usual', { words: 4.5, past: 0.6 }))).toEqual([
    'usual',
    'other',
  ]);
});

test('where no word says anything, figures decide', () => {
  expect(order(match('weak', { figure: 0.2 }), match('strong', { figure: 0.7 }))).toEqual(['strong', 'weak']);
});
