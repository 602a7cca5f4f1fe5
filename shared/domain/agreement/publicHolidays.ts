import type { Holiday } from './businessCalendar.ts';

export const countriesWithHolidays = ['GB', 'FR', 'SE', 'IT'] as const;
export type CountryWithHolidays = (typeof countriesWithHolidays)[number];

const dayMs = 86_400_000;

/**
 * Easter Sunday of a Gregorian year, as days since 1 January 1970. The anonymous algorithm printed in Nature, 20 April
 * 1876, in the form that Jean Meeus gives it in Astronomical Algorithms, chapter 8 (Meeus/Jones/Butcher).
 */
export function easterDay(year: number): number {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return dayOf(year, month, day);
}

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
/** 1 is Monday. 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;
const firstMonday = (day: number): number => day + ((8 - weekdayOf(day)) % 7);
const lastMonday = (lastOfMonth: number): number => lastOfMonth - (weekdayOf(lastOfMonth) - 1);

type Named = readonly [day: number, name: string];

const holidaysOf: Readonly<Record<CountryWithHolidays, (year: number) => readonly Named[]>> = {
  // England and Wales: a bank holiday on a weekend is kept on the next working day that is none itself.
  GB: (year) => {
    const easter = easterDay(year);
    const christmas = dayOf(year, 12, 25);
    const onWeekday = (day: number): number => (weekdayOf(day) > 5 ? firstMonday(day) : day);
    const first = onWeekday(christmas);
    const second = onWeekday(christmas + 1);
    // Christmas on a Sunday moves past Boxing Day; both on a weekend take Monday and Tuesday.
    const [christmasOn, boxingOn] =
      weekdayOf(christmas) === 7
        ? [christmas + 2, christmas + 1]
        : [first, first === second ? second + 1 : second];
    return [
      [onWeekday(dayOf(year, 1, 1)), 'New Year’s Day'],
      [easter - 2, 'Good Friday'],
      [easter + 1, 'Easter Monday'],
      [firstMonday(dayOf(year, 5, 1)), 'Early May bank holiday'],
      [lastMonday(dayOf(year, 5, 31)), 'Spring bank holiday'],
      [lastMonday(dayOf(year, 8, 31)), 'Summer bank holiday'],
      [christmasOn, 'Christmas Day'],
      [boxingOn, 'Boxing Day'],
    ];
  },
  FR: (year) => {
    const easter = easterDay(year);
    return [
      [dayOf(year, 1, 1), 'Jour de l’an'],
      [easter + 1, 'Lundi de Pâques'],
      [dayOf(year, 5, 1), 'Fête du Travail'],
      [dayOf(year, 5, 8), 'Victoire 1945'],
      [easter + 39, 'Ascension'],
      [easter + 50, 'Lundi de Pentecôte'],
      [dayOf(year, 7, 14), 'Fête nationale'],
      [dayOf(year, 8, 15), 'Assomption'],
      [dayOf(year, 11, 1), 'Toussaint'],
      [dayOf(year, 11, 11), 'Armistice 1918'],
      [dayOf(year, 12, 25), 'Noël'],
    ];
  },
  // With the eves on which nobody works, though no law says so.
  SE: (year) => {
    const easter = easterDay(year);
    const earliestMidsummer = dayOf(year, 6, 19);
    return [
      [dayOf(year, 1, 1), 'Nyårsdagen'],
      [dayOf(year, 1, 6), 'Trettondedag jul'],
      [easter - 2, 'Långfredagen'],
      [easter + 1, 'Annandag påsk'],
      [dayOf(year, 5, 1), 'Första maj'],
      [easter + 39, 'Kristi himmelsfärdsdag'],
      [dayOf(year, 6, 6), 'Sveriges nationaldag'],
      [earliestMidsummer + ((12 - weekdayOf(earliestMidsummer)) % 7), 'Midsommarafton'],
      [dayOf(year, 12, 24), 'Julafton'],
      [dayOf(year, 12, 25), 'Juldagen'],
      [dayOf(year, 12, 26), 'Annandag jul'],
      [dayOf(year, 12, 31), 'Nyårsafton'],
    ];
  },
  IT: (year) => [
    [dayOf(year, 1, 1), 'Capodanno'],
    [dayOf(year, 1, 6), 'Epifania'],
    [easterDay(year) + 1, 'Lunedì dell’Angelo'],
    [dayOf(year, 4, 25), 'Anniversario della Liberazione'],
    [dayOf(year, 5, 1), 'Festa del Lavoro'],
    [dayOf(year, 6, 2), 'Festa della Repubblica'],
    [dayOf(year, 8, 15), 'Ferragosto'],
    // A holiday again since 2026 (law 151 of 8 October 2025).
    ...(year < 2026 ? [] : ([[dayOf(year, 10, 4), 'San Francesco d’Assisi']] as const)),
    [dayOf(year, 11, 1), 'Ognissanti'],
    [dayOf(year, 12, 8), 'Immacolata Concezione'],
    [dayOf(year, 12, 25), 'Natale'],
    [dayOf(year, 12, 26), 'Santo Stefano'],
  ],
};

/** Public holidays of a year by date, each day once; those of one name with two on a day carry both. */
export function publicHolidays(country: CountryWithHolidays, year: number): readonly Holiday[] {
  const byDate = new Map<string, string>();
  for (const [day, name] of holidaysOf[country](year)) {
    const date = dateOf(day);
    const known = byDate.get(date);
    byDate.set(date, known === undefined ? name : `${known}, ${name}`);
  }
  return [...byDate]
    .map(([date, name]) => ({ date, name }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}
