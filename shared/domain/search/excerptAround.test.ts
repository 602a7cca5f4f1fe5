import { expect, test } from 'vitest';
import { excerptAround } from './excerptAround.ts';

const long = `${'before '.repeat(40)}the needle stands here ${'after '.repeat(40)}`;
const at = long.indexOf('needle');

test('a short text comes whole, on one line', () => {
  expect(excerptAround('too\ndear', [[4, 8]], 100)).toEqual({ text: 'too dear', marks: [[4, 8]] });
});

test('a long text is cut between words around its first mark', () => {
  const { text, marks } = excerptAround(long, [[at, at + 6]], 80);
  expect(text.length).toBeLessThanOrEqual(82);
  expect(text).toMatch(/^…before .* after…$/);
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['needle']);
});

test('a mark outside what is shown is left out', () => {
  expect(
    excerptAround(
      long,
      [
        [0, 6],
        [at, at + 6],
      ],
      80,
    ).marks,
  ).toEqual([[0, 6]]);
});

test('a text without spaces is cut all the same, and no character in two', () => {
  const { text } = excerptAround('𝔄'.repeat(100), [], 51);
  expect(text).toBe(`${'𝔄'.repeat(25)}…`);
});
