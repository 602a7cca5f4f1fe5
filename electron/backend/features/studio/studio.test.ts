import { afterEach, beforeEach, expect, test } from 'vitest';
import { noAudience } from '../../../../shared/domain/kits/audience.ts';
import { noFacts } from '../../../../shared/domain/kits/itemContent.ts';
import { richTextOf } from '../../../../shared/domain/kits/richText.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';
import { accountsMeant, segmentsHere } from './repository.ts';

let laptop: Laptop;
const kitId = idOf(10);
const versionId = idOf(11);
const message = { title: 'Two boats', body: richTextOf('Two boats, one season.') };

const asRole = (role: 'author' | 'approver', id = idOf(1)): void => {
  Object.assign(laptop.me, { role, id });
  laptop.put('user', { ...laptop.me });
};
const addItem = async (id: string): Promise<void> => {
  await laptop.value('studio.createItem', {
    id,
    kitId,
    versionId,
    itemId: idOf(21),
    kind: 'key_message',
    visibility: 'customer',
    position: 1,
    en: message,
    fr: null,
    sv: null,
    it: null,
    facts: noFacts,
  });
};
const read = () => laptop.value('studio.version', { versionId });

beforeEach(async () => {
  laptop = openLaptop(handlers);
  asRole('author');
  await laptop.value('studio.createKit', { id: kitId, name: 'Pilot offer' });
  await laptop.value('studio.createVersion', { id: versionId, kitId, basedOn: null });
  await addItem(idOf(20));
});
afterEach(() => laptop.close());

test('a kit, its draft and its items are there at once, with no connection', async () => {
  expect((await laptop.value('studio.kits', {})).kits).toMatchObject([
    {
      kit: { name: 'Pilot offer' },
      versions: [{ version: { number: 1, status: 'draft' }, items: 1, approved: 0 }],
    },
  ]);
  expect(await read()).toMatchObject({
    items: [{ item: { en: message, reviewState: 'draft' }, before: null }],
  });
});

test('a new version holds copies of the items, each beside what it was', async () => {
  const next = idOf(12);
  await laptop.value('studio.createVersion', { id: next, kitId, basedOn: versionId });
  const copied = await laptop.value('studio.version', { versionId: next });
  expect(copied).toMatchObject({
    version: { number: 2, basedOn: versionId },
    basedOn: 1,
    items: [{ item: { itemId: idOf(21), en: message }, before: { id: idOf(20) } }],
  });
  expect(copied.items[0]?.item.id).not.toBe(idOf(20));
});

test('another kit begun with a copy has items of its own, and thanks nobody for the words of the first', async () => {
  await laptop.value('studio.createItem', {
    id: idOf(22),
    kitId,
    versionId,
    itemId: idOf(23),
    kind: 'proof_point',
    visibility: 'customer',
    position: 2,
    en: { title: 'Payback', body: richTextOf('Nine months.') },
    fr: null,
    sv: null,
    it: null,
    facts: noFacts,
  });
  const facts = { ...noFacts, claims: true, proofItemIds: [idOf(23)], heardIds: [idOf(80)] };
  await laptop.value('studio.updateItem', {
    id: idOf(20),
    revisionId: idOf(41),
    fields: { facts: { from: noFacts, to: facts } },
  });
  await laptop.value('studio.createKit', { id: idOf(13), name: 'Harbour offer' });
  await laptop.value('studio.createVersion', { id: idOf(14), kitId: idOf(13), basedOn: versionId });
  const copy = await laptop.value('studio.version', { versionId: idOf(14) });
  const [first, proof] = copy.items.map(({ item }) => item);
  expect(copy).toMatchObject({
    version: { number: 1 },
    basedOn: null,
    items: [{ before: null }, { before: null }],
  });
  expect(first?.itemId).not.toBe(idOf(21));
  expect(first?.facts).toEqual({ ...facts, proofItemIds: [proof?.itemId], heardIds: [] });
});

test('what is approved and then changed is a draft again', async () => {
  await laptop.value('studio.move', {
    id: versionId,
    kitId,
    eventId: idOf(30),
    move: 'submit',
    note: null,
    seen: { status: 'draft' },
  });
  const before = (await read()).items[0]?.item;
  asRole('approver', idOf(2));
  await laptop.value('studio.review', {
    id: idOf(20),
    kitId,
    versionId,
    itemId: idOf(21),
    eventId: idOf(31),
    to: 'approved',
    note: null,
    seen: { reviewState: 'draft', revisionId: before?.revisionId ?? '' },
  });
  expect((await read()).items[0]?.item.reviewState).toBe('approved');
  asRole('author');
  await laptop.value('studio.updateItem', {
    id: idOf(20),
    revisionId: idOf(40),
    fields: { en: { from: message, to: { ...message, title: 'Three boats' } } },
  });
  const after = await read();
  expect(after.items[0]?.item).toMatchObject({
    reviewState: 'draft',
    reviewedBy: null,
    revisionId: idOf(40),
  });
  expect(after.events.map(({ event }) => event.kind)).toEqual(['submitted', 'item_approved']);
});

test('an approval of what has changed meanwhile, and of one’s own words, is refused', async () => {
  const review = {
    id: idOf(20),
    kitId,
    versionId,
    itemId: idOf(21),
    eventId: idOf(31),
    to: 'approved' as const,
    note: null,
    seen: { reviewState: 'draft' as const, revisionId: idOf(20) },
  };
  Object.assign(laptop.me, { role: 'approver' });
  expect(await laptop.ask('studio.review', review)).toMatchObject({ error: { code: 'own_words' } });
  Object.assign(laptop.me, { id: idOf(2) });
  expect(
    await laptop.ask('studio.review', { ...review, seen: { reviewState: 'draft', revisionId: idOf(99) } }),
  ).toMatchObject({ error: { code: 'moved_on' } });
});

test('the audience is counted over the accounts here, and the reps of its territories', async () => {
  const territory = idOf(50);
  laptop.put('user', rowOf('user', { id: idOf(60), name: 'Elsa', role: 'rep', territoryIds: [territory] }));
  laptop.put('user', rowOf('user', { id: idOf(61), name: 'Jo', role: 'rep', territoryIds: [idOf(51)] }));
  for (const [id, segment] of [
    [70, 'Fishing'],
    [71, 'Hotels'],
  ] as const) {
    laptop.put(
      'account',
      rowOf('account', { id: idOf(id), name: `Account ${id}`, segment, territoryIds: [territory] }),
    );
  }
  Object.assign(laptop.me, { territoryIds: [territory] });
  const { version } = await read();
  await laptop.value('studio.updateVersion', {
    id: versionId,
    fields: {
      audience: {
        from: version.audience,
        to: { territoryIds: [territory], segments: ['Fishing'], buyerStages: [], personas: [] },
      },
    },
  });
  expect((await read()).reach).toEqual({
    reps: [{ id: idOf(60), name: 'Elsa' }],
    accounts: 1,
  });
  const audience = { territoryIds: [territory], segments: [], buyerStages: [], personas: [] };
  expect(accountsMeant(laptop.db, audience, { offset: 1, limit: 5 })).toEqual({
    total: 2,
    rows: [{ id: idOf(71), name: 'Account 71' }],
  });
  expect(segmentsHere(laptop.db)).toEqual([
    { segment: 'Fishing', accounts: 1 },
    { segment: 'Hotels', accounts: 1 },
  ]);
  // Who works other territories has none of these accounts here, or only those that are shared: that is no count.
  Object.assign(laptop.me, { territoryIds: [idOf(51)] });
  expect((await read()).reach).toMatchObject({ accounts: null, reps: [{ name: 'Elsa' }] });
  Object.assign(laptop.me, { territoryIds: [territory] });
  // An approver carries no accounts: none here is not none at all.
  Object.assign(laptop.me, { role: 'approver' });
  expect((await read()).reach).toMatchObject({ accounts: null, reps: [{ name: 'Elsa' }] });
});

test('an audience of some personas holds accounts where one of them, or nobody known, is met', async () => {
  const territory = idOf(50);
  const people = { 70: 'champion', 71: 'blocker', 72: 'unknown' } as const;
  for (const id of [70, 71, 72, 73])
    laptop.put(
      'account',
      rowOf('account', { id: idOf(id), name: `Account ${id}`, territoryIds: [territory] }),
    );
  for (const [id, persona] of Object.entries(people))
    laptop.put(
      'contact',
      rowOf('contact', { id: idOf(100 + Number(id)), accountId: idOf(Number(id)), persona }),
    );
  const { version } = await read();
  await laptop.value('studio.updateVersion', {
    id: versionId,
    fields: {
      audience: {
        from: version.audience,
        to: { territoryIds: [territory], segments: [], buyerStages: [], personas: ['champion'] },
      },
    },
  });
  const audience = (await read()).version.audience ?? noAudience;
  const { rows } = accountsMeant(laptop.db, audience, { offset: 0, limit: 10 });
  expect(rows.map(({ name }) => name)).toEqual(['Account 70', 'Account 72', 'Account 73']);
});

test('objections without an approved answer stand by category, in their words', async () => {
  laptop.put('account', rowOf('account', { id: idOf(70), name: 'Sjöberg' }));
  laptop.put(
    'heard',
    rowOf('heard', {
      authorId: idOf(1),
      id: idOf(80),
      accountId: idOf(70),
      kind: 'objection',
      category: 'price',
      verbatim: 'All of it in March',
      heardAt: testNow,
    }),
    rowOf('heard', {
      authorId: idOf(1),
      id: idOf(81),
      accountId: idOf(70),
      kind: 'objection',
      category: 'price',
      responseItemId: idOf(21),
      heardAt: testNow,
    }),
  );
  expect((await laptop.value('studio.unanswered', { from: testNow - 1 })).categories).toMatchObject([
    {
      category: 'price',
      count: 1,
      verbatims: [{ heardId: idOf(80), words: 'All of it in March', accountName: 'Sjöberg' }],
    },
  ]);
});

test('a new version names what it no longer has, and what it replaces; another kit begun as a copy replaces nothing', async () => {
  const next = idOf(12);
  await laptop.value('studio.createVersion', { id: next, kitId, basedOn: versionId });
  const copied = await laptop.value('studio.version', { versionId: next });
  expect(copied).toMatchObject({ before: { id: versionId, number: 1 }, takenOut: [] });
  const [row] = copied.items;
  await laptop.value('studio.updateItem', {
    id: row?.item.id ?? '',
    revisionId: idOf(45),
    fields: { status: { from: 'active', to: 'removed' } },
  });
  expect((await laptop.value('studio.version', { versionId: next })).takenOut).toMatchObject([
    { id: idOf(20), itemId: idOf(21) },
  ]);
  await laptop.value('studio.createKit', { id: idOf(13), name: 'Harbour offer' });
  await laptop.value('studio.createVersion', { id: idOf(14), kitId: idOf(13), basedOn: versionId });
  const other = await laptop.value('studio.version', { versionId: idOf(14) });
  expect(other).toMatchObject({ before: null, takenOut: [] });
});

test('what reps say in their own words stands by what it answered; the approved words are not among it', async () => {
  const said = (id: number, own: Partial<Parameters<typeof rowOf<'heard'>>[1]>) =>
    laptop.put(
      'heard',
      rowOf('heard', {
        id: idOf(id),
        accountId: idOf(70),
        kind: 'objection',
        category: 'price',
        authorId: idOf(60),
        verbatim: 'All of it in March?',
        response: 'own_words',
        responseWords: `words ${id}`,
        heardAt: id,
        ...own,
      }),
    );
  said(91, {});
  said(92, {});
  said(93, { response: 'said_it', responseWords: null });
  said(94, { heardAt: 1 });
  const { categories } = await laptop.value('studio.ownWords', { from: 50 });
  expect(categories).toMatchObject([
    { category: 'price', count: 2, said: [{ words: 'words 92' }, { words: 'words 91' }] },
  ]);
});

test('praise stands in the customers’ words, the newest first, and nothing else does', async () => {
  laptop.put('account', rowOf('account', { id: idOf(70), name: 'Sjöberg' }));
  const said = (id: number, own: Partial<Parameters<typeof rowOf<'heard'>>[1]> = {}) =>
    laptop.put(
      'heard',
      rowOf('heard', {
        id: idOf(id),
        accountId: idOf(70),
        kind: 'praise',
        authorId: idOf(60),
        verbatim: `words ${id}`,
        language: 'sv',
        heardAt: id,
        ...own,
      }),
    );
  said(91);
  said(92);
  said(93, { kind: 'complaint' });
  said(94, { heardAt: 1 });
  expect((await laptop.value('studio.praise', { from: 50 })).said).toEqual([
    { heardId: idOf(92), words: 'words 92', language: 'sv', accountName: 'Sjöberg' },
    { heardId: idOf(91), words: 'words 91', language: 'sv', accountName: 'Sjöberg' },
  ]);
});
