import { afterEach, beforeEach, expect, test } from 'vitest';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import {
  accountId,
  callRow,
  closeCalendarLaptop,
  context,
  gives,
  laptop,
  me,
  openCalendarLaptop,
  pilot,
  planFirst,
  readAgain,
  source,
  state,
  subscribe,
  today,
  value,
} from '../../../../test/fixtures/calendarLaptop.ts';
import { eventText } from '../../../../test/fixtures/calendarText.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';

beforeEach(openCalendarLaptop);
afterEach(closeCalendarLaptop);

test('an event with a contact becomes a suggested call, with who, where and what for', async () => {
  gives(pilot('20260312T140000'));
  expect(await subscribe()).toEqual({ ok: true, value: { events: 1 } });
  expect((await today()).suggestions).toMatchObject([
    {
      event: {
        title: 'Pilot on two boats',
        startsAt: Date.UTC(2026, 2, 12, 13),
        people: [{ name: 'Petra Sjöberg', contactId: idOf(11) }],
      },
      account: { id: accountId, name: 'Sjöberg Marin' },
      contactIds: [idOf(11)],
      channel: 'visit',
      durationMinutes: 60,
      localStart: '2026-03-12T14:00',
      timeZone: 'Europe/Stockholm',
      objective: 'Pilot on two boats',
    },
  ]);
});

test('what was promised last is the objective, rather than the title of the event', async () => {
  laptop.put(
    'nextStep',
    rowOf('nextStep', {
      id: idOf(41),
      accountId,
      ownerId: me.id,
      text: 'Agree a date with the yard',
      callId: null,
    }),
  );
  gives(pilot('20260312T140000'));
  await subscribe();
  expect((await today()).suggestions[0]?.objective).toBe('Agree a date with the yard');
});

test('someone unknown at a known domain leads to the account; free mail leads nowhere', async () => {
  const from = (email: string) => eventText(email, 'DTSTART:20260312T140000', [`ATTENDEE:mailto:${email}`]);
  gives(from('new@sjoberg.example'), from('petra@gmail.com'), from('boss@callboard.example'));
  await subscribe();
  expect((await today()).suggestions.map(({ event, account }) => [event.key, account?.name ?? null])).toEqual(
    [
      ['boss@callboard.example#', null],
      ['new@sjoberg.example#', 'Sjöberg Marin'],
      ['petra@gmail.com#', null],
    ],
  );
});

test('a domain that two accounts share leaves the choice to the rep', async () => {
  laptop.put(
    'account',
    rowOf('account', { id: idOf(12), name: 'Sjöberg Varv', website: 'https://www.sjoberg.example/' }),
  );
  gives(eventText('x', 'DTSTART:20260312T140000', ['ATTENDEE:mailto:new@sjoberg.example']));
  await subscribe();
  const [found] = (await today()).suggestions;
  expect(found?.account).toBeNull();
  expect(found?.candidates.map(({ name }) => name)).toEqual(['Sjöberg Marin', 'Sjöberg Varv']);
});

test('once it is a call it is suggested no more, and neither is what the rep planned by hand', async () => {
  gives(pilot('20260312T140000'));
  await subscribe();
  await planFirst();
  expect((await today()).suggestions).toEqual([]);
  laptop.put(
    'call',
    rowOf('call', {
      id: idOf(21),
      accountId,
      ownerId: me.id,
      startsAt: Date.UTC(2026, 2, 12, 15, 15),
      durationMinutes: 30,
    }),
  );
  gives(pilot('20260312T160000'), eventText('free', 'DTSTART:20260312T160000', ['SUMMARY:Dentist']));
  await readAgain();
  expect((await today()).suggestions.map(({ event }) => event.title)).toEqual(['Dentist']);
});

test('what is ignored stays ignored when the calendar is read again, a whole series too', async () => {
  gives(
    pilot('20260312T140000'),
    eventText('stand-up', 'DTSTART:20260310T090000', ['RRULE:FREQ=DAILY', 'SUMMARY:Stand-up']),
  );
  await subscribe();
  const [standUp, once] = (await today()).suggestions.map(({ event: { sourceId, key } }) => ({
    sourceId,
    key,
  }));
  if (standUp === undefined || once === undefined) throw new Error('two events expected');
  await value('calendar.ignore', { event: once, series: false, ignored: true });
  await value('calendar.ignore', { event: standUp, series: true, ignored: true });
  await readAgain();
  expect((await today()).suggestions).toEqual([]);
  expect((await value('calendar.day', { day: '2026-03-13' })).suggestions).toEqual([]);
  expect((await state()).ignored).toBe(2);
  await value('calendar.unignore', { id: source });
  expect((await today()).suggestions).toHaveLength(2);
});

test('a call that nobody has touched goes where its event goes', async () => {
  gives(pilot('20260312T140000'));
  await subscribe();
  const id = await planFirst();
  gives(pilot('20260313T093000'));
  await readAgain();
  expect(callRow(id).startsAt).toBe(Date.UTC(2026, 2, 13, 8, 30));
  expect((await value('calendar.ofCall', { callId: id })).difference).toBeNull();
  expect(laptop.db.all('SELECT kind FROM outbox').map((row) => (row as { kind: string }).kind)).toEqual([
    'call.plan',
    'call.update',
  ]);
});

test('a call that the rep has moved, or begun to log, stays, and the difference is shown until it is settled', async () => {
  gives(pilot('20260312T140000'));
  await subscribe();
  const id = await planFirst();
  context().write((tx) => {
    tx.db.run(
      'INSERT INTO draft (key, value, saved_at) VALUES (?, ?, ?)',
      `call:${id}`,
      '{"summary":"We were"}',
      testNow,
    );
    return { ok: true, value: null };
  });
  gives(pilot('20260312T170000'));
  await readAgain();
  expect(callRow(id).startsAt).toBe(Date.UTC(2026, 2, 12, 13));
  const difference = {
    kind: 'moved',
    startsAt: Date.UTC(2026, 2, 12, 16),
    endsAt: Date.UTC(2026, 2, 12, 17),
  };
  expect((await today()).differences).toEqual([{ callId: id, difference }]);
  await value('calendar.settle', { callId: id, take: 'call' });
  expect((await today()).differences).toEqual([]);
  gives(pilot('20260312T180000'));
  await readAgain();
  await value('calendar.settle', { callId: id, take: 'calendar' });
  expect(callRow(id).startsAt).toBe(Date.UTC(2026, 2, 12, 17));
});

test.each([
  ['called off', () => gives(pilot('20260312T140000', ['STATUS:CANCELLED'])), 'cancelled'],
  ['taken out of the calendar', () => gives(), 'gone'],
] as const)('a call whose event is %s is not cancelled by itself', async (_, change, kind) => {
  gives(pilot('20260312T140000'));
  await subscribe();
  const id = await planFirst();
  change();
  await readAgain();
  expect(callRow(id).status).toBe('planned');
  expect((await today()).differences).toMatchObject([{ callId: id, difference: { kind } }]);
  await value('calendar.settle', { callId: id, take: 'calendar' });
  expect(callRow(id).status).toBe('cancelled');
});
