import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './editDistance.ts';

test.each([
  ['lindqvist', 'lindqvist', 0],
  ['lindqvst', 'lindqvist', 1],
  ['lindqviist', 'lindqvist', 1],
  ['lindqwist', 'lindqvist', 1],
  ['lindqvits', 'lindqvist', 1],
  ['lnidqvits', 'lindqvist', 2],
])('%s is %s with %i slips', (typed, word, slips) => {
  expect(editDistance(typed, word, 2)).toBe(slips);
});

test('beyond the bound only "farther" is said', () => {
  expect(editDistance('volvo', 'scania', 2)).toBe(3);
  expect(editDistance('a', 'abcdef', 2)).toBe(3);
});

test('as a prefix, what follows the letters typed costs nothing', () => {
  expect(editDistance('lindqw', 'lindqvist', 1, true)).toBe(1);
  expect(editDistance('lind', 'lindqvist', 1, true)).toBe(0);
  expect(editDistance('lidn', 'lindqvist', 1, true)).toBe(1);
  expect(editDistance('bergqv', 'lindqvist', 1, true)).toBe(2);
});

/** The textbook's whole table, with no bound and no reuse of rows. */
function slowly(typed: string, word: string): number {
  const table = Array.from({ length: typed.length + 1 }, (_, line) =>
    Array.from({ length: word.length + 1 }, (_, column) => (line === 0 ? column : column === 0 ? line : 0)),
  );
  const at = (line: number, column: number): number => table[line]?.[column] ?? 99;
  for (let line = 1; line <= typed.length; line += 1) {
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[line - 1] === word[column - 1];
      const swapped =
        line > 1 &&
        column > 1 &&
        typed[line - 1] === word[column - 2] &&
        typed[line - 2] === word[column - 1];
      const costs = [
        at(line - 1, column - 1) + (same ? 0 : 1),
        at(line - 1, column) + 1,
        at(line, column - 1) + 1,
      ];
      if (swapped) costs.push(at(line - 2, column - 2) + 1);
      (table[line] as number[])[column] = Math.min(...costs);
    }
  }
  return at(typed.length, word.length);
}

test('within its bound it agrees with the whole table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (typed, other, most) => {
      expect(editDistance(typed, other, most)).toBe(Math.min(slowly(typed, other), most + 1));
    }),
  );
});

test('as a prefix it agrees with the best beginning of the word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 2 }), (typed, other, most) => {
      const best = Math.min(
        ...Array.from({ length: other.length + 1 }, (_, cut) => slowly(typed, other.slice(0, cut))),
      );
      expect(editDistance(typed, other, most, true)).toBe(Math.min(best, most + 1));
    }),
  );
});
