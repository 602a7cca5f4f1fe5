import { expect, test } from 'vitest';
import { inTurn } from './inTurn.ts';
import { heardSpan, mondayOf, packWeekOn, weekSpan } from './packWeek.ts';

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2026-11-30', '2026-11-30'],
  ['1969-12-31', '1969-12-29'],
] as const)('%s stands in the week of %s', (date, monday) => {
  expect(mondayOf(date)).toBe(monday);
});

test('from Friday on it is the week itself that is met around, until then the one before', () => {
  expect(packWeekOn('2026-11-26')).toBe('2026-11-16');
  expect(packWeekOn('2026-11-27')).toBe('2026-11-23');
  expect(packWeekOn('2026-12-03')).toBe('2026-11-23');
});

test('a week in which the clocks go back is an hour longer', () => {
  const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;
  expect(hours(weekSpan('Europe/Stockholm', '2026-10-19'))).toBe(169);
  expect(hours(weekSpan('Europe/Stockholm', '2026-10-26'))).toBe(168);
  expect(hours(heardSpan('Europe/Stockholm', '2026-10-26'))).toBe(4 * 168 + 1);
});

test('turns go round by week, whatever order the ids come in, and everybody has one', () => {
  const mondays = ['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07'];
  const turns = mondays.map((monday) => inTurn(monday, ['c', 'a', 'b']));
  expect(turns).toEqual(mondays.map((monday) => inTurn(monday, ['b', 'c', 'a', 'a'])));
  expect(new Set(turns.slice(0, 3))).toEqual(new Set(['a', 'b', 'c']));
  expect(turns[3]).toBe(turns[0]);
  expect(inTurn('2026-11-16', [])).toBeNull();
});
