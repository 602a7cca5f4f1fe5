import { type Day, isWorkday, weekdayOf } from './calendarDays.ts';
import type { Chance } from './chance.ts';
import type { CountryCode } from './countries.ts';

export interface RepDay {
  readonly day: Day;
  /** How many calls are meant to stand on it. */
  readonly calls: number;
  /** Whether one of them took place and is not logged yet. */
  readonly leavesOne: boolean;
}

/** How far back the story goes: three months. */
export const daysBack = 91;

/** A rep's days from three months ago to two weeks ahead. Weekends and holidays are free, four days are a holiday. */
export function repDays(today: Day, country: CountryCode, chance: Chance): readonly RepDay[] {
  const past: Day[] = [];
  for (let day = today - daysBack; day < today; day += 1) if (isWorkday(day, country)) past.push(day);
  const away = chance.between(8, past.length - 14);
  const worked = past.filter((_, index) => index < away || index >= away + 4);
  const last = worked.length - 1;
  return [
    ...worked.map((day, index) => ({
      day,
      calls: chance.pick(weekdayOf(day) === 5 ? [2, 2, 3] : [3, 3, 4, 4, 5]),
      leavesOne: index === last || index === last - 2,
    })),
    // Whoever starts the program on a Sunday shall not find an empty day: these two always have calls.
    { day: today, calls: chance.pick([5, 5, 6]), leavesOne: false },
    { day: today + 1, calls: chance.pick([4, 5]), leavesOne: false },
    ...ahead(today + 1, country, chance),
  ];
}

function ahead(from: Day, country: CountryCode, chance: Chance): readonly RepDay[] {
  const days: RepDay[] = [];
  for (let day = from + 1; days.length < 8; day += 1) {
    if (!isWorkday(day, country)) continue;
    days.push({
      day,
      calls: days.length < 3 ? chance.pick([2, 3]) : chance.pick([0, 1, 2]),
      leavesOne: false,
    });
  }
  return days;
}
