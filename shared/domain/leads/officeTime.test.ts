import { expect, test } from 'vitest';
import { createRandom } from '../../../test/harness/random.ts';
import { zoneOffset } from '../calendar/zoneTime.ts';
import { addOfficeTime, officeTimeBetween } from './officeTime.ts';

const minute = 60_000;
const hour = 60 * minute;
const zones = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
] as const;

const formats = new Map(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' }),
  ]),
);
/** The slow way: ask the wall of every single minute. */
function isOfficeMinute(at: number, zone: (typeof zones)[number]): boolean {
  const parts = formats.get(zone)?.formatToParts(at) ?? [];
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const wallHour = Number(part('hour'));
  return !['Sat', 'Sun'].includes(part('weekday')) && wallHour >= 9 && wallHour < 17;
}

/** Some whole minute, most often within three days of a change of clocks. */
function someInstant(random: ReturnType<typeof createRandom>): number {
  const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'];
  const around = random.chance(0.7)
    ? Date.parse(random.pick(changes))
    : Date.UTC(2026, random.between(0, 11), 15);
  return around + random.between(-3 * 24 * 60, 3 * 24 * 60) * minute;
}

test('a span counts the office minutes that a look at every minute counts', () => {
  const random = createRandom('office minutes');
  for (let round = 0; round < 60; round += 1) {
    const zone = random.pick(zones);
    const from = someInstant(random);
    const minutes = random.between(0, 4 * 24 * 60);
    let counted = 0;
    for (let at = 0; at < minutes; at += 1) if (isOfficeMinute(from + at * minute, zone)) counted += 1;
    const to = from + minutes * minute;
    expect(officeTimeBetween(from, to, zone) / minute, `${zone} ${from} ${to}`).toBe(counted);
    expect(officeTimeBetween(to, from, zone) / minute === -counted).toBe(true);
  }
});

test('a window closes after exactly its minutes, and in office hours', () => {
  const random = createRandom('windows');
  for (let round = 0; round < 2_000; round += 1) {
    const zone = random.pick(zones);
    const from = someInstant(random);
    const window = random.between(1, 3_000) * minute;
    const due = addOfficeTime(from, window, zone);
    expect(officeTimeBetween(from, due, zone), `${zone} ${from} ${window}`).toBe(window);
    expect(isOfficeMinute(due - minute, zone), `${zone} ${from} ${window}`).toBe(true);
  }
});

test('a later start never closes earlier', () => {
  const random = createRandom('order');
  for (let round = 0; round < 500; round += 1) {
    const zone = random.pick(zones);
    const from = someInstant(random);
    const later = from + random.between(0, 3 * 24 * 60) * minute;
    expect(addOfficeTime(later, 8 * hour, zone)).toBeGreaterThanOrEqual(addOfficeTime(from, 8 * hour, zone));
  }
});

test('a weekend and a change of clocks in it take no office time', () => {
  const friday = Date.parse('2026-03-27T16:00+01:00');
  expect(addOfficeTime(friday, 2 * hour, 'Europe/Paris')).toBe(Date.parse('2026-03-30T10:00+02:00'));
});

test('what ends with the office day is due that day, not the next morning', () => {
  const morning = Date.parse('2026-11-23T09:00+01:00');
  expect(addOfficeTime(morning, 8 * hour, 'Europe/Stockholm')).toBe(Date.parse('2026-11-23T17:00+01:00'));
});

test('on the day of a change each hour has its own offset', () => {
  expect(zoneOffset('Europe/Paris', Date.parse('2026-03-29T00:59Z'))).toBe(hour);
  expect(zoneOffset('Europe/Paris', Date.parse('2026-03-29T01:00Z'))).toBe(2 * hour);
});
