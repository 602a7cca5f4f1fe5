import { describe, expect, test } from 'vitest';
import { readFirstYear, readInteger, readMoney, readNumber } from './readNumber.ts';

describe('readInteger', () => {
  test.each([
    ['2822', 2822],
    ['1,234,567', 1234567],
    ['1 234', 1234],
    ['-5', -5],
    ['7.00', 7],
  ])('%s', (text, value) => expect(readInteger(text)).toBe(value));

  test.each(['', '1,23', '1.5', '12a', '9007199254740993'])('%j is refused', (text) => {
    expect(readInteger(text)).toBeUndefined();
  });
});

describe('readMoney', () => {
  test.each([
    ['1054', {}, 105400],
    ['0', {}, 0],
    ['1100.04', { times: 1000000 }, 110004000000],
    ['4618', { times: 1000000 }, 461800000000],
    ['1,234.5', {}, 123450],
    ['1.234,50', { decimal: ',' }, 123450],
    ['1 234,50 kr', { decimal: ',' }, undefined],
    ['1 234,50 SEK', { decimal: ',' }, 123450],
    ['€5', {}, 500],
    ['-$3.10', {}, -310],
    ['500', { digits: 0 }, 500],
    ['1.005', {}, undefined],
    ['1.0000', {}, 100],
    ['0.1', { times: 1000 }, 10000],
    ['99999999999999', {}, undefined],
    ['1,5', {}, undefined],
    ['12.34.56', {}, undefined],
    ['many', {}, undefined],
  ] as const)('%s with %j is %s', (text, format, value) => {
    expect(readMoney(text, format)).toBe(value);
  });
});

describe('readNumber and readFirstYear', () => {
  test('a decimal', () => expect(readNumber('2.5')).toBe(2.5));
  test('no number', () => expect(readNumber('1e5')).toBeUndefined());
  test.each([
    ['2013 (1888)', 2013],
    ['1975/1977 (1997)', 1975],
    ['1902', 1902],
    ['19021', undefined],
    ['none', undefined],
  ])('the first year of %s is %s', (text, year) => expect(readFirstYear(text)).toBe(year));
});
