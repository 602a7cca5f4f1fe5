import { expect, test } from 'vitest';
import { restDate } from './restDates.ts';

test('weeks and months are added by the calendar', () => {
  expect(restDate('2026-11-24', { unit: 'week', count: 2 })).toBe('2026-12-08');
  expect(restDate('2026-11-24', { unit: 'month', count: 3 })).toBe('2027-02-24');
});

test('a month without such a day ends with its last', () => {
  expect(restDate('2026-08-31', { unit: 'month', count: 6 })).toBe('2027-02-28');
  expect(restDate('2027-12-31', { unit: 'month', count: 1 })).toBe('2028-01-31');
});
