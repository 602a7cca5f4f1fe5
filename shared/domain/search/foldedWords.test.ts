import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, wordsOf } from './foldedWords.ts';
import { foldText } from './foldText.ts';

const marked = (text: string, word: number, letters: number): string => {
  const found = foldedWords(text)[word];
  return text.slice(found?.starts[0], found?.ends[letters - 1]);
};

test('case and accents are folded away, and letters without a base letter of their own are spelt out', () => {
  expect(foldText('  École   de SMÖRGÅS ')).toBe('ecole de smorgas');
  expect(foldText('Ærøskøbing Straße Œuilly Łódź')).toBe('aeroskobing strasse oeuilly lodz');
});

test('a composed letter and a letter with an accent of its own fold alike', () => {
  expect(wordsOf('Ka\u0308llan')).toEqual(wordsOf('Källan'));
});

test('words are runs of letters and digits', () => {
  expect(wordsOf("O'Brien & Söner 3M AB")).toEqual(['o', 'brien', 'soner', '3m', 'ab']);
});

test('offsets point into the original text through letters that fold into two', () => {
  expect(marked('Gyldne Ægget', 1, 2)).toBe('Æ');
  expect(marked('Gyldne Ægget', 1, 4)).toBe('Ægg');
});

test('an accent of its own is marked together with its letter', () => {
  expect(marked('Cafe\u0301 Nord', 0, 4)).toBe('Cafe\u0301');
});

test('a surrogate pair is never cut in two', () => {
  const text = '🧀 𝔄𝔟𝔠 Ost';
  expect(marked(text, 0, 1)).toBe('𝔄');
  expect(marked(text, 1, 3)).toBe('Ost');
});

test('words found with and without their places are the same for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldedWords(text).map((word) => word.text)).toEqual(wordsOf(text));
    }),
  );
});

test('every mark lies inside the text and holds whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of foldedWords(text)) {
        expect(word.starts).toHaveLength(word.text.length);
        expect(word.ends).toHaveLength(word.text.length);
        word.starts.forEach((start, at) => {
          const part = text.slice(start, word.ends[at]);
          expect(part.length).toBeGreaterThan(0);
          expect(part.isWellFormed()).toBe(true);
        });
      }
    }),
  );
});
