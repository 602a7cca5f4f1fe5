import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../entities/account.ts';
import { collationKey, sameCollation } from './collationKey.ts';

/** Each with what it could be taken for, so that texts often differ in an accent or in case alone. */
const families = [
  ...'bfgjkmpqvwx'.split('').map((letter) => [letter, letter.toUpperCase()]),
  [...'aAáÁàÀâÂåÅäÄãÃąĄăāæÆ'],
  [...'cCçÇćĆčČ'],
  [...'dDďđĐð'],
  [...'eEéÉèÈêÊëËęĘěĒ'],
  [...'hHħ'],
  [...'iIíÍìÌîÎïÏİı'],
  [...'lLłŁľļ'],
  [...'nNñÑńŃňŋ'],
  [...'oOóÓòÒôÔöÖõÕøØőŐœŒǿ'],
  [...'rRřŘ'],
  [...'sSśŚšŠşșß'],
  [...'tTţțť'],
  [...'uUúÚùÙûÛüÜůŮűŰū'],
  [...'yYýÝÿŸ'],
  [...'zZźŹżŻžŽ'],
  [...'0123456789'],
  [
    ' ',
    ' ',
    '\u00a0',
    '-',
    '–',
    '.',
    ',',
    "'",
    '’',
    '&',
    '/',
    '(',
    ')',
    '+',
    '"',
    '#',
    '@',
    ':',
    '!',
    '_',
    '€',
  ],
  ['a\u0308', 'ä', 'o\u0302', 'e\u0301', '\u00ad'],
];
const pair = fc
  .array(
    fc.constantFrom(...families).chain((of) => fc.tuple(fc.constantFrom(...of), fc.constantFrom(...of))),
    {
      maxLength: 12,
    },
  )
  .map((both) => [both.map(([one]) => one).join(''), both.map(([, other]) => other).join('')] as const);
const name = fc.array(fc.constantFrom(...families.flat()), { maxLength: 12 }).map((all) => all.join(''));

const binary = (one: string, other: string): number =>
  Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)));

describe.each(languages)('in %s', (language) => {
  const { compare } = new Intl.Collator(language);
  const agrees = (one: string, other: string): void => {
    const found = binary(collationKey(one, language), collationKey(other, language));
    expect([one, other, found]).toEqual([one, other, Math.sign(compare(one, other))]);
  };

  test('two names that differ little are ordered as the language orders them', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => agrees(one, other)),
      { numRuns: 3000 },
    );
  });

  test('any two names are ordered as the language orders them', () => {
    fc.assert(fc.property(name, name, agrees), { numRuns: 2000 });
  });

  test('a long name is ordered by what stands out far behind', () => {
    const long = 'a'.repeat(250);
    for (const one of ['', 'b', 'B', 'é', 'É', 'e'])
      for (const other of ['b', 'B', 'é', 'É', 'e', 'E'])
        for (const between of [99, 100, 101, 202, 203])
          agrees(`É${long.slice(0, between)}${one}`, `É${long.slice(0, between)}${other}`);
  });
});

test('a Swede finds Å Ä Ö behind Z, and others find them with A and O', () => {
  const names = ['Östersund', 'Zetterberg', 'Ängelholm', 'Oslo', 'Åre', 'Alvesta', 'zink', 'Élan', 'Elan'];
  const ordered = (language: 'sv' | 'fr') =>
    names
      .toSorted((one, other) => binary(collationKey(one, language), collationKey(other, language)))
      .join(' ');
  expect(ordered('sv')).toBe('Alvesta Elan Élan Oslo Zetterberg zink Åre Ängelholm Östersund');
  expect(ordered('fr')).toBe('Alvesta Ängelholm Åre Elan Élan Oslo Östersund Zetterberg zink');
  expect(sameCollation('en', 'it')).toBe(true);
  expect(sameCollation('fr', 'sv')).toBe(false);
});

test('other scripts stand behind, symbols of all kinds before the digits', () => {
  const names = ['Ωmega', 'Яна', 'Öl', '7 Up', '★ Bar', 'zoo', '東京'];
  expect(names.toSorted((one, other) => binary(collationKey(one, 'sv'), collationKey(other, 'sv')))).toEqual([
    '★ Bar',
    '7 Up',
    'zoo',
    'Öl',
    'Ωmega',
    'Яна',
    '東京',
  ]);
});
