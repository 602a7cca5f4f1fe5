import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { languages } from '../../../../shared/domain/entities/account.ts';
import { makeCollateral } from './collateral.ts';
import { deckTexts } from './deckTexts.ts';
import { priceSheet } from './priceSheet.ts';
import { priceTexts, trialTexts } from './sheetTexts.ts';

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(textsIn);

test('files are named by their bytes, are what they say they are, and stay small', async () => {
  const { files, fileOf } = await makeCollateral();
  expect(files.size).toBe(13);
  for (const [sha256, bytes] of files) {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(bytes.length).toBeLessThan(60_000);
  }
  const deck = fileOf('round-deck', 'fr');
  const bytes = files.get(deck.sha256);
  expect(bytes?.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes?.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(deck.pages ?? Number.NaN);
  const picture = files.get(fileOf('models-picture', null).sha256);
  expect(picture?.subarray(1, 4).toString('latin1')).toBe('PNG');
}, 30_000);

test('the same words give the same bytes', async () => {
  expect((await priceSheet('sv')).equals(await priceSheet('sv'))).toBe(true);
  expect((await priceSheet('sv')).equals(await priceSheet('fr'))).toBe(false);
}, 30_000);

test.each(languages)('files in %s keep to its typography', (language) => {
  for (const text of textsIn([deckTexts[language], priceTexts[language], trialTexts[language]])) {
    expect(text).not.toMatch(/["']| {2}|^ | $/);
    if (language === 'fr') expect(text).not.toMatch(/[^\u202f\u00a0][;!?](\s|$)|[^\u00a0]:(\s|$)|\d \d{3}/);
  }
});
