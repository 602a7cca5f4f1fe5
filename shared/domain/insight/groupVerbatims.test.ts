import { expect, test } from 'vitest';
import { groupVerbatims } from './groupVerbatims.ts';

const said = (id: string, stems: string, language: string | null = 'en', text = id) => ({
  id,
  text,
  language,
  stems: stems.split(' ').filter((stem) => stem !== ''),
});

test('the same words in another form are one, and the largest group stands first', () => {
  expect(
    groupVerbatims([
      said('a', 'bank say no'),
      said('b', 'price high winter'),
      said('c', 'price winter high'),
      said('d', 'price high winter season'),
    ]),
  ).toEqual([['b', 'c', 'd'], ['a']]);
});

test('half the words in common is not enough, six tenths is', () => {
  expect(groupVerbatims([said('a', 'p q r'), said('b', 'p q x')])).toHaveLength(2);
  expect(groupVerbatims([said('a', 'p q r'), said('b', 'p q r x y')])).toEqual([['a', 'b']]);
});

test('a language is never mixed with another', () => {
  expect(groupVerbatims([said('a', 'transport import'), said('b', 'transport import', 'fr')])).toHaveLength(
    2,
  );
});

test('a verbatim goes to the likest group, not to the first that is like enough', () => {
  const groups = groupVerbatims([
    said('a', 'p q r s t'),
    said('b', 'p q r x y z'),
    said('c', 'p q r s'),
    said('d', 'p q r x y'),
  ]);
  expect(groups).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('without a telling word only the same text is the same', () => {
  expect(
    groupVerbatims([said('a', '', 'en', 'No!'), said('b', '', 'en', 'no'), said('c', '', 'en', 'Not now')]),
  ).toEqual([['a', 'b'], ['c']]);
});
