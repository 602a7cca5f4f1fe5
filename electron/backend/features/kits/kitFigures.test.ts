import { afterEach, beforeEach, expect, test } from 'vitest';
import { testNow } from '../../../../test/fixtures/askFeatures.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import {
  kitId,
  kitItems,
  kitPayloadOf,
  kitTerritoryId,
  releaseOf,
} from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const accountId = idOf(10);
const [response, proof] = kitItems;
const period = { kitId, from: testNow - 10 * day, to: testNow };
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, territoryIds: [kitTerritoryId] }));
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
});
afterEach(() => laptop.close());

test('a use is told to the hub with what was shown and how it was taken', async () => {
  const use = {
    id: idOf(630),
    accountId,
    callId: null,
    contactId: null,
    kitId,
    itemId: response.id,
    version: 1,
    kind: 'presented' as const,
    seconds: 40,
    words: null,
    pages: [{ page: 2, seconds: 40 }],
    fileSha256: null,
    reaction: 'warm' as const,
    usedAt: testNow,
  };
  await laptop.value('kits.use', use);
  expect(laptop.db.all('SELECT detail FROM use')).toEqual([
    { detail: '{"pages":[{"page":2,"seconds":40}],"reaction":"warm"}' },
  ]);
});

test('the figures of a kit: reach, frequency, adoption and own words beside the approved line', async () => {
  laptop.put('account', rowOf('account', { id: idOf(11), territoryIds: [kitTerritoryId] }));
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(20), accountId }),
    rowOf('contact', { id: idOf(21), accountId }),
  );
  laptop.put(
    'call',
    ...[30, 31, 32].map((number) =>
      rowOf('call', {
        id: idOf(number),
        accountId,
        ownerId: idOf(1),
        status: 'held',
        startsAt: testNow - day,
      }),
    ),
  );
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(40),
      accountId,
      authorId: idOf(1),
      callId: idOf(30),
      contactId: idOf(20),
      category: 'price',
      response: 'own_words',
      responseItemId: response.id,
      responseVersion: 1,
      responseWords: 'Pay when the fish pays.',
      outcome: 'resolved',
      heardAt: testNow - day,
    }),
  );
  laptop.put(
    'use',
    rowOf('use', {
      id: idOf(41),
      accountId,
      authorId: idOf(1),
      callId: idOf(30),
      kitId,
      itemId: proof.id,
      usedAt: testNow - day,
    }),
    rowOf('use', {
      id: idOf(42),
      accountId,
      authorId: idOf(1),
      callId: idOf(31),
      kitId,
      itemId: proof.id,
      usedAt: testNow - day,
    }),
  );
  const figures = await laptop.value('kits.figures', { ...period, language: null });
  expect(figures.uses).toMatchObject({
    reach: { accounts: { reached: 1, of: 2 }, people: { reached: 1, of: 2 } },
    frequency: { contacts: 2, accounts: 1, perAccount: 2 },
    adoption: { withUse: 2, ownWords: 1, held: 3 },
  });
  expect(figures.responses[0]).toMatchObject({
    approved: 'Then let the season pay for it. Nothing before the first landing.',
    ownWords: [{ words: 'Pay when the fish pays.', outcome: 'resolved' }],
    figure: { resolved: 1, final: 1 },
  });
  // The line is told in the language of the screen, where it has been written in it.
  const swedish = await laptop.value('kits.figures', { ...period, language: 'sv' });
  expect(swedish.responses[0]).toMatchObject({ title: 'Det är för dyrt på en gång', language: 'sv' });
});

const counted = async () => (await laptop.value('kits.figures', { ...period, language: null })).uses;

test('an account where only people of other parts are known is not in the audience of a part', async () => {
  const audience = {
    territoryIds: [kitTerritoryId],
    segments: [],
    buyerStages: [],
    personas: ['champion' as const],
  };
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(2, { audience })));
  for (const [number, persona] of [
    [11, 'champion'],
    [12, 'blocker'],
    [13, 'unknown'],
  ] as const) {
    laptop.put('account', rowOf('account', { id: idOf(number), territoryIds: [kitTerritoryId] }));
    laptop.put('contact', rowOf('contact', { id: idOf(number + 10), accountId: idOf(number), persona }));
  }
  // Nobody is known at the account that is there already, which shuts nothing out.
  expect((await counted())?.reach).toMatchObject({ accounts: { of: 3 }, people: { of: 2 } });
});

test('figures say of how many of its territories they are, and are left out where no use is read', async () => {
  const territories = [kitTerritoryId, idOf(77)];
  const audience = { territoryIds: territories, segments: [], buyerStages: [], personas: [] };
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(2, { audience })));
  Object.assign(laptop.me, { territoryIds: [kitTerritoryId] });
  expect((await counted())?.territories).toEqual({ reached: 1, of: 2 });
  Object.assign(laptop.me, { role: 'approver' });
  expect(await counted()).toBeNull();
});
