import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import {
  addFile,
  answerWith,
  ask,
  asked,
  callRow,
  closeCalendarLaptop,
  day,
  gives,
  laptop,
  openCalendarLaptop,
  origin,
  pilot,
  planFirst,
  readAgain,
  self,
  source,
  state,
  subscribe,
  today,
  token,
  value,
} from '../../../../test/fixtures/calendarLaptop.ts';
import { calendarText, eventText } from '../../../../test/fixtures/calendarText.ts';

beforeEach(openCalendarLaptop);
afterEach(closeCalendarLaptop);

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
  answerWith((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else response.setHeader('etag', '"v1"').end(calendarText([pilot('20260312T140000')]));
  });
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
  if (code === 'calendar_too_slow') self.patienceMs = 300;
  answerWith((_request, response) => void respond(response));
  self.at += 8 * day;
  expect(await ask('calendar.readNow', { id: source })).toMatchObject({ ok: false, error: { code } });
  expect(await state()).toMatchObject({ events: 1, readAt: testNow, trouble: { code, since: self.at } });
  self.patienceMs = 10_000;
  gives(pilot('20260312T140000'));
  await readAgain();
  expect((await state()).trouble).toBeNull();
});

test('a calendar that cannot be read is not added', async () => {
  answerWith((_, response) => response.writeHead(403).end());
  expect(await subscribe()).toMatchObject({ ok: false, error: { code: 'calendar_refused' } });
  expect((await value('calendar.sources', {})).sources).toEqual([]);
});

test('a redirect on the same host is followed, and to another one when the rep has named it', async () => {
  const other = createServer((_, response) => response.end(calendarText([pilot('20260312T140000')])));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  answerWith(
    (request, response) =>
      void response
        .writeHead(302, { location: request.url === '/next' ? `http://${host}/moved` : '/next' })
        .end(),
  );
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
