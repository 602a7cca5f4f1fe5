const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What Intl says the zone's wall clock shows, written as if it were UTC. */
function askedWall(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatIn(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const dayMs = 86_400_000;
const wholeDays = new Map<string, number | null>();
/** Offsets are asked of Intl at 3 µs each; days seen before are remembered, up to three years of a few zones. */
const daysRemembered = 4_000;

const askedOffset = (zone: string, instant: number): number =>
  askedWall(zone, instant) - Math.floor(instant / 1000) * 1000;

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(zone: string, instant: number): number {
  const day = Math.floor(instant / dayMs);
  const key = `${day} ${zone}`;
  let whole = wholeDays.get(key);
  if (whole === undefined) {
    const first = askedOffset(zone, day * dayMs);
    whole = first === askedOffset(zone, (day + 1) * dayMs) ? first : null;
    if (wholeDays.size >= daysRemembered) wholeDays.clear();
    wholeDays.set(key, whole);
  }
  return whole ?? askedOffset(zone, instant);
}

const wallAt = (zone: string, instant: number): number => instant + zoneOffset(zone, instant);

/** Whether this is a zone that this program knows, `Europe/Stockholm`. */
export function isZone(zone: string): boolean {
  try {
    formatIn(zone);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date that it is in that zone, `YYYY-MM-DD`. */
export const dateIn = (zone: string, instant: number): string =>
  new Date(wallAt(zone, instant)).toISOString().slice(0, 10);

/** What the zone's wall clock shows, `YYYY-MM-DDTHH:mm`. */
export const wallClockIn = (zone: string, instant: number): string =>
  new Date(wallAt(zone, instant)).toISOString().slice(0, 16);

/**
 * The instant at which the zone's clock shows a wall time (written as if it were UTC). A time that the clocks
 * skip is the moment they jump to; of one that they show twice, the first.
 */
export function instantOfWall(zone: string, wall: number): number {
  const offsets = [wall - dayMs, wall + dayMs].map((near) => wallAt(zone, near) - near);
  const found = offsets.map((offset) => wall - offset).filter((instant) => wallAt(zone, instant) === wall);
  return found.length > 0 ? Math.min(...found) : wall - Math.min(...offsets);
}

/** From the first moment of a date in that zone to the first of the next one; 23 to 25 hours. */
export const dayIn = (zone: string, date: string): { readonly from: number; readonly to: number } => {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return { from: instantOfWall(zone, midnight), to: instantOfWall(zone, midnight + dayMs) };
};

/** The date so many days on. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
