import { expect, test } from 'vitest';
import { languageOf, wantedLanguage } from './wantedLanguage.ts';

const french = { language: 'fr' };
const none = { language: null };

test('what is asked for comes before the person, and the person before the company', () => {
  expect(wantedLanguage('it', [french], { language: 'sv' })).toBe('it');
  expect(wantedLanguage(null, [none, french], { language: 'sv' })).toBe('fr');
  expect(wantedLanguage(null, [none], { language: 'sv-SE' })).toBe('sv');
  expect(wantedLanguage(null, [], null)).toBeNull();
});

test('a language that no kit is written in is none', () => {
  expect(['fi', '', 'Swedish', 'SV', 'en_GB'].map(languageOf)).toEqual([null, null, null, 'sv', 'en']);
});
