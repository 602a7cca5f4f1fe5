import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary(
  new Map([
    ['lindqvist', 40],
    ['lindkvist', 10],
    ['lindstrom', 90],
    ['anna', 500],
    ['hanna', 200],
    ['energi', 3000],
    ['energia', 1000],
    ['volvo', 2],
  ]),
);
const near = (typed: string): readonly string[] => vocabulary.nearest(typed, 5).map((found) => found.word);

test('a slip in a word finds it', () => {
  expect(near('lindqvsit')).toEqual(['lindqvist', 'lindkvist']);
});

test('a slip in an unfinished word finds what it begins', () => {
  expect(near('lidnst')).toContain('lindstrom');
});

test('of words equally near the commoner comes first, and whole words before beginnings', () => {
  expect(near('hnna')).toEqual(['anna', 'hanna']);
  expect(near('enregi')).toEqual(['energi', 'energia']);
});

test('nothing is guessed for three letters', () => {
  expect(near('ana')).toEqual([]);
});

test('beginnings of words are known without a scan', () => {
  expect(vocabulary.hasPrefix('ener')).toBe(true);
  expect(vocabulary.hasPrefix('enex')).toBe(false);
  expect(vocabulary.has('energi')).toBe(true);
  expect(vocabulary.has('ener')).toBe(false);
});
