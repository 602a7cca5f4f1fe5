import { expect, test } from 'vitest';
import { marksIn, matchName } from './matchName.ts';
import { asTyped, joined, queryWords, withSlips } from './queryTerm.ts';
import { Vocabulary } from './vocabulary.ts';

const typed = (text: string) => asTyped(queryWords(text));
const rank = (query: string, name: string, beside: string | null = null): number =>
  matchName(name, beside, typed(query))?.rank ?? Number.POSITIVE_INFINITY;
const markedParts = (query: string, name: string): string[] => {
  const match = matchName(name, null, typed(query));
  return marksIn(name, match?.readings ?? []).map(([start, end]) => name.slice(start, end));
};
const vocabulary = new Vocabulary(
  new Map([
    ['o', 9],
    ['brien', 9],
    ['lindqvist', 5],
    ['skynet', 1],
    ['energi', 7],
  ]),
);

test('the whole name stands before its beginning, its first word, any word, and what stands beside it', () => {
  const ranks = [
    rank('nord', 'Nord'),
    rank('nord', 'Nordvik Energi'),
    rank('energi nord', 'Nordvik Energi'),
    rank('nord', 'Energi Nord'),
    rank('nord', 'Energi AB', 'Nordhamn'),
  ];
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(ranks.length);
});

test('a finished word stands before the beginning of a longer one', () => {
  expect(rank('berg', 'Anna Berg')).toBeLessThan(rank('berg', 'Anna Bergström'));
});

test('every word has to be found', () => {
  expect(matchName('Nordvik Energi', 'Luleå', typed('nordvik plast'))).toBeNull();
});

test('marks show the letters typed, in the original spelling', () => {
  expect(markedParts('soner ost', 'Östdal & Söner')).toEqual(['Öst', 'Söner']);
  expect(markedParts('ae', 'Ægir')).toEqual(['Æ']);
});

test('a word cut in two is found where both parts are known', () => {
  const terms = withSlips(['obrien'], vocabulary) ?? [];
  const match = matchName("Siobhán O'Brien", null, terms);
  expect(match?.readings[0]?.words).toEqual(['o', 'brien']);
  expect(marksIn("Siobhán O'Brien", match?.readings ?? [])).toEqual([
    [8, 9],
    [10, 15],
  ]);
});

test('two words written apart are found together', () => {
  expect(joined(['sky', 'net'], vocabulary)).toEqual([[{ words: ['skynet'], begun: true, slips: 1 }]]);
});

test('a corrected word ranks behind any name as typed', () => {
  const slipped = matchName('Lindqvist', null, withSlips(['lindqvst'], vocabulary) ?? []);
  expect(slipped?.readings[0]?.words).toEqual(['lindqvist']);
  expect(slipped?.rank).toBeGreaterThan(rank('lind', 'Energi AB', 'Lindesberg'));
});

test('a word that is near to nothing leaves the query without an answer', () => {
  expect(withSlips(['energi', 'zzzzzzz'], vocabulary)).toBeNull();
});

test('a long query keeps its first six words', () => {
  expect(queryWords('a b c d e f g h')).toHaveLength(6);
});
