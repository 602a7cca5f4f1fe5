import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, ChannelName, Input } from '../../../../shared/contracts/ipc/index.ts';
import { channels } from '../../../../shared/contracts/ipc/index.ts';
import type { Call } from '../../../../shared/domain/entities/call.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { calendarText, eventText } from '../../../../test/fixtures/calendarText.ts';
import { type LaptopDatabase, openLaptopDatabase } from '../../../../test/fixtures/laptopDatabase.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import type { Clock } from '../../ports/ports.ts';
import type { CommandContext } from '../handler.ts';
import type { Calendars } from './calendars.ts';
import { handlers } from './handlers.ts';
import { decodeCalendar } from './reading/decodeCalendar.ts';
import { readCalendar } from './reading/readCalendar.ts';
import { startCalendars } from './startCalendars.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const source = idOf(700);
const accountId = idOf(10);
const token = 'f00d-secret-token';

let laptop: LaptopDatabase;
let calendars: Calendars;
let server: Server;
let origin: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[];
let logged: string[];
const self = { at: testNow };
const clock: Clock = {
  now: () => self.at,
  monotonic: () => self.at,
  bootId: idOf(2),
  timeZone: () => 'Europe/Stockholm',
};
const me = rowOf('user', { id: idOf(1), name: 'Rut Ek', email: 'rut@callboard.example' });
let made = 900_000;
const ids = {
  next: (): string => {
    made += 1;
    return idOf(made);
  },
};
const context = (): CommandContext => laptop.command(me, clock, ids);

beforeEach(async () => {
  self.at = testNow;
  asked = [];
  logged = [];
  laptop = openLaptopDatabase();
  laptop.put('user', me);
  laptop.put('account', rowOf('account', { id: accountId, name: 'Sjöberg Marin' }));
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(11), accountId, name: 'Petra Sjöberg', email: 'Petra@Sjoberg.example' }),
  );
  answer = (_, response) => response.end(calendarText([]));
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = (fields: object, message: string): void =>
    void logged.push(`${JSON.stringify(fields)} ${message}`);
  calendars = startCalendars({
    network: { fetch: (url, init) => fetch(url, init) },
    log: { info: log, warn: log, error: log },
    read: async (bytes, options) => readCalendar(decodeCalendar(bytes), options),
    limits: { bytes: 200_000, milliseconds: 300, redirects: 5 },
    context,
  });
});
afterEach(async () => {
  await calendars.stop();
  server.closeAllConnections();
  server.close();
  laptop.close();
  for (const line of logged) for (const word of ['Pilot', token, 'sjoberg']) expect(line).not.toContain(word);
});

async function ask<Name extends ChannelName>(name: Name, input: Input<Name>): Promise<Answer<Name>> {
  const { kind, input: schema, output, errors } = channels[name];
  const handler = handlers[name] as unknown as (context: unknown, input: unknown) => Promise<Answer<Name>>;
  const world = kind === 'query' ? laptop.query(me, clock) : { ...context(), calendars };
  const result = await handler(world, schema.parse(input));
  if (result.ok) output.parse(JSON.parse(JSON.stringify(result.value)));
  else expect(errors).toContain(result.error.code);
  return result;
}
async function value<Name extends ChannelName>(name: Name, input: Input<Name>) {
  const result = (await ask(name, input)) as Result<unknown>;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as Extract<Answer<Name>, { ok: true }>['value'];
}
const subscribe = (alsoHosts: string[] = []) =>
  ask('calendar.subscribe', { id: source, address: `${origin}/private/${token}/basic.ics`, alsoHosts });
const addFile = (text: string, id = source) =>
  ask('calendar.addFile', { id, name: 'week.ics', content: gzipSync(text).toString('base64') });
const gives = (...events: readonly (readonly string[])[]): void => {
  answer = (_, response) => response.end(calendarText(events));
};
const today = () => value('calendar.day', { day: '2026-03-12' });
const state = async () => {
  const [found] = (await value('calendar.sources', {})).sources;
  if (found === undefined) throw new Error('no calendar');
  return found;
};
const pilot = (start: string, more: readonly string[] = []) =>
  eventText('pilot', `DTSTART;TZID=Europe/Stockholm:${start}`, [
    'DURATION:PT1H',
    'SUMMARY:Pilot on two boats',
    'LOCATION:Göteborg',
    'ATTENDEE;CN=P:mailto:petra@sjoberg.example',
    ...more,
  ]);
const readAgain = async (): Promise<void> => {
  self.at += hour;
  await ask('calendar.readNow', { id: source });
};
const planFirst = async (): Promise<string> => {
  const [found] = (await today()).suggestions;
  if (found?.account == null) throw new Error('nothing to plan');
  const id = ids.next();
  await value('calendar.plan', {
    event: { sourceId: found.event.sourceId, key: found.event.key },
    call: {
      id,
      accountId: found.account.id,
      ownerId: me.id,
      contactIds: found.contactIds,
      channel: found.channel,
      startsAt: found.event.startsAt,
      durationMinutes: found.durationMinutes,
      localStart: found.localStart,
      timeZone: found.timeZone,
      objective: found.objective,
      minimumOutcome: found.minimumOutcome,
    },
  });
  return id;
};
const callRow = (id: string): Call => {
  const row = laptop.db.get<{ starts_at: number; status: string }>(
    'SELECT starts_at, status FROM call WHERE id = ?',
    Buffer.from(id.replaceAll('-', ''), 'hex'),
  );
  if (row === undefined) throw new Error('no such call');
  return { startsAt: row.starts_at, status: row.status } as Call;
};

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

test('the address is kept in the database alone, and only its host is shown', async () => {
  await subscribe();
  const shown = JSON.stringify(await value('calendar.sources', {}));
  expect(shown).not.toContain(token);
  expect((await state()).host).toBe(new URL(origin).host);
});

test('nothing of a calendar is in the outbox before it is a call', async () => {
  gives(pilot('20260312T140000'));
  await subscribe();
  expect(laptop.db.all('SELECT * FROM outbox')).toEqual([]);
});

test('unchanged, it is not sent again; after a week it is read anew all the same', async () => {
  answer = (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else response.setHeader('etag', '"v1"').end(calendarText([pilot('20260312T140000')]));
  };
  await subscribe();
  await readAgain();
  expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
  expect(await state()).toMatchObject({ events: 1, readAt: self.at, trouble: null });
  self.at += 8 * day;
  await ask('calendar.readNow', { id: source });
  expect(asked.at(-1)?.headers['if-none-match']).toBeUndefined();
});

test.each([
  [
    'a page that asks to sign in',
    (response: ServerResponse) => response.end('<!DOCTYPE html><html></html>'),
    'calendar_web_page',
  ],
  [
    'something else',
    (response: ServerResponse) => response.end(Buffer.from([0, 1, 2, 255])),
    'calendar_not_one',
  ],
  [
    'half of it',
    (response: ServerResponse) => response.end(calendarText([]).slice(0, 30)),
    'calendar_cut_off',
  ],
  ['401', (response: ServerResponse) => response.writeHead(401).end(), 'calendar_refused'],
  ['404', (response: ServerResponse) => response.writeHead(404).end(), 'calendar_gone'],
  ['500', (response: ServerResponse) => response.writeHead(500).end('Pilot'), 'calendar_server_failed'],
  [
    '304 to a question not asked',
    (response: ServerResponse) => response.writeHead(304).end(),
    'calendar_server_failed',
  ],
  ['more than it may', (response: ServerResponse) => response.end('x'.repeat(300_000)), 'calendar_too_large'],
  ['nothing, for ever', () => undefined, 'calendar_too_slow'],
  [
    'a body that never ends',
    (response: ServerResponse) => response.write('BEGIN:VCALENDAR\r\n'),
    'calendar_too_slow',
  ],
  ['a broken line', (response: ServerResponse) => response.destroy(), 'calendar_unreachable'],
  [
    'a circle',
    (response: ServerResponse) => response.writeHead(302, { location: '/a' }).end(),
    'calendar_redirects',
  ],
  [
    'a way to another host',
    (response: ServerResponse) => response.writeHead(302, { location: 'https://elsewhere.example/x' }).end(),
    'calendar_moved',
  ],
  [
    'an open way',
    (response: ServerResponse) => response.writeHead(302, { location: 'http://elsewhere.example/x' }).end(),
    'calendar_insecure',
  ],
] as const)('a server that answers %s is said so, and keeps what was known', async (_, respond, code) => {
  gives(pilot('20260312T140000'));
  await subscribe();
  answer = (_request, response) => void respond(response);
  self.at += 8 * day;
  expect(await ask('calendar.readNow', { id: source })).toMatchObject({ ok: false, error: { code } });
  expect(await state()).toMatchObject({ events: 1, readAt: testNow, trouble: { code, since: self.at } });
  gives(pilot('20260312T140000'));
  await readAgain();
  expect((await state()).trouble).toBeNull();
});

test('a calendar that cannot be read is not added', async () => {
  answer = (_, response) => response.writeHead(403).end();
  expect(await subscribe()).toMatchObject({ ok: false, error: { code: 'calendar_refused' } });
  expect((await value('calendar.sources', {})).sources).toEqual([]);
});

test('a redirect on the same host is followed, and to another one when the rep has named it', async () => {
  const other = createServer((_, response) => response.end(calendarText([pilot('20260312T140000')])));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  answer = (request, response) =>
    void response
      .writeHead(302, { location: request.url === '/next' ? `http://${host}/moved` : '/next' })
      .end();
  expect(await subscribe()).toEqual({ ok: false, error: { code: 'calendar_moved', detail: { host } } });
  expect(await subscribe([host])).toEqual({ ok: true, value: { events: 1 } });
  other.close();
});

test('a name and a password in the address are sent to its own host alone', async () => {
  gives(pilot('20260312T140000'));
  const address = origin.replace('http://', 'http://rut:p%40ss@');
  await value('calendar.subscribe', { id: source, address, alsoHosts: [] });
  expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('rut:p@ss').toString('base64')}`);
  expect(JSON.stringify(await value('calendar.sources', {}))).not.toContain('p%40ss');
});

test.each([
  ['http://calendar.example/x.ics', 'calendar_insecure'],
  ['file:///etc/passwd', 'calendar_address_invalid'],
  ['javascript:alert(1)', 'calendar_address_invalid'],
  ['', 'calendar_address_invalid'],
])('%s is no address for a calendar', async (address, code) => {
  expect(await ask('calendar.subscribe', { id: source, address, alsoHosts: [] })).toMatchObject({
    ok: false,
    error: { code },
  });
  expect(asked).toEqual([]);
});

test('a file is read once, another takes its place, and what was made of it stays', async () => {
  await addFile(calendarText([pilot('20260312T140000')]));
  const id = await planFirst();
  await addFile(calendarText([pilot('20260312T150000')]));
  expect(callRow(id).startsAt).toBe(Date.UTC(2026, 2, 12, 14));
  expect(await state()).toMatchObject({
    kind: 'file',
    name: 'week.ics',
    host: null,
    nextAt: null,
    events: 1,
  });
});

test('a file that is none, or that swells beyond all measure, is refused', async () => {
  const content = (bytes: Buffer) => ({ id: source, name: 'x.ics', content: bytes.toString('base64') });
  expect(await ask('calendar.addFile', content(Buffer.from('not gzip')))).toMatchObject({
    error: { code: 'calendar_not_one' },
  });
  expect(await ask('calendar.addFile', content(gzipSync(Buffer.alloc(30_000_000))))).toMatchObject({
    error: { code: 'calendar_too_large' },
  });
});

test('removed, nothing of it is left but the calls', async () => {
  gives(pilot('20260312T140000'));
  await subscribe();
  const id = await planFirst();
  await value('calendar.remove', { id: source });
  for (const table of ['calendar_source', 'calendar_event', 'calendar_choice']) {
    expect(laptop.db.all(`SELECT * FROM ${table}`)).toEqual([]);
  }
  expect(callRow(id).status).toBe('planned');
});

test('whole days are told of their day, and never suggested as a call', async () => {
  gives(
    eventText('fair', 'DTSTART;VALUE=DATE:20260311', ['DTEND;VALUE=DATE:20260314', 'SUMMARY:Nordic Fair']),
  );
  await subscribe();
  expect(await today()).toMatchObject({ suggestions: [], wholeDays: [{ title: 'Nordic Fair' }] });
  expect((await value('calendar.day', { day: '2026-03-14' })).wholeDays).toEqual([]);
});
