import { expect, test } from 'vitest';
import { screensOptions } from './options.ts';

test('without a word: every language, both looks, two sizes, every state', () => {
  expect(screensOptions([])).toEqual({
    languages: ['en', 'fr', 'sv', 'it'],
    themes: ['light', 'dark'],
    sizes: [
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ],
    state: null,
    pictures: false,
  });
});

test('each may be narrowed, and sizes added', () => {
  const words = [
    '--language',
    'it',
    '--theme',
    'dark',
    '--size',
    '1024x700',
    '--size',
    '2560x1440',
    '--state',
    'lead',
  ];
  expect(screensOptions(words)).toMatchObject({
    languages: ['it'],
    themes: ['dark'],
    sizes: [
      { width: 1024, height: 700 },
      { width: 2560, height: 1440 },
    ],
    state: 'lead',
  });
});

test('what is none of the known ones is said', () => {
  expect(() => screensOptions(['--language', 'de'])).toThrow('--language is one of en, fr, sv, it');
  expect(() => screensOptions(['--size', 'large'])).toThrow('--size is like 1024x700');
});
