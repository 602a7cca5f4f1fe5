import { expect, test } from 'vitest';
import { contentSchemas, kitItemContent, kitItemKinds, languageToShow, noFacts } from './itemContent.ts';
import { richTextOf } from './richText.ts';

const item = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'objection_response',
  visibility: 'customer',
  facts: { ...noFacts, category: 'price' },
  content: {
    sv: {
      title: 'Allt i mars',
      explore: ['När på året gör det inte ont?'],
      response: richTextOf('Låt säsongen betala.'),
    },
  },
};

test('an item is what its kind says, in at least one language', () => {
  expect(kitItemContent.safeParse(item).success).toBe(true);
  expect(kitItemContent.safeParse({ ...item, content: {} }).success).toBe(false);
  expect(kitItemContent.safeParse({ ...item, kind: 'story' }).success).toBe(false);
});

test('every kind has its content', () => {
  expect(Object.keys(contentSchemas)).toEqual([...kitItemKinds]);
});

test('a language that is missing falls back to English, then to the first there is', () => {
  expect(languageToShow({ en: 1, sv: 1 }, 'sv')).toBe('sv');
  expect(languageToShow({ en: 1, it: 1 }, 'sv')).toBe('en');
  expect(languageToShow({ it: 1 }, 'sv')).toBe('it');
});
