import { expect, test } from 'vitest';
import { type Mark, timeLeft, withMark } from './timeLeft.ts';

const marks = (...given: readonly (readonly [at: number, rows: number])[]): readonly Mark[] =>
  given.reduce<readonly Mark[]>((known, [at, rows]) => withMark(known, { at, rows }), []);

test('what is left takes as long as at the pace so far', () => {
  expect(timeLeft(marks([0, 0], [5_000, 10_000]), 40_000)).toBe(15_000);
});

test('the first seconds foretell nothing', () => {
  expect(timeLeft([], 100)).toBeNull();
  expect(timeLeft(marks([0, 0]), 100)).toBeNull();
  expect(timeLeft(marks([0, 0], [2_999, 50]), 100)).toBeNull();
});

test('nor does a time in which nothing came', () => {
  expect(timeLeft(marks([0, 500], [6_000, 500]), 1_000)).toBeNull();
});

test('a pace of longer ago is forgotten', () => {
  const slower = marks([0, 0], [10_000, 100_000], [25_000, 101_000], [30_000, 102_000], [35_000, 103_000]);
  expect(timeLeft(slower, 113_000)).toBe(50_000);
});

test('more rows than were foretold leave nothing to wait for', () => {
  expect(timeLeft(marks([0, 0], [4_000, 120]), 100)).toBe(0);
});
