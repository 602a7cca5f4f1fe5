import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { plainText, richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { kitItems, kitPayloadOf, kitTerritoryId, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const itemId = idOf(731);
const mail = (visibility: 'customer' | 'internal', greeting: string): KitItemContent => ({
  id: itemId,
  kind: 'email_template',
  visibility,
  facts: noFacts,
  content: {
    en: {
      title: 'After the visit',
      subject: 'One morning at {account}',
      body: richTextOf(`${greeting} {contact},\n\n{note}\n\n{me}`),
    },
    sv: {
      title: 'Efter besöket',
      subject: 'En förmiddag hos {account}',
      body: richTextOf('Hej {contact}!\n\n{me}'),
    },
  },
});
const version = (number: number, item = mail('customer', 'Hello')) =>
  kitPayloadOf(number, { releaseId: idOf(740 + number), items: [...kitItems, item] });
const { kitId } = version(1);
const [accountId, contactId, callId] = [idOf(10), idOf(11), idOf(12)];

let laptop: KitLaptop;
beforeEach(() => {
  laptop = openKitLaptop(handlers);
  laptop.put(
    'account',
    rowOf('account', { id: accountId, name: 'Sjöberg Marin', territoryIds: [kitTerritoryId] }),
  );
  laptop.put(
    'contact',
    rowOf('contact', { id: contactId, accountId, name: 'Petra Sjöberg', email: 'petra@sjoberg.example' }),
    rowOf('contact', { id: idOf(13), accountId, name: 'Anders', email: null }),
  );
  laptop.receive(releaseOf(laptop.key, version(1)));
});
afterEach(() => laptop.close());

const which = { kitId, itemId, accountId, contactId, language: null, note: '' };
const handOver = (own: object = {}) =>
  laptop.ask('emails.handOver', {
    ...which,
    id: laptop.nextId(),
    version: 1,
    callId,
    files: [],
    usedAt: laptop.at,
    ...own,
  });
const used = () => laptop.query(laptop.me, clock()).db.all("SELECT 1 FROM use WHERE kind = 'mailed'").length;
const clock = () => ({
  now: () => laptop.at,
  monotonic: () => laptop.at,
  bootId: idOf(2),
  timeZone: () => 'Europe/Stockholm',
});

test('the fields are filled from the account, the contact and the rep; the note where there is room', async () => {
  const mailed = await laptop.value('emails.compose', { ...which, note: 'I found the drawing.' });
  expect(mailed.subject).toBe('One morning at Sjöberg Marin');
  expect(plainText(mailed.body)).toBe('Hello Petra,\n\nI found the drawing.\n\nRut Ek');
  expect(mailed).toMatchObject({ takesNote: true, missing: [], unusable: null });
  expect(mailed.people.map(({ name }) => name)).toEqual(['Petra Sjöberg']);
});

test('it is written in the contact’s language, and a note that it has no room for goes nowhere', async () => {
  laptop.put(
    'contact',
    rowOf('contact', {
      id: contactId,
      accountId,
      name: 'Petra Sjöberg',
      email: 'petra@sjoberg.example',
      language: 'sv',
      rowVersion: 9,
    }),
  );
  const mailed = await laptop.value('emails.compose', { ...which, note: 'Secret' });
  expect([mailed.language, mailed.takesNote]).toEqual(['sv', false]);
  expect(plainText(mailed.body)).toBe('Hej Petra!\n\nRut Ek');
});

test('it is handed over with the address, and counts once in a call', async () => {
  expect(await handOver()).toMatchObject({
    ok: true,
    value: {
      address: expect.stringMatching(/^mailto:petra@sjoberg\.example\?subject=One%20morning/),
      whole: true,
      counted: true,
    },
  });
  expect(await handOver()).toMatchObject({ ok: true, value: { counted: false } });
  expect(used()).toBe(1);
  expect(await handOver({ callId: idOf(14) })).toMatchObject({ value: { counted: true } });
});

test('past its last day it is not handed over, although the window is still open', async () => {
  laptop.at = Date.UTC(2026, 3, 2);
  laptop.meetHub();
  expect(await handOver()).toMatchObject({ error: { code: 'not_usable' } });
  expect(used()).toBe(0);
});

test('words that changed since they were read are not handed over', async () => {
  laptop.receive(releaseOf(laptop.key, version(2, mail('customer', 'Dear'))));
  expect(await handOver()).toMatchObject({ error: { code: 'not_usable' } });
});

test('files of the kit that may leave go with it, each counted, and no other does', async () => {
  const fileOf = (number: number, mayLeave: boolean): KitItemContent => ({
    id: idOf(number),
    kind: 'collateral',
    visibility: 'customer',
    facts: {
      ...noFacts,
      file: {
        sha256: String(number % 10).repeat(64),
        name: 'offer.pdf',
        mediaType: 'application/pdf',
        bytes: 4,
        pages: 1,
        mayLeave,
      },
    },
    content: { en: { title: `Offer ${number}`, description: richTextOf('One page.') } },
  });
  const [goes, stays] = [fileOf(751, true), fileOf(752, false)];
  const files = [1, 2].map((number) => {
    const sha256 = String(number).repeat(64);
    return { sha256, bytes: 4, chunks: [sha256], words: '' };
  });
  const items = [...version(2).items, goes, stays];
  laptop.receive(releaseOf(laptop.key, { ...version(2), items, files }));
  expect((await laptop.value('emails.compose', which)).files).toEqual([]);
  laptop.connection.exec('UPDATE kit_file SET have = bytes');
  expect((await laptop.value('emails.compose', which)).files).toEqual([
    { itemId: goes.id, title: 'Offer 751', bytes: 4 },
  ]);
  const along = (id: string) => ({ version: 2, files: [{ itemId: id, useId: laptop.nextId() }] });
  expect(await handOver(along(stays.id))).toMatchObject({ error: { code: 'not_usable' } });
  expect(used()).toBe(0);
  expect(await handOver(along(goes.id))).toMatchObject({ ok: true, value: { counted: true } });
  expect(used()).toBe(2);
});

test('an internal template and one without an address stay here', async () => {
  expect(await handOver({ contactId: idOf(13) })).toMatchObject({ error: { code: 'no_address' } });
  laptop.receive(releaseOf(laptop.key, version(2, mail('internal', 'Hello'))));
  expect(await handOver({ version: 2 })).toMatchObject({ error: { code: 'not_usable' } });
  expect((await laptop.value('emails.compose', which)).unusable).toBe('internal');
});
