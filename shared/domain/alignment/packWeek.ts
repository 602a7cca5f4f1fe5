import { dateAfter, dayIn } from '../calendar/zoneTime.ts';

/** From the first moment that is counted to the first that is not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
/** Days since 1970 of a date, a Thursday being nought. */
const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** The Monday of the week that a date stands in: a week is named by it. */
export const mondayOf = (date: string): string => dateAfter(date, -((dayNumber(date) + 3) % 7));

/** The pack is made on Friday: from then until the next Thursday it is that week's that is looked at. */
export const packWeekOn = (date: string): string => mondayOf(dateAfter(date, -4));

/** The days of a week by the clock of a zone; an hour more or less where the clocks change. */
export const weekSpan = (zone: string, monday: string): Span => ({
  from: dayIn(zone, monday).from,
  to: dayIn(zone, dateAfter(monday, 6)).to,
});

/** The weeks up to and with this one that what is rare is counted over. */
export const weeksHeard = 4;
export const heardSpan = (zone: string, monday: string): Span => ({
  from: dayIn(zone, dateAfter(monday, -7 * (weeksHeard - 1))).from,
  to: weekSpan(zone, monday).to,
});

/** Weeks since 1970: what turns are taken by. */
export const weekNumber = (monday: string): number => (dayNumber(monday) + 3) / 7;
