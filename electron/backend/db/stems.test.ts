import { expect, test } from 'vitest';
import { formsOf, stemsOf } from './stems.ts';

test.each([
  ['price', 'pricing'],
  ['company', 'companies'],
  ['hiring', 'hire'],
  ['contract', 'contracts'],
])('among the words of an index “%s” finds “%s”', (word, other) => {
  const index = [{ term: word }, { term: other }, { term: 'quay' }];
  const beginning = (letters: string) => index.filter(({ term }) => term.startsWith(letters));
  const [stem = ''] = stemsOf(word, 'en');
  expect(formsOf(stem, beginning)).toEqual([{ term: word }, { term: other }]);
});
