import { expect, test } from 'vitest';
import { calendarText, eventText } from '../../../../../test/fixtures/calendarText.ts';
import { createRandom } from '../../../../../test/harness/random.ts';
import { mostEvents, readCalendar } from './readCalendar.ts';

/** Noon of a Thursday. */
const now = Date.UTC(2026, 2, 12, 12);
const hour = 3_600_000;
const day = 24 * hour;
const options = { now, zone: 'Europe/Stockholm', me: 'rut@callboard.example', daysBack: 60, daysAhead: 120 };

const read = (text: string, change: Partial<typeof options> = {}) => {
  const result = readCalendar(text, { ...options, ...change });
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
};
const readEvents = (...events: readonly (readonly string[])[]) => read(calendarText(events));
const times = (events: readonly { startsAt: number }[]): readonly string[] =>
  events.map(({ startsAt }) => new Date(startsAt).toISOString().slice(0, 16));

test('an event has its title, its time in its zone, its place and its people', () => {
  const { events } = readEvents(
    eventText('one', 'DTSTART;TZID=Europe/Stockholm:20260313T102500', [
      'DTEND;TZID=Europe/Stockholm:20260313T112500',
      'SUMMARY:Pilot\\, two boats',
      'LOCATION:Skeppsbron 2\\, Göteborg',
      'ORGANIZER;CN=Rut Ek:mailto:rut@callboard.example',
      'ATTENDEE;CN="Sjöberg, Petra":MAILTO:Petra@Sjoberg.Example',
      'ATTENDEE;CUTYPE=ROOM:mailto:room4@callboard.example',
    ]),
  );
  expect(events).toEqual([
    {
      key: 'one#',
      series: null,
      title: 'Pilot, two boats',
      startsAt: Date.UTC(2026, 2, 13, 9, 25),
      endsAt: Date.UTC(2026, 2, 13, 10, 25),
      days: null,
      zone: 'Europe/Stockholm',
      location: 'Skeppsbron 2, Göteborg',
      channel: 'visit',
      people: [{ email: 'petra@sjoberg.example', name: 'Sjöberg, Petra' }],
      tentative: false,
    },
  ]);
});

test.each([
  ['TZID=W. Europe Standard Time', '2026-03-13T09:25'],
  ['TZID="Romance Standard Time"', '2026-03-13T09:25'],
  ['TZID=/mozilla.org/20050126_1/Europe/London', '2026-03-13T10:25'],
  ['TZID=America/New_York', '2026-03-13T14:25'],
])('%s is the zone it says', (zone, start) => {
  expect(times(readEvents(eventText('one', `DTSTART;${zone}:20260313T102500`)).events)).toEqual([start]);
});

test('a time without a zone is told where the laptop is, and so is one in a zone that nobody knows', () => {
  const { events, zoneUnknown } = readEvents(
    eventText('one', 'DTSTART:20260313T102500'),
    eventText('two', 'DTSTART;TZID=Mars/Olympus:20260313T102500'),
  );
  expect(times(events)).toEqual(['2026-03-13T09:25', '2026-03-13T09:25']);
  expect(zoneUnknown).toBe(1);
});

test('a zone that only the calendar knows follows the rules that it brings along', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const at = (date: string) => eventText(date, `DTSTART;TZID=Customized Time Zone:${date}T090000`);
  const { events, zoneUnknown } = read(calendarText([at('20260304'), at('20260311')], zone));
  expect(times(events)).toEqual(['2026-03-04T14:00', '2026-03-11T13:00']);
  expect(zoneUnknown).toBe(0);
});

test('a weekly event stays at its hour when the clocks change', () => {
  const { events } = readEvents(
    eventText('w', 'DTSTART;TZID=Europe/Stockholm:20260320T090000', [
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'DURATION:PT45M',
    ]),
  );
  expect(times(events)).toEqual(['2026-03-20T08:00', '2026-03-27T08:00', '2026-04-03T07:00']);
  expect(events.map(({ series, endsAt, startsAt }) => [series, endsAt - startsAt])).toEqual(
    Array(3).fill(['w', 45 * 60_000]),
  );
});

test('of a recurring event, what is taken out, added, moved and cancelled is so', () => {
  const zone = 'TZID=Europe/Stockholm';
  const { events, cancelled, leftOut } = readEvents(
    eventText('s', `DTSTART;${zone}:20260309T100000`, [
      'RRULE:FREQ=DAILY;COUNT=5',
      `EXDATE;${zone}:20260310T100000`,
      `RDATE;${zone}:20260320T150000`,
    ]),
    eventText('s', `DTSTART;${zone}:20260312T140000`, [`RECURRENCE-ID;${zone}:20260312T100000`]),
    eventText('s', `DTSTART;${zone}:20260313T100000`, ['RECURRENCE-ID:20260313T090000Z', 'STATUS:CANCELLED']),
  );
  expect(times(events).toSorted()).toEqual([
    '2026-03-09T09:00',
    '2026-03-11T09:00',
    '2026-03-12T13:00',
    '2026-03-20T14:00',
  ]);
  expect(cancelled).toEqual(['s#2026-03-13']);
  expect(leftOut).toEqual({ cancelled: 1 });
});

test('a moved time keeps its key, and a series moved by an hour keeps all of them', () => {
  const series = (time: string) =>
    readEvents(eventText('s', `DTSTART:20260309T${time}00`, ['RRULE:FREQ=DAILY;COUNT=2'])).events;
  expect(series('1000').map(({ key }) => key)).toEqual(series('1100').map(({ key }) => key));
  const single = (date: string) => readEvents(eventText('one', `DTSTART:${date}T100000`)).events[0]?.key;
  expect(single('20260313')).toBe(single('20260320'));
});

test('until is the last moment, in UTC or on the wall, and a day is whole', () => {
  const until = (value: string) =>
    readEvents(
      eventText('s', 'DTSTART;TZID=Europe/Stockholm:20260309T100000', [`RRULE:FREQ=DAILY;UNTIL=${value}`]),
    ).events.length;
  expect([until('20260311T090000Z'), until('20260311T085959Z'), until('20260311')]).toEqual([3, 2, 3]);
});

test('ten years of every day, and of every second Tuesday, show those near now', () => {
  const daily = readEvents(eventText('d', 'DTSTART:20160101T090000', ['RRULE:FREQ=DAILY']));
  expect(daily.events).toHaveLength(180);
  const second = readEvents(
    eventText('t', 'DTSTART:20160105T090000', ['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'DURATION:PT1H']),
  );
  const weeks = second.events.map(({ startsAt }) => (startsAt - Date.UTC(2016, 0, 5)) / (7 * day));
  expect(weeks.every((week) => Math.round(week) % 2 === 0)).toBe(true);
  expect(weeks).toHaveLength(13);
});

test.each([
  ['comes back every second', 'FREQ=SECONDLY', 'too_often'],
  ['comes back by the hour', 'FREQ=DAILY;BYHOUR=8,9,10', 'too_often'],
  ['never comes true', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 'too_often'],
  ['steps past its own day for ever', 'FREQ=DAILY;INTERVAL=7;BYDAY=TU;COUNT=9', 'too_often'],
  ['is counted out in a million', 'FREQ=DAILY;COUNT=1000000', 'too_often'],
  ['steps too far', 'FREQ=DAILY;INTERVAL=900000000', 'unreadable'],
  ['is no rule', 'FREQ=SOMETIMES', 'unreadable'],
  ['ends nowhere', 'FREQ=DAILY;UNTIL=soon', 'unreadable'],
] as const)('a rule that %s costs itself alone', (_, rule, reason) => {
  const { events, leftOut } = readEvents(
    eventText('bad', 'DTSTART:19900101T090000', [`RRULE:${rule}`]),
    eventText('good', 'DTSTART:20260313T090000'),
  );
  expect(events.map(({ key }) => key)).toEqual(['good#']);
  expect(leftOut).toEqual({ [reason]: 1 });
});

test('whole days are days, not times, and end before their end', () => {
  const { events } = readEvents(
    eventText('fair', 'DTSTART;VALUE=DATE:20260317', ['DTEND;VALUE=DATE:20260320']),
    eventText('day', 'DTSTART;VALUE=DATE:20260317'),
  );
  expect(events.map(({ days }) => days)).toEqual([
    { first: '2026-03-17', last: '2026-03-19' },
    { first: '2026-03-17', last: '2026-03-17' },
  ]);
});

test('private and confidential events leave nothing behind but their number', () => {
  const secret = 'Oncologist';
  const reading = readEvents(
    eventText('p', 'DTSTART:20260313T090000', [`SUMMARY:${secret}`, 'CLASS:PRIVATE']),
    eventText('c', 'DTSTART:20260313T090000', [`SUMMARY:${secret}`, 'CLASS:confidential']),
    eventText('x', 'DTSTART:20260313T090000', [`SUMMARY:${secret}`, 'CLASS:X-OWN']),
    eventText('m', 'DTSTART:20260309T090000', ['RRULE:FREQ=DAILY;COUNT=2', 'CLASS:PRIVATE']),
    eventText('m', 'DTSTART:20260310T110000', [`SUMMARY:${secret}`, 'RECURRENCE-ID:20260310T090000']),
    eventText('u', 'DTSTART:20260313T090000', ['CLASS:PUBLIC', 'SUMMARY:Open']),
  );
  expect(reading.events.map(({ title }) => title)).toEqual(['Open']);
  expect(reading.leftOut).toEqual({ private: 4 });
  expect(JSON.stringify(reading)).not.toContain(secret);
});

test('one time of a public series that is private does not fall back to the series', () => {
  const { events, leftOut } = readEvents(
    eventText('s', 'DTSTART:20260309T090000', ['RRULE:FREQ=DAILY;COUNT=2']),
    eventText('s', 'DTSTART:20260310T090000', ['RECURRENCE-ID:20260310T090000', 'CLASS:PRIVATE']),
  );
  expect(times(events)).toEqual(['2026-03-09T08:00']);
  expect(leftOut).toEqual({ private: 1 });
});

test('what the rep declined or what was called off is left out', () => {
  const { events, leftOut, cancelled } = readEvents(
    eventText('d', 'DTSTART:20260313T090000', ['ATTENDEE;PARTSTAT=DECLINED:mailto:RUT@callboard.example']),
    eventText('c', 'DTSTART:20260313T090000', ['STATUS:CANCELLED']),
    eventText('t', 'DTSTART:20260313T090000', ['STATUS:TENTATIVE']),
  );
  expect(events.map(({ key, tentative }) => [key, tentative])).toEqual([['t#', true]]);
  expect([leftOut, cancelled]).toEqual([{ declined: 1, cancelled: 1 }, ['c#']]);
});

test('an event without a name is the same as long as its time and words are', () => {
  const nameless = (start: string) => eventText(null, `DTSTART:${start}`, ['SUMMARY:Visit']);
  const [first] = readEvents(nameless('20260313T090000')).events;
  const [again, other] = readEvents(nameless('20260313T090000'), nameless('20260314T090000')).events;
  expect(first?.key).toBe(again?.key);
  expect(first?.key).not.toBe(other?.key);
});

test('of two versions under one name the newer holds; of different events under one name, each', () => {
  const newer = readEvents(
    eventText('one', 'DTSTART:20260313T090000', ['SEQUENCE:2', 'SUMMARY:New']),
    eventText('one', 'DTSTART:20260316T090000', ['SEQUENCE:1', 'SUMMARY:Old']),
  );
  expect(newer.events.map(({ title }) => title)).toEqual(['New']);
  const lying = readEvents(
    eventText('all', 'DTSTART:20260313T090000', ['SUMMARY:One']),
    eventText('all', 'DTSTART:20260316T090000', ['SUMMARY:Two']),
    eventText('all', 'DTSTART:20260316T090000', ['SUMMARY:Two, mended', 'DTSTAMP:20260312T090000Z']),
  );
  expect(lying.events.map(({ title }) => title)).toEqual(['One', 'Two, mended']);
  expect(new Set(lying.events.map(({ key }) => key)).size).toBe(2);
});

test('without an end, or with one before its start, an event lasts half an hour', () => {
  const { events } = readEvents(
    eventText('open', 'DTSTART:20260313T090000'),
    eventText('back', 'DTSTART:20260313T090000', ['DTEND:20260313T080000']),
  );
  expect(events.map(({ startsAt, endsAt }) => endsAt - startsAt)).toEqual([hour / 2, hour / 2]);
});

test('a broken event costs itself alone', () => {
  const { events, leftOut } = readEvents(
    ['BEGIN:VEVENT', 'UID:no-start', 'SUMMARY:When?', 'END:VEVENT'],
    eventText('words', 'DTSTART:next week'),
    eventText('month', 'DTSTART:20261332T996100'),
    ['BEGIN:VEVENT', 'UID', 'DTSTART', ':::', 'END:VEVENT'],
    eventText('good', 'DTSTART:20260313T090000'),
  );
  expect(events.map(({ key }) => key)).toContain('good#');
  expect(leftOut.unreadable).toBeGreaterThanOrEqual(3);
});

test('lines of a megabyte are no burden, and are not kept', () => {
  const { events } = readEvents(
    eventText('big', 'DTSTART:20260313T090000', [
      `ATTACH;ENCODING=BASE64:${'A'.repeat(1_000_000)}`,
      `DESCRIPTION:${'x'.repeat(1_000_000)}`,
      `SUMMARY:${'y'.repeat(90_000)}`,
    ]),
  );
  expect(events[0]?.title).toHaveLength(500);
});

test('emoji and right-to-left words come through whole', () => {
  const title = '👩‍🌾 שיחה עם الشركة 🚢';
  expect(readEvents(eventText('e', 'DTSTART:20260313T090000', [`SUMMARY:${title}`])).events[0]?.title).toBe(
    title,
  );
});

test.each([
  ['', 'calendar_not_one'],
  ['BEGIN:VCARD\r\nEND:VCARD', 'calendar_not_one'],
  ['BEGIN:VCALENDAR\0\u0001\u0002END:VCALENDAR', 'calendar_not_one'],
  ['<!DOCTYPE html><html><body>Sign in</body></html>', 'calendar_web_page'],
  ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026', 'calendar_cut_off'],
  ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'calendar_cut_off'],
])('%j is refused with a reason', (text, code) => {
  expect(readCalendar(text, options)).toMatchObject({ ok: false, error: { code } });
});

test('fifty thousand events are read, and of more than can be kept those nearest to now', () => {
  const events = Array.from({ length: 50_000 }, (_, number) => {
    const at = new Date(Date.UTC(2026, 2, 1) + number * 120_000).toISOString().replace(/[-:]|\.\d+/g, '');
    return eventText(`e${number}`, `DTSTART:${at}`, ['SUMMARY:Visit']);
  });
  const reading = read(calendarText(events));
  expect(reading.events).toHaveLength(mostEvents);
  expect(reading.leftOut).toEqual({ too_many: 50_000 - mostEvents });
  expect(Math.max(...reading.events.map(({ startsAt }) => Math.abs(startsAt - now)))).toBeLessThan(4 * day);
}, 30_000);

test('whatever is made of a calendar by breaking it is refused or read, never thrown', () => {
  const random = createRandom('broken calendars');
  const whole = calendarText([
    eventText('a', 'DTSTART;TZID=Europe/Rome:20260313T090000', [
      'RRULE:FREQ=MONTHLY;BYDAY=-1FR',
      'EXDATE:20260327',
    ]),
    eventText('b', 'DTSTART;VALUE=DATE:20260313', ['SUMMARY:Fair', 'ATTENDEE;CN="A:B":mailto:a@b.example']),
  ]);
  for (let round = 0; round < 400; round += 1) {
    const letters = [...whole];
    for (let change = random.between(1, 6); change > 0; change -= 1) {
      const at = random.between(0, letters.length - 1);
      letters.splice(
        at,
        random.between(0, 4),
        random.pick([':', ';', '"', '\n', '=', 'Z', '9', '\\', '💥', '']),
      );
    }
    const text = letters.join('');
    expect(() => readCalendar(text, options), text).not.toThrow();
  }
});
