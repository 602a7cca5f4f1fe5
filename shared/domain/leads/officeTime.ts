import { instantOfWall, zoneOffset } from '../calendar/zoneTime.ts';

/**
 * Business time: Monday to Friday, 9 to 17 by the clock on the wall of a time zone. An instant is turned into the
 * wall's own time once, and everything after that is arithmetic: business milliseconds since Monday 29 December
 * 1969, 9:00, so that a window is an addition and a span a subtraction, however far apart its ends are. Clocks
 * are changed outside office hours everywhere, so no office day is ever longer or shorter than its eight hours.
 */
const dayMs = 86_400_000;
const opensMs = 9 * 3_600_000;
const officeMs = 8 * 3_600_000;
/** 1 January 1970 was a Thursday. */
const thursday = 3;

/** The instant `businessMs` of business time after `from`: at the latest minute of a day rather than the first of the next. */
export function addOfficeTime(from: number, businessMs: number, zone: string): number {
  const wanted = officeMsBefore(from + zoneOffset(zone, from)) + businessMs;
  const workday = Math.ceil(wanted / officeMs) - 1;
  const week = Math.floor(workday / 5);
  const day = week * 7 + (workday - week * 5) - thursday;
  return instantOfWall(zone, day * dayMs + opensMs + wanted - workday * officeMs);
}

/** Business milliseconds from one instant to another; negative where `to` is the earlier. */
export const officeTimeBetween = (from: number, to: number, zone: string): number =>
  officeMsBefore(to + zoneOffset(zone, to)) - officeMsBefore(from + zoneOffset(zone, from));

function officeMsBefore(wall: number): number {
  const day = Math.floor(wall / dayMs) + thursday;
  const week = Math.floor(day / 7);
  const weekday = day - week * 7;
  const today = weekday < 5 ? Math.min(Math.max(wall - (day - thursday) * dayMs - opensMs, 0), officeMs) : 0;
  return (week * 5 + Math.min(weekday, 5)) * officeMs + today;
}
