import { afterEach, beforeEach, expect, test } from 'vitest';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
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
import { handlers as heard } from '../heard/handlers.ts';
import { handlers as search } from '../search/handlers.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const accountId = idOf(10);
const [response, proof, battlecard] = kitItems;
let laptop: KitLaptop;

beforeEach(() => {
  laptop = openKitLaptop({ ...handlers, ...heard, ...search });
  laptop.put('account', rowOf('account', { id: accountId, territoryIds: [kitTerritoryId], language: 'sv' }));
  laptop.put('competitor', rowOf('competitor', { id: idOf(7_900), name: 'Veritas' }));
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1)));
});
afterEach(() => laptop.close());

const nobody = { accountId: null, contactIds: [], language: null };
const library = (values: object = {}) =>
  laptop.value('kits.library', {
    ...nobody,
    find: null,
    category: null,
    kinds: [],
    favourites: false,
    unusable: false,
    ...values,
  });
const itemsOf = ({ situations }: Awaited<ReturnType<typeof library>>) =>
  situations.flatMap(({ items }) => items.map(({ title }) => title));
const item = (itemId: string, values: object = {}) =>
  laptop.value('kits.item', { ...nobody, kitId, itemId, ...values });
const say = (text: string, values: object = {}) =>
  laptop.value('kits.whatToSay', {
    ...nobody,
    accountId,
    text,
    callId: null,
    category: null,
    competitorId: null,
    customerSees: false,
    ...values,
  });

test('the library stands by situation: what they say, then who else is in play', async () => {
  const { situations, total } = await library();
  expect(situations.map(({ situation }) => situation)).toEqual([
    { by: 'category', category: 'price' },
    { by: 'competitor', competitorId: idOf(7_900), name: 'Veritas' },
  ]);
  expect(total).toBe(4);
});

test('words find an item in any language it speaks, with a slip forgiven, and the words marked', async () => {
  expect(itemsOf(await library({ find: 'payback' }))).toEqual(['Payback in nine months']);
  expect(itemsOf(await library({ find: 'paybakc' }))).toEqual(['Payback in nine months']);
  expect(itemsOf(await library({ find: 'sasong' }))).toEqual(['It costs too much at once']);
  const found = await library({ find: 'dyrt', language: 'sv' });
  expect(found.situations[0]?.items[0]).toMatchObject({
    title: 'Det är för dyrt på en gång',
    marks: [[11, 15]],
  });
  expect(itemsOf(await library({ find: 'submarine' }))).toEqual([]);
});

test('an item speaks the account’s language where it can, and says where it does not', async () => {
  expect((await item(response.id, { accountId })).item).toMatchObject({
    language: 'sv',
    languages: ['en', 'sv'],
  });
  expect((await item(proof.id, { accountId })).item).toMatchObject({ language: 'en', languages: ['en'] });
  expect((await item(response.id, { accountId, language: 'en' })).item.language).toBe('en');
});

test('an item comes with its proof, and a response with its figure', async () => {
  laptop.put(
    'heard',
    ...[1, 2, 3].map((number) =>
      rowOf('heard', {
        id: idOf(500 + number),
        accountId: idOf(100 + number),
        authorId: idOf(1),
        category: 'price',
        response: number === 3 ? 'own_words' : 'said_it',
        responseItemId: response.id,
        responseVersion: 1,
        outcome: number === 1 ? 'lost' : 'resolved',
        heardAt: testNow - day,
      }),
    ),
    rowOf('heard', {
      id: idOf(510),
      accountId: idOf(102),
      authorId: idOf(1),
      category: 'price',
      heardAt: testNow,
    }),
  );
  const page = await item(response.id);
  expect(page.proofs.map(({ item: { title } }) => title)).toEqual(['Payback in nine months']);
  // The one at account 102 was raised again a day later.
  expect(page.figure).toMatchObject({ resolved: 1, final: 3, ownWords: 1, version: 1, ofPredecessor: false });
});

test('an audience elsewhere, a proof that has ended and the customer’s eyes each shut an item out, and say so', async () => {
  laptop.put('account', rowOf('account', { id: idOf(11), territoryIds: [idOf(12)] }));
  const check = (values: object) =>
    laptop.value('kits.check', {
      accountId,
      contactIds: [],
      customerSees: false,
      items: [response, proof, battlecard].map(({ id }) => ({ kitId, itemId: id })),
      ...values,
    });
  const why = async (values: object) => (await check(values)).items.map(({ unusable }) => unusable);
  expect(await why({})).toEqual([null, null, null]);
  expect(await why({ accountId: idOf(11) })).toEqual(['not_meant', 'not_meant', 'not_meant']);
  expect(await why({ customerSees: true })).toEqual([null, null, 'internal']);
});

test('an item that is gone is said to be gone', async () => {
  const { items } = await laptop.value('kits.check', {
    accountId: null,
    contactIds: [],
    customerSees: true,
    items: [{ kitId, itemId: idOf(1) }],
  });
  expect(items).toEqual([{ itemId: idOf(1), version: null, unusable: null }]);
  expect(await laptop.ask('kits.item', { ...nobody, kitId: idOf(1), itemId: response.id })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('what is said of money brings what to explore first, then the response with its proof', async () => {
  const found = await say('Det är för dyrt, priset är för högt');
  expect(found.category).toBe('price');
  expect(found.explore.map(({ text }) => text)).toEqual([
    'När på året skulle det inte svida?',
    'What did an hour at the quay cost you in July?',
  ]);
  expect(found.responses.map(({ item: { title } }) => title)).toEqual(['Det är för dyrt på en gång']);
  expect(found.proofs.map(({ item: { title } }) => title)).toEqual(['Payback in nine months']);
  expect(found.battlecards).toEqual([]);
});

test('words of a kit alone say which category it is', async () => {
  expect((await say('nothing before the first landing of the season')).categories).toEqual(['price']);
});

test('a competitor brings its battlecard when named in the words or known at the account, never otherwise', async () => {
  const titles = async (text: string) => (await say(text)).battlecards.map(({ item: { title } }) => title);
  expect(await titles('Veritas is cheaper')).toEqual(['Veritas']);
  expect(await titles('too expensive')).toEqual([]);
  laptop.put(
    'heard',
    rowOf('heard', {
      id: idOf(520),
      accountId,
      authorId: idOf(1),
      competitorId: idOf(7_900),
      heardAt: testNow,
    }),
  );
  expect(await titles('too expensive')).toEqual(['Veritas']);
  expect((await say('too expensive', { customerSees: true })).battlecards).toEqual([]);
});

test('a favourite is kept, found and let go of, in the outbox each time', async () => {
  await laptop.value('kits.favourite', { kitId, itemId: proof.id, kept: true });
  expect(itemsOf(await library({ favourites: true }))).toEqual(['Payback in nine months']);
  await laptop.value('kits.favourite', { kitId, itemId: proof.id, kept: false });
  expect(itemsOf(await library({ favourites: true }))).toEqual([]);
  expect(laptop.db.all('SELECT kind FROM outbox')).toEqual([
    { kind: 'favourite.set' },
    { kind: 'favourite.set' },
  ]);
});

test('feedback stands on the item as the newest said', async () => {
  const give = (number: number, verdict: 'helps' | 'does_not_help') =>
    laptop.value('kits.feedback', {
      id: idOf(number),
      kitId,
      itemId: response.id,
      version: 1,
      verdict,
      note: null,
    });
  await give(610, 'helps');
  laptop.at += 1000;
  await give(611, 'does_not_help');
  expect((await item(response.id)).myFeedback).toMatchObject({ verdict: 'does_not_help', version: 1 });
});

test('a version that asks for it waits to be acknowledged, once', async () => {
  const waiting = async () => (await laptop.value('kits.toAcknowledge', { language: null })).kits;
  const [kit] = await waiting();
  expect(kit).toMatchObject({ title: 'Pilot offer', version: 1, previousVersion: null, changes: [] });
  await laptop.value('kits.acknowledge', {
    id: idOf(620),
    kitId,
    releaseId: kit?.releaseId ?? '',
    version: 1,
  });
  expect(await waiting()).toEqual([]);
  expect(laptop.topics).toContain('kits');
});

test('whose words made a kit is told so with its first version, and nobody else is', async () => {
  const becauseOf = [{ userId: idOf(1), itemId: proof.id, heardId: null, feedbackId: null }];
  const told = async () =>
    (await laptop.value('kits.toAcknowledge', { language: null })).kits.map(({ kitId: id, becauseOfMe }) => [
      id,
      becauseOfMe,
    ]);
  expect(await told()).toEqual([[kitId, false]]);
  const other = { kitId: idOf(7_101), releaseId: idOf(7_390), publishedAt: Date.UTC(2026, 2, 2) };
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(1, { ...other, becauseOf })));
  expect(await told()).toEqual([
    [idOf(7_101), true],
    [kitId, false],
  ]);
});

test('who makes kits is not asked to confirm them', async () => {
  const marketing = openKitLaptop(handlers, 'author');
  try {
    marketing.receive(releaseOf(marketing.key, kitPayloadOf(1)));
    expect(await marketing.value('kits.toAcknowledge', { language: null })).toEqual({ kits: [] });
    expect(await marketing.value('kits.list', { language: null })).toMatchObject({
      kits: [{ title: 'Pilot offer', mustAcknowledge: false }],
    });
  } finally {
    marketing.close();
  }
});

test('a new version says item by item what changed, and because of whom', async () => {
  const changed = {
    ...proof,
    facts: { ...proof.facts, source: 'Signed by the auditor' },
    content: { en: { title: 'Payback in nine months', body: richTextOf('Nine months, says the auditor.') } },
  };
  laptop.receive(
    releaseOf(
      laptop.key,
      kitPayloadOf(2, {
        items: [response, changed, { ...battlecard, id: idOf(7_299) }],
        whatChanged: { en: 'The proof is the auditor’s now.' },
        becauseOf: [{ userId: idOf(1), itemId: proof.id, heardId: null, feedbackId: null }],
      }),
    ),
    releaseOf(laptop.key, kitPayloadOf(1), { status: 'superseded', rowVersion: 2 }),
  );
  const { kits } = await laptop.value('kits.toAcknowledge', { language: null });
  expect(kits).toHaveLength(1);
  expect(kits[0]).toMatchObject({
    version: 2,
    previousVersion: 1,
    whatChanged: 'The proof is the auditor’s now.',
  });
  expect(kits[0]?.changes.map(({ title, change, becauseOfMe }) => [title, change, becauseOfMe])).toEqual([
    ['Payback in nine months', 'changed', true],
    ['Veritas', 'added', false],
    ['Veritas', 'removed', false],
    ['What did an hour at the quay cost you in July?', 'removed', false],
  ]);
  expect(kits[0]?.changes.map(({ words }) => words.map(({ name, after }) => [name, after]))).toEqual([
    [['body', 'Nine months, says the auditor.']],
    [],
    [],
    [],
  ]);
  expect(itemsOf(await library({ find: 'Veritas' }))).toHaveLength(1);
  expect((await item(response.id)).versions.map(({ version }) => version)).toEqual([2, 1]);
});

test('the palette finds what may be offered, in the language in which its words were found', async () => {
  const found = async (text: string) => (await laptop.value('search.find', { text, limit: 5 })).kitItems;
  expect(await found('dyrt pa en gang')).toMatchObject([
    {
      id: response.id,
      kitId,
      language: 'sv',
      title: 'Det är för dyrt på en gång',
      marks: [
        [11, 15],
        [16, 18],
        [19, 21],
        [22, 26],
      ],
    },
  ]);
  expect(await found('veritsa')).toMatchObject([{ title: 'Veritas', kind: 'battlecard' }]);
  laptop.at = Date.UTC(2026, 3, 1);
  expect(await found('veritas')).toEqual([]);
});

test('of items that match alike the one that is opened, or used with customers, stands first', async () => {
  const twins = [1, 2, 3].map((number) => ({
    ...proof,
    id: idOf(7_400 + number),
    content: { en: { ...(proof.content.en as object), title: `Harbour figures ${number}` } },
  })) as unknown as readonly (typeof proof)[];
  laptop.receive(releaseOf(laptop.key, kitPayloadOf(2, { items: [...kitItems, ...twins] })));
  const found = async () =>
    (await laptop.value('search.find', { text: 'figures', limit: 5 })).kitItems.map(({ id }) => id);
  expect([...(await found())].sort()).toEqual([idOf(7_401), idOf(7_402), idOf(7_403)]);
  await laptop.value('search.opened', { entity: 'kitItem', id: idOf(7_403) });
  expect((await found())[0]).toBe(idOf(7_403));
  const use = (number: number, authorId: string) =>
    rowOf('use', {
      id: idOf(number),
      accountId: idOf(10),
      authorId,
      kitId,
      itemId: idOf(7_402),
      usedAt: laptop.at,
    });
  laptop.put('use', use(7_501, idOf(77)), use(7_502, idOf(77)), use(7_503, idOf(77)));
  expect((await found())[0]).toBe(idOf(7_403));
  laptop.put('use', use(7_504, laptop.me.id), use(7_505, laptop.me.id), use(7_506, laptop.me.id));
  expect(await found()).toEqual([idOf(7_402), idOf(7_403), idOf(7_401)]);
});

test('what was opened lately of the kits stands with the rest, and drops out when it may not be offered', async () => {
  await laptop.value('search.opened', { entity: 'kitItem', id: battlecard.id });
  const lately = async () => (await laptop.value('search.find', { text: '', limit: 5 })).kitItems;
  expect(await lately()).toMatchObject([{ id: battlecard.id, title: 'Veritas', openedAt: laptop.at }]);
  laptop.at = Date.UTC(2026, 3, 1);
  expect(await lately()).toEqual([]);
});
