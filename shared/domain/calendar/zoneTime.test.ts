import { expect, test } from 'vitest';
import { dateAfter, dateIn, dayIn, instantOfWall, isZone, wallClockIn } from './zoneTime.ts';

const zone = 'Europe/Stockholm';
const wall = (text: string): number => Date.parse(`${text}:00Z`);

test('the date and the wall clock are those of the zone', () => {
  const late = Date.UTC(2026, 10, 24, 23, 30);
  expect(dateIn(zone, late)).toBe('2026-11-25');
  expect(wallClockIn(zone, late)).toBe('2026-11-25T00:30');
  expect(dateIn('America/New_York', late)).toBe('2026-11-24');
});

test('a wall time is one instant, in summer and in winter', () => {
  expect(instantOfWall(zone, wall('2026-07-01T09:00'))).toBe(Date.UTC(2026, 6, 1, 7));
  expect(instantOfWall(zone, wall('2026-12-01T09:00'))).toBe(Date.UTC(2026, 11, 1, 8));
});

test('a time that the clocks skip is the moment after, and of one shown twice the first', () => {
  expect(instantOfWall(zone, wall('2026-03-29T02:30'))).toBe(Date.UTC(2026, 2, 29, 1, 30));
  expect(instantOfWall(zone, wall('2026-10-25T02:30'))).toBe(Date.UTC(2026, 9, 25, 0, 30));
});

test('the days on which clocks change have 23 and 25 hours', () => {
  const hours = (date: string): number => (dayIn(zone, date).to - dayIn(zone, date).from) / 3_600_000;
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-24')]).toEqual([23, 25, 24]);
});

test('days are counted across months', () => {
  expect(dateAfter('2026-11-30', 1)).toBe('2026-12-01');
  expect(dateAfter('2026-03-01', -1)).toBe('2026-02-28');
});

test('a zone that nobody knows is not one', () => {
  expect([isZone(zone), isZone('W. Europe Standard Time'), isZone('')]).toEqual([true, false, false]);
});
