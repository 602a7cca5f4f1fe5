import { expect, test } from 'vitest';
import { countriesWithHolidays, easterDay, publicHolidays } from './publicHolidays.ts';

const easter = (year: number): string => new Date(easterDay(year) * 86_400_000).toISOString().slice(0, 10);
const dates = (...args: Parameters<typeof publicHolidays>) => publicHolidays(...args).map(({ date }) => date);

test('Easter is where the almanacs have it, its earliest and latest dates too', () => {
  expect([1818, 1943, 1961, 2000, 2024, 2025, 2026, 2027, 2038].map(easter)).toEqual([
    '1818-03-22',
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
});

test('the bank holidays of England and Wales are those that its government publishes', () => {
  expect(dates('GB', 2026)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ]);
  expect(dates('GB', 2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
  // A Christmas on a Sunday.
  expect(dates('GB', 2022).slice(-2)).toEqual(['2022-12-26', '2022-12-27']);
  expect(dates('GB', 2023).slice(0, 1)).toEqual(['2023-01-02']);
});

test('what hangs on Easter moves with it', () => {
  expect(dates('FR', 2026)).toEqual(expect.arrayContaining(['2026-04-06', '2026-05-14', '2026-05-25']));
  expect(dates('SE', 2026)).toEqual(expect.arrayContaining(['2026-04-03', '2026-06-19']));
  expect(dates('IT', 2027)).toContain('2027-03-29');
  expect(dates('IT', 2025)).not.toContain('2025-10-04');
});

test('no day is named twice, whatever falls on it', () => {
  for (const country of countriesWithHolidays) {
    for (let year = 2000; year < 2100; year += 1) {
      const all = dates(country, year);
      expect(new Set(all).size, `${country} ${year}`).toBe(all.length);
    }
  }
});
