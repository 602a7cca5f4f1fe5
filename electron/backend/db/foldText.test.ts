import { expect, test } from 'vitest';
import { foldText } from './foldText.ts';

test.each([
  ['École  du   Nord ', 'ecole du nord'],
  ['SMÖRGÅS', 'smorgas'],
  ['Straße', 'strasse'],
  ['Łódź Œuvre', 'lodz oeuvre'],
  ['O’Brien & Co.', 'o’brien & co.'],
  ['', ''],
])('%s is found as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
