import { expect, test } from 'vitest';
import type { Language } from '../entities/account.ts';
import { wordsOf } from '../search/foldedWords.ts';
import { nearestVerbatims, type PastObjection } from './nearestVerbatims.ts';

const past: readonly PastObjection[] = [
  { category: 'fit', verbatim: 'The valves do not survive our brine', language: 'en' },
  { category: 'fit', verbatim: 'Brine ate the last valves within a month', language: 'en' },
  { category: 'price', verbatim: 'The valves are dear', language: 'en' },
  { category: 'timing', verbatim: 'Come back in spring', language: 'en' },
];
/** Cuts an English plural and a Swedish article: enough of stemming to see that it is asked for, and in which language. */
const stems = (text: string, language: Language): readonly string[] =>
  wordsOf(text)
    .filter((word) => word.length > 3)
    .map((word) => language + word.replace(language === 'sv' ? /(arna|en|et)$/ : /s$/, ''));
const near = (text: string, known: readonly PastObjection[] = past) =>
  nearestVerbatims(text, known, {
    stems,
    holding: (stem) => known.filter(({ verbatim }) => stems(verbatim, 'en').includes(stem)).length,
    total: known.length,
  });
const firstOf = (found: ReturnType<typeof near>) =>
  [...found].sort((a, b) => b.weight - a.weight)[0]?.category;

test('what shares rare words weighs more than what shares a common one', () => {
  expect(firstOf(near('valves eaten by brine'))).toBe('fit');
});

test('another form of a word is the same word', () => {
  expect(firstOf(near('which springs do you mean'))).toBe('timing');
});

test('a verbatim is read in the language it was said in, and in any where nobody has recorded it', () => {
  const said = (language: Language | null) => [
    { category: 'price', verbatim: 'Priset svider', language },
    { category: 'timing', verbatim: 'Kom igen senare', language: 'sv' as const },
  ];
  expect(firstOf(near('Vad ingår i priserna? Pris', said('sv')))).toBe('price');
  expect(firstOf(near('Vad ingår i priserna? Pris', said(null)))).toBe('price');
  expect(near('Vad ingår i priserna? Pris', said('en'))).toEqual([]);
});

test('nothing in common weighs nothing', () => {
  expect(near('who signs the contract')).toEqual([]);
});

test('all of the past together weighs no more than four', () => {
  const sum = near('The valves do not survive our brine').reduce((total, { weight }) => total + weight, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(4);
});

test('a category that this program does not know is left aside', () => {
  expect(near('brine', [{ category: 'taste', verbatim: 'brine', language: 'en' }])).toEqual([]);
});
