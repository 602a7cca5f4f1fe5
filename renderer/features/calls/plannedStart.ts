/** When a call is planned: the wall clock where the rep is, its zone, and the instant they name together. */
export interface PlannedStart {
  readonly startsAt: number;
  readonly localStart: string;
  readonly timeZone: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export const timeZoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `date` is `YYYY-MM-DD`, `time` `HH:mm`, both as the clock on this laptop's wall shows them. */
export function plannedStart(date: string, time: string, timeZone = timeZoneHere()): PlannedStart {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return {
    startsAt: new Date(year, month - 1, day, hour, minute).getTime(),
    localStart: `${date}T${time}`,
    timeZone,
  };
}

export function startingNow(now: number, timeZone = timeZoneHere()): PlannedStart {
  const at = new Date(now);
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return { startsAt: now, localStart: `${date}T${two(at.getHours())}:${two(at.getMinutes())}`, timeZone };
}

/** An instant as the fields of a plan show it, on the clock of this laptop. */
export function shownStart(at: number): { readonly date: string; readonly time: string } {
  const { localStart } = startingNow(at);
  return { date: localStart.slice(0, 10), time: localStart.slice(11, 16) };
}

/** The next whole hour, which is where most plans begin. */
export function nextWholeHour(now: number): { readonly date: string; readonly time: string } {
  const { localStart } = startingNow(now + 3_600_000);
  return { date: localStart.slice(0, 10), time: `${localStart.slice(11, 13)}:00` };
}
