import { expect, test } from 'vitest';
import { createFormats, daysBetween, localDate, localMidnight } from './formats.ts';
import { languageOf, localeOf } from './locale.ts';

const english = createFormats('en-GB');
const french = createFormats('fr-FR');
const swedish = createFormats('sv-SE');
const italian = createFormats('it-IT');
const hour = 3_600_000;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('a duration is told in its two largest units', () => {
  expect(plain(english.duration(40_000))).toBe('40 s');
  expect(plain(english.duration(2 * hour + 32 * 60_000))).toBe('2 h 32 min');
  expect(plain(english.duration(3 * 24 * hour + 4 * hour))).toBe('3 d 4 h');
  expect(plain(french.duration(26 * hour))).toBe('1 j 2 h');
  expect(plain(italian.duration(48 * hour))).toBe('2 g');
});

test('a duration that would be negative, since clocks jump, is nothing', () => {
  expect(plain(english.duration(-5000))).toBe('0 s');
});

test('money is shown in its own minor units and by the locale', () => {
  expect(plain(english.money(48_000_000, 'SEK'))).toBe('SEK 480,000');
  expect(plain(swedish.money(1050, 'SEK'))).toBe('10,50 kr');
  expect(plain(french.money(1200, 'JPY'))).toBe('1 200 JPY');
});

test('bytes are told in the unit that keeps them short', () => {
  expect(plain(english.bytes(18_400_000))).toBe('18 MB');
  expect(plain(english.bytes(1500))).toBe('1.5 kB');
});

test('a moment of today is a time, one of another day has its day before it', () => {
  const now = new Date(2026, 10, 24, 11, 0).getTime();
  expect(english.moment(new Date(2026, 10, 24, 8, 5).getTime(), now)).toBe('08:05');
  expect(english.moment(new Date(2026, 10, 20, 8, 5).getTime(), now)).toBe('20 Nov, 08:05');
  expect(english.day(new Date(2025, 2, 3).getTime(), now)).toBe('3 Mar 2025');
});

test('a date without a zone stays the same day wherever the laptop is', () => {
  expect(localDate(localMidnight('2026-03-29').getTime())).toBe('2026-03-29');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('a day near by is told by its distance', () => {
  const now = new Date(2026, 10, 24, 23, 30).getTime();
  expect(english.daysFromNow('2026-11-25', now)).toBe('tomorrow');
  expect(swedish.daysFromNow('2026-11-23', now)).toBe('i går');
});

test('the language is the one chosen, else the first of the system that is spoken here', () => {
  expect(languageOf('it', ['sv-SE'])).toBe('it');
  expect(languageOf('system', ['de-DE', 'fr-CH', 'en'])).toBe('fr');
  expect(languageOf('system', ['ja'])).toBe('en');
});

test('a language takes its region from the system where the system speaks it', () => {
  expect(localeOf('en', ['en-US'])).toBe('en-US');
  expect(localeOf('en', ['sv-SE'])).toBe('en-GB');
});
