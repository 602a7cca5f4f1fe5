import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BusinessCalendar, builtInCalendar } from './businessCalendar.ts';
import { businessTime } from './businessTime.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Moments at which clocks were set back or forward, or a whole zone took another time. */
const changes = [
  ['Europe/Paris', '2026-03-29T01:00Z'],
  ['Europe/Stockholm', '2026-10-25T01:00Z'],
  ['Europe/London', '2026-03-29T01:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['America/Havana', '2026-03-08T05:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['Africa/Casablanca', '2026-03-22T02:00Z'],
  // Zones whose rules changed for good: the last of Turkey's winters, Kazakhstan's one zone, half an hour in Caracas.
  ['Europe/Istanbul', '2016-09-07T21:00Z'],
  ['Asia/Almaty', '2024-02-29T18:00Z'],
  ['America/Caracas', '2016-05-01T07:00Z'],
  ['Asia/Pyongyang', '2018-05-04T15:00Z'],
  ['Asia/Amman', '2022-10-27T22:00Z'],
  // Samoa went to sleep on a Thursday and woke up on a Saturday.
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Asia/Kathmandu', '2026-06-01T00:00Z'],
] as const;
type Zone = (typeof changes)[number][0];

const formats = new Map<string, Intl.DateTimeFormat>();
function wallOf(at: number, zone: string) {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1,
    minutes: Number(parts.hour) * 60 + Number(parts.minute),
  };
}

/** The slow way: ask the wall of every single minute. */
function isBusinessMinute(at: number, calendar: BusinessCalendar): boolean {
  const wall = wallOf(at, calendar.zone);
  return (
    calendar.workingDays.includes(wall.weekday) &&
    !calendar.holidays.some(({ date }) => date === wall.date) &&
    wall.minutes >= calendar.opens &&
    wall.minutes < calendar.closes
  );
}
const slowly = (from: number, minutes: number, calendar: BusinessCalendar): number => {
  let counted = 0;
  for (let at = 0; at < minutes; at += 1) if (isBusinessMinute(from + at * minute, calendar)) counted += 1;
  return counted;
};

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A calendar of any shape, and a moment within three days of a change of its clocks. */
const scenes = fc
  .record({
    change: fc.constantFrom(...changes),
    hours: fc
      .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
      .filter(([one, other]) => one !== other),
    allDay: fc.boolean(),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    holidays: fc.uniqueArray(fc.integer({ min: -5, max: 5 }), { maxLength: 2 }),
    before: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    minutes: fc.integer({ min: 0, max: 2 * 1440 }),
  })
  .map(({ change: [zone, at], hours, allDay, workingDays, holidays, before, minutes }) => {
    const around = Date.parse(at);
    const calendar: BusinessCalendar = {
      zone: zone satisfies Zone,
      workingDays,
      opens: allDay ? 0 : Math.min(...hours),
      closes: allDay ? 1440 : Math.max(...hours),
      holidays: holidays.map((days) => ({ date: dateOf(around + days * 24 * hour), name: 'Holiday' })),
    };
    return { calendar, from: around + before * minute, minutes };
  });

test('a span counts the business minutes that a look at every minute counts', () => {
  fc.assert(
    fc.property(scenes, ({ calendar, from, minutes }) => {
      const time = businessTime(calendar);
      const to = from + minutes * minute;
      const counted = slowly(from, minutes, calendar);
      expect(time.between(from, to)).toBe(counted * minute);
      expect(time.between(to, from) + counted * minute).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test('a window closes after exactly its minutes, at the end of a business minute', () => {
  fc.assert(
    fc.property(scenes, fc.integer({ min: 1, max: 3_000 }), ({ calendar, from }, minutes) => {
      const time = businessTime(calendar);
      const due = time.after(from, minutes * minute);
      expect(time.between(from, due)).toBe(minutes * minute);
      expect(isBusinessMinute(due - minute, calendar)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a later start never closes earlier, and two spans are as long as the one they make', () => {
  const minutes = fc.integer({ min: 0, max: 20_000 });
  fc.assert(
    fc.property(scenes, minutes, minutes, ({ calendar, from }, one, other) => {
      const time = businessTime(calendar);
      const middle = from + one * minute;
      const last = middle + other * minute;
      expect(time.after(middle, 480 * minute)).toBeGreaterThanOrEqual(time.after(from, 480 * minute));
      expect(time.between(from, middle) + time.between(middle, last)).toBe(time.between(from, last));
    }),
    { numRuns: 500 },
  );
});

test('a weekend with a change of clocks in it takes no office time', () => {
  const friday = Date.parse('2026-03-27T16:00+01:00');
  expect(businessTime(builtInCalendar('Europe/Paris')).after(friday, 2 * hour)).toBe(
    Date.parse('2026-03-30T10:00+02:00'),
  );
});

test('what ends with the day is due that day, not the next morning', () => {
  const time = businessTime(builtInCalendar('Europe/Stockholm'));
  const morning = Date.parse('2026-11-23T09:00+01:00');
  expect(time.after(morning, 8 * hour)).toBe(Date.parse('2026-11-23T17:00+01:00'));
  expect(time.after(Date.parse('2026-11-22T12:00+01:00'), 0)).toBe(Date.parse('2026-11-22T12:00+01:00'));
});

test('a night shift lasts an hour longer when the clocks are set back, and an hour less when forward', () => {
  const nights = { ...builtInCalendar('Europe/Paris'), workingDays: [7], opens: 0, closes: 6 * 60 };
  const sunday = (date: string) =>
    businessTime(nights).between(Date.parse(`${date}T00:00Z`) - 12 * hour, Date.parse(`${date}T12:00Z`));
  expect(sunday('2026-10-25')).toBe(7 * hour);
  expect(sunday('2026-03-29')).toBe(5 * hour);
  expect(sunday('2026-11-22')).toBe(6 * hour);
});

test('a zone that changed its rules is counted by the rules of each day', () => {
  const time = businessTime(builtInCalendar('Europe/Istanbul'));
  const winter = (year: number): number =>
    time.after(Date.parse(`${year}-01-04T00:00Z`), hour) - Date.parse(`${year}-01-04T00:00Z`);
  expect(winter(2016)).toBe(8 * hour);
  expect(winter(2017)).toBe(7 * hour);
});

test('a calendar that is never open comes to no end, and to no hang', () => {
  const never = { ...builtInCalendar('UTC'), workingDays: [] };
  expect(businessTime(never).after(Date.UTC(2026, 0, 1), hour)).toBe(Date.UTC(2200, 0, 1));
  expect(businessTime(never).between(0, Date.UTC(2026, 0, 1))).toBe(0);
});

test('moments beyond reason count as the bounds', () => {
  const time = businessTime(builtInCalendar('UTC'));
  expect(time.between(-8.64e15, 8.64e15)).toBe(time.between(0, Date.UTC(2200, 0, 1)));
});
