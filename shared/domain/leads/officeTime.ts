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
  const wanted = officeMsBefore(from + zoneOffset(from, zone)) + businessMs;
  const workday = Math.ceil(wanted / officeMs) - 1;
  const week = Math.floor(workday / 5);
  const day = week * 7 + (workday - week * 5) - thursday;
  return instantOf(day * dayMs + opensMs + wanted - workday * officeMs, zone);
}

/** Business milliseconds from one instant to another; negative where `to` is the earlier. */
export const officeTimeBetween = (from: number, to: number, zone: string): number =>
  officeMsBefore(to + zoneOffset(to, zone)) - officeMsBefore(from + zoneOffset(from, zone));

function officeMsBefore(wall: number): number {
  const day = Math.floor(wall / dayMs) + thursday;
  const week = Math.floor(day / 7);
  const weekday = day - week * 7;
  const today = weekday < 5 ? Math.min(Math.max(wall - (day - thursday) * dayMs - opensMs, 0), officeMs) : 0;
  return (week * 5 + Math.min(weekday, 5)) * officeMs + today;
}

/** The first guess may stand on the other side of a change of clocks; from there the offset is the right one. */
function instantOf(wall: number, zone: string): number {
  const guess = wall - zoneOffset(wall, zone);
  return wall - zoneOffset(guess, zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const wholeDays = new Map<string, number | null>();
/** Offsets are asked of Intl at 3 µs each; days seen before are remembered, up to three years of a few zones. */
const daysRemembered = 4_000;

/** How far the zone's wall is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: number, zone: string): number {
  const day = Math.floor(instant / dayMs);
  const key = `${day} ${zone}`;
  let whole = wholeDays.get(key);
  if (whole === undefined) {
    const first = askedOffset(day * dayMs, zone);
    whole = first === askedOffset((day + 1) * dayMs, zone) ? first : null;
    if (wholeDays.size >= daysRemembered) wholeDays.clear();
    wholeDays.set(key, whole);
  }
  return whole ?? askedOffset(instant, zone);
}

function askedOffset(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}
