import { isolated } from './isolated.ts';

/** What the screens show of time, money and numbers, by locale. Pure: `now` is an argument. */
export interface Formats {
  /** `09:05` */
  time(at: number): string;
  /** `09:05:12` */
  timeWithSeconds(at: number): string;
  /** `27 Nov`, with the year where it is another one. */
  day(at: number, now: number): string;
  /** `Fri 27 Nov` */
  weekdayAndDay(at: number, now: number): string;
  /** `Friday 27 November` of a calendar date, as a heading. */
  longDay(date: string): string;
  /** `Fri` */
  weekday(date: string): string;
  /** A calendar date `YYYY-MM-DD`, which has no zone: `27 Nov`. */
  date(date: string, now: number): string;
  /** `27 Nov, 09:05`; only the time where it is today. */
  moment(at: number, now: number): string;
  /** `today`, `tomorrow`, `in 3 days`, `2 days ago` */
  daysFromNow(date: string, now: number): string;
  /** `2 h 32 min`, `40 s`, `3 d 4 h` */
  duration(milliseconds: number): string;
  number(value: number): string;
  money(minor: number, currency: string): string;
  bytes(value: number): string;
  list(words: readonly string[]): string;
  readonly quotes: readonly [string, string];
}

const dayMs = 86_400_000;
const sameYear = (a: Date, b: Date): boolean => a.getFullYear() === b.getFullYear();

/** Midnight of a calendar date where this laptop is. */
export const localMidnight = (date: string): Date => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
};

export const localDate = (at: number): string => {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Whole days between two calendar dates, whatever the clocks did in between. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** The symbols of h, min and s are the same everywhere; that of a day is not. */
const daySymbols: Readonly<Record<string, string>> = { en: 'd', fr: 'j', sv: 'd', it: 'g' };

/** The marks that a language sets around what is said. */
export const quotesOf = (language: string): readonly [string, string] => {
  if (language === 'fr') return ['«\u00a0', '\u00a0»'];
  if (language === 'sv') return ['”', '”'];
  if (language === 'it') return ['«', '»'];
  return ['“', '”'];
};

/** A heading begins with a capital, also where the language writes its days small. */
const capitalised = (words: string, locale: string): string =>
  words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);

export function createFormats(locale: string): Formats {
  const dateTime = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return (date: Date | number): string => format.format(date);
  };
  const time = dateTime({ hour: '2-digit', minute: '2-digit' });
  const timeWithSeconds = dateTime({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const dayMonth = dateTime({ day: 'numeric', month: 'short' });
  const dayMonthYear = dateTime({ day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = dateTime({ weekday: 'short' });
  const longDay = dateTime({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekdayDay = dateTime({ weekday: 'short', day: 'numeric', month: 'short' });
  const weekdayDayYear = dateTime({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' });
  const unit = (name: string) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
    return (value: number): string => format.format(value);
  };
  const language = locale.split('-')[0] ?? 'en';
  const measured = (symbol: string) => (value: number) => `${number.format(value)}\u00a0${symbol}`;
  const units = {
    day: measured(daySymbols[language] ?? 'd'),
    hour: measured('h'),
    minute: measured('min'),
    second: measured('s'),
  };
  const sizes = [unit('byte'), unit('kilobyte'), unit('megabyte'), unit('gigabyte')] as const;
  const moneys = new Map<string, { format: Intl.NumberFormat; digits: number }>();

  const day = (at: number, now: number): string =>
    sameYear(new Date(at), new Date(now)) ? dayMonth(at) : dayMonthYear(at);
  return {
    time,
    timeWithSeconds,
    day,
    weekdayAndDay: (at, now) => (sameYear(new Date(at), new Date(now)) ? weekdayDay(at) : weekdayDayYear(at)),
    longDay: (date) => capitalised(longDay(localMidnight(date)), locale),
    weekday: (date) => weekday(localMidnight(date)),
    date: (date, now) => day(localMidnight(date).getTime(), now),
    moment: (at, now) => (localDate(at) === localDate(now) ? time(at) : `${day(at, now)}, ${time(at)}`),
    daysFromNow: (date, now) => relative.format(daysBetween(localDate(now), date), 'day'),
    duration(milliseconds) {
      const seconds = Math.max(0, Math.round(milliseconds / 1000));
      if (seconds < 60) return units.second(seconds);
      const minutes = Math.floor(seconds / 60);
      if (minutes < 60) return units.minute(minutes);
      const hours = Math.floor(minutes / 60);
      if (hours < 24) {
        return minutes % 60 === 0 ? units.hour(hours) : `${units.hour(hours)} ${units.minute(minutes % 60)}`;
      }
      const days = Math.floor(hours / 24);
      return hours % 24 === 0 || days > 6 ? units.day(days) : `${units.day(days)} ${units.hour(hours % 24)}`;
    },
    number: (value) => number.format(value),
    money(minor, currency) {
      let known = moneys.get(currency);
      if (known === undefined) {
        const plain = new Intl.NumberFormat(locale, { style: 'currency', currency });
        const digits = plain.resolvedOptions().maximumFractionDigits ?? 2;
        known = { digits, format: plain };
        moneys.set(currency, known);
      }
      const value = minor / 10 ** known.digits;
      if (!Number.isInteger(value)) return known.format.format(value);
      return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        value,
      );
    },
    bytes(value) {
      let size = value;
      let step = 0;
      while (size >= 1000 && step < sizes.length - 1) {
        size /= 1000;
        step += 1;
      }
      return (sizes[step] ?? sizes[0])(
        step === 0 || size >= 10 ? Math.round(size) : Math.round(size * 10) / 10,
      );
    },
    list: (words) => list.format(words.map(isolated)),
    quotes: quotesOf(language),
  };
}
