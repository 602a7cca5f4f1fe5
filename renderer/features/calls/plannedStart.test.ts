import { expect, test } from 'vitest';
import { nextWholeHour, plannedStart, startingNow } from './plannedStart.ts';

test('a plan keeps the wall clock, its zone, and the instant they name', () => {
  expect(plannedStart('2026-11-27', '09:30', 'Europe/Stockholm')).toEqual({
    startsAt: new Date(2026, 10, 27, 9, 30).getTime(),
    localStart: '2026-11-27T09:30',
    timeZone: 'Europe/Stockholm',
  });
});

test('a call that begins now has the wall clock of now', () => {
  const now = new Date(2026, 0, 5, 7, 4, 31).getTime();
  expect(startingNow(now, 'UTC')).toEqual({ startsAt: now, localStart: '2026-01-05T07:04', timeZone: 'UTC' });
});

test('a new plan is offered the next whole hour, over midnight too', () => {
  expect(nextWholeHour(new Date(2026, 11, 31, 23, 20).getTime())).toEqual({
    date: '2027-01-01',
    time: '00:00',
  });
});
