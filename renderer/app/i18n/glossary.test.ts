import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogues, type Language, type MessageId } from './catalogues.ts';

const order: readonly Language[] = ['en', 'fr', 'sv', 'it'];
const text = readFileSync(join(import.meta.dirname, '../../../docs/glossary.md'), 'utf8');
const rows = [...text.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)].map(([, key = '', words = '']) => ({
  key: key as MessageId,
  words: words.split(' | '),
}));

test('the glossary says what the screens say, term by term in four languages', () => {
  expect(rows.length).toBeGreaterThan(90);
  for (const { key, words } of rows)
    expect([key, ...words]).toEqual([key, ...order.map((language) => catalogues[language][key])]);
});

test('no term stands in it twice', () => {
  const keys = rows.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('French has its no-break spaces, in every sentence', () => {
  for (const [key, sentence] of Object.entries(catalogues.fr)) {
    expect([key, sentence.match(/(?<=\S) [:;!?»]/g)]).toEqual([key, null]);
    expect([key, sentence.match(/« /g)]).toEqual([key, null]);
  }
});
