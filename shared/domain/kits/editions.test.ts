import { expect, test } from 'vitest';
import { type Language, languages } from '../entities/account.ts';
import { editionOf, editionsFor } from './editions.ts';

const file = (name: string, kitId: string, ...spoken: Language[]) => ({ name, kitId, languages: spoken });
const slides = languages.map((language) => file(`slides ${language}`, 'one', language));
const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

test('of slides in every language those that the customer speaks are offered', () => {
  for (const language of languages)
    expect(names(editionsFor(slides, language))).toEqual([`slides ${language}`]);
});

test('where nobody’s language is known the words’ own order decides', () => {
  expect(names(editionsFor(slides, null))).toEqual(['slides en']);
});

test('a kit that has none in that language offers what it has, whatever another kit has', () => {
  const leaflet = file('leaflet', 'two', 'fr');
  expect(names(editionsFor([...slides, leaflet], 'sv'))).toEqual(['slides sv', 'leaflet']);
});

test('a picture for everyone stays, and is no reason to leave slides out', () => {
  const picture = file('picture', 'one', 'en', 'it');
  const english = file('slides', 'one', 'en');
  expect(names(editionsFor([picture, english], 'it'))).toEqual(['picture', 'slides']);
  expect([editionOf(picture), editionOf(english)]).toEqual([null, 'en']);
});
