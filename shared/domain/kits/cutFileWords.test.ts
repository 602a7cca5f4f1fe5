import { expect, test } from 'vitest';
import { cutFileWords } from './cutFileWords.ts';
import { mostFileWords } from './signedKit.ts';

test('spaces and blank lines are set right, and what no database takes falls away', () => {
  expect(cutFileWords(' The \u0000 guarantee \n\n\n and\tthe  price \ud800 ')).toBe(
    'The guarantee\nand the price \ufffd',
  );
});

test('a long text ends between words', () => {
  const cut = cutFileWords('guarantee '.repeat(mostFileWords));
  expect(cut.length).toBeLessThanOrEqual(mostFileWords);
  expect(cut.endsWith('guarantee')).toBe(true);
  expect(cutFileWords('g'.repeat(mostFileWords * 2)).length).toBeLessThanOrEqual(mostFileWords);
});
