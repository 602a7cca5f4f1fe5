import { expect, test } from 'vitest';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import { titleLanguage, titleOf } from './titleOf.ts';

const say = (id: string): string => id;
const titled = (titles: Readonly<Record<string, string>>) =>
  rowOf('kitItem', {
    id: idOf(1),
    kind: 'discovery_question',
    ...Object.fromEntries(
      Object.entries(titles).map(([language, title]) => [language, { title, listenFor: null }]),
    ),
  });

test('an item is called in the reader’s language, else in English, else in the first that it is written in', () => {
  const everywhere = titled({ en: 'Who?', sv: 'Vem?', it: 'Chi?' });
  expect(titleOf(everywhere, say, 'sv')).toBe('Vem?');
  expect(titleOf(everywhere, say, 'fr')).toBe('Who?');
  expect(titleLanguage(everywhere, 'fr')).toBe('en');
  expect(titleOf(titled({ sv: 'Vem?', it: 'Chi?' }), say, 'en')).toBe('Vem?');
});

test('a title that is empty is none, and without one an item is called by its kind', () => {
  expect(titleOf(titled({ en: ' ', it: 'Chi?' }), say, 'en')).toBe('Chi?');
  expect(titleLanguage(titled({ en: '' }), 'en')).toBeNull();
  expect(titleOf(titled({ en: '' }), say, 'en')).toBe('itemKind.discoveryQuestion');
});
