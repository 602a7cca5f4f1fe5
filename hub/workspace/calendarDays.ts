import type { CountryCode } from './countries.ts';

/** A day as a number: days since 1 January 1970. Arithmetic on days needs no clock and no zone. */
export type Day = number;

const dayMs = 86_400_000;

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / dayMs;
export const dateOf = (day: Day): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** 0 is Sunday, as in Date. 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (day + 4) % 7;
/** January is 0. */
export const monthOf = (day: Day): number => new Date(day * dayMs).getUTCMonth();

/** Holidays of fixed date; the movable ones would make the demo no more believable. */
const everywhere = ['01-01', '12-24', '12-25', '12-26', '12-31'];
const holidays: Readonly<Record<CountryCode, readonly string[]>> = {
  fr: [...everywhere, '05-01', '05-08', '07-14', '08-15', '11-01', '11-11'],
  se: [...everywhere, '01-06', '05-01', '06-06'],
  it: [...everywhere, '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-07', '12-08'],
  gb: everywhere,
};

export function isWorkday(day: Day, country: CountryCode): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !holidays[country].includes(dateOf(day).slice(5));
}
