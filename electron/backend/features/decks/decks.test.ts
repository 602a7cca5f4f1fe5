import { afterEach, beforeEach, expect, test } from 'vitest';
import { type KitItemContent, noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { type KitLaptop, openKitLaptop } from '../../../../test/fixtures/kitLaptop.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { kitItems, kitPayloadOf, releaseOf } from '../../../../test/fixtures/signedKits.ts';
import { handlers } from './handlers.ts';

const [messageId, secretId] = [idOf(701), idOf(702)];
const message = (id: string, words: string, visibility: 'customer' | 'internal'): KitItemContent => ({
  id,
  kind: 'key_message',
  visibility,
  facts: noFacts,
  content: { en: { title: words, body: richTextOf(words) } },
});
const version = (number: number, words: string) =>
  kitPayloadOf(number, {
    releaseId: idOf(600 + number),
    languages: ['en'],
    items: [...kitItems, message(messageId, words, 'customer'), message(secretId, 'Margins', 'internal')],
  });
const { kitId } = version(1, '');
const deckId = idOf(710);
const page = (itemId: string, own: object = {}) => ({
  kitId,
  itemId,
  version: 1,
  sha256: null,
  page: 1,
  ...own,
});

let laptop: KitLaptop;
beforeEach(() => {
  laptop = openKitLaptop(handlers);
  laptop.receive(releaseOf(laptop.key, version(1, 'Start with one round')));
});
afterEach(() => laptop.close());

const put = (...pages: readonly ReturnType<typeof page>[]): void =>
  laptop.put('deck', rowOf('deck', { id: deckId, userId: laptop.me.id, pages: { pages } }));
const open = () =>
  laptop.value('decks.open', { id: deckId, accountId: null, contactIds: [], language: null });
const leftOut = async () => (await open()).pages.map((one) => one.leftOut);

test('a page is shown with its words; one of a kit that is not here says so', async () => {
  put(page(messageId), page(messageId, { kitId: idOf(799) }));
  const { pages } = await open();
  expect(pages[0]).toMatchObject({
    leftOut: null,
    item: { title: 'Start with one round', kind: 'key_message', languages: ['en'] },
  });
  expect(pages[1]).toMatchObject({ leftOut: 'gone', item: null });
});

test('nothing internal is in a deck, whoever put it there', async () => {
  put(page(secretId));
  expect(await leftOut()).toEqual(['internal']);
});

test('words that stand in a new version are shown; words that changed are left out, and the new page offered', async () => {
  put(page(messageId));
  laptop.receive(releaseOf(laptop.key, version(2, 'Start with one round')));
  expect(await leftOut()).toEqual([null]);
  laptop.receive(releaseOf(laptop.key, version(3, 'Start with the worst round')));
  const { pages } = await open();
  expect(pages[0]).toMatchObject({ leftOut: 'changed', newer: { version: 3 } });
});

test('past the lease nothing of it is shown', async () => {
  put(page(messageId));
  laptop.at += 400 * 86_400_000;
  expect(await leftOut()).not.toEqual([null]);
});

test('a deck is made, its pages put in another order, and removed; another’s is not touched', async () => {
  const pages = { pages: [page(messageId), page(secretId)] };
  await laptop.value('decks.create', { id: deckId, name: 'Short', pages, position: 0 });
  const turned = { pages: pages.pages.toReversed() };
  await laptop.value('decks.update', { id: deckId, fields: { pages: { from: pages, to: turned } } });
  expect((await open()).deck.pages).toEqual(turned);
  await laptop.value('decks.update', { id: deckId, fields: { status: { from: 'active', to: 'removed' } } });
  expect((await laptop.value('decks.list', {})).rows).toEqual([]);
  expect(
    await laptop.ask('decks.open', { id: deckId, accountId: null, contactIds: [], language: null }),
  ).toMatchObject({ error: { code: 'not_found' } });
  laptop.put('deck', rowOf('deck', { id: idOf(720), userId: idOf(9) }));
  const fields = { name: { from: 'First visit', to: 'Mine' } };
  expect(await laptop.ask('decks.update', { id: idOf(720), fields })).toMatchObject({
    error: { code: 'forbidden' },
  });
});
