import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const accountId = idOf(10);

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put('account', rowOf('account', { id: accountId, name: 'Nordvik Energi AB' }));
});
afterEach(() => laptop.close());

const objection = {
  id: idOf(30),
  accountId,
  callId: null,
  contactId: null,
  kind: 'objection',
  category: 'price',
  verbatim: '“Alldeles för dyrt” 💸',
  language: 'sv',
  persona: 'unknown',
  buyerStage: null,
  competitorId: null,
  response: 'none',
  responseItemId: null,
  responseVersion: null,
  responseWords: null,
  outcome: 'open',
  ownerId: null,
  heardAt: testNow,
} as const;
const list = (kind: 'all' | 'objection' | 'complaint' | 'praise' = 'all') =>
  laptop.value('heard.list', { accountId, kind, offset: 0, limit: 10 });
const past = (number: number, verbatim: string, category: Row<'heard'>['category']) =>
  rowOf('heard', { id: idOf(number), accountId, authorId: laptop.me.id, verbatim, category });

test('an objection is kept word for word and waits for the hub', async () => {
  await laptop.value('heard.add', { heard: objection, draftKey: null });
  const { rows, total } = await list();
  expect(total).toBe(1);
  expect(rows[0]?.heard.verbatim).toBe('“Alldeles för dyrt” 💸');
  expect(rows[0]).toMatchObject({ accountName: 'Nordvik Energi AB', sync: 'waiting' });
  expect([...laptop.topics]).toContain('heard');
});

test('without words nothing was heard', async () => {
  expect(
    await laptop.ask('heard.add', { heard: { ...objection, verbatim: ' \n ' }, draftKey: null }),
  ).toEqual({
    ok: false,
    error: { code: 'required', detail: { fields: ['verbatim'] } },
  });
});

test('a complaint is its author’s until someone else is named', async () => {
  await laptop.value('heard.add', { heard: { ...objection, kind: 'complaint' }, draftKey: null });
  await laptop.value('heard.add', {
    heard: { ...objection, id: idOf(31), kind: 'complaint', ownerId: idOf(9) },
    draftKey: null,
  });
  await laptop.value('heard.add', { heard: { ...objection, id: idOf(32) }, draftKey: null });
  const owners = Object.fromEntries((await list()).rows.map(({ heard }) => [heard.id, heard.ownerId]));
  expect(owners).toEqual({ [idOf(30)]: laptop.me.id, [idOf(31)]: idOf(9), [idOf(32)]: null });
});

test('the draft ends with what was heard, and stays when that is refused', async () => {
  const drafts = (): unknown => laptop.connection.prepare('SELECT count(*) FROM draft').pluck().get();
  laptop.connection.exec("INSERT INTO draft (key, value, saved_at) VALUES ('heard', '{}', 1)");
  await laptop.ask('heard.add', { heard: { ...objection, accountId: idOf(98) }, draftKey: 'heard' });
  expect(drafts()).toBe(1);
  await laptop.value('heard.add', { heard: objection, draftKey: 'heard' });
  expect(drafts()).toBe(0);
});

test('an outcome is a step of its own and the newest shows', async () => {
  await laptop.value('heard.add', { heard: objection, draftKey: null });
  await laptop.value('heard.setOutcome', {
    id: idOf(40),
    accountId,
    heardId: idOf(30),
    outcome: 'parked',
    note: null,
  });
  laptop.at += 1000;
  await laptop.value('heard.setOutcome', {
    id: idOf(41),
    accountId,
    heardId: idOf(30),
    outcome: 'resolved',
    note: 'Rebate',
  });
  const found = await laptop.value('heard.get', { id: idOf(30) });
  expect(found.heard.outcome).toBe('resolved');
  expect(found.steps.map(({ outcome }) => outcome)).toEqual(['parked', 'resolved']);
});

test('an outcome of something that is not here, or of another account, is refused', async () => {
  const step = { id: idOf(40), accountId, heardId: idOf(30), outcome: 'lost', note: null } as const;
  expect(await laptop.ask('heard.setOutcome', step)).toMatchObject({ error: { code: 'not_found' } });
  await laptop.value('heard.add', { heard: objection, draftKey: null });
  expect(await laptop.ask('heard.setOutcome', { ...step, accountId: idOf(11) })).toMatchObject({
    error: { code: 'invalid' },
  });
});

test('kinds are listed apart, the newest first', async () => {
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(50), accountId, authorId: idOf(2), kind: 'praise', heardAt: 5 }),
    rowOf('heard', { id: idOf(51), accountId, authorId: idOf(2), kind: 'objection', heardAt: 6 }),
    rowOf('heard', { id: idOf(52), accountId, authorId: idOf(2), kind: 'objection', heardAt: 7 }),
  );
  expect((await list('objection')).rows.map(({ heard }) => heard.id)).toEqual([idOf(52), idOf(51)]);
  expect((await list('praise')).total).toBe(1);
});

test('words suggest categories without anything heard before', async () => {
  const { categories } = await laptop.value('heard.suggest', { text: 'Det är för dyrt', accountId: null });
  expect(categories[0]).toBe('price');
});

test.each([3, 200])('of %i heard before, what was filed under a category teaches it', async (count) => {
  laptop.put(
    'heard',
    ...Array.from({ length: count }, (_, at) => past(1000 + at, `Wobbly gaskets in hall ${at}`, 'fit')),
    ...Array.from({ length: count }, (_, at) =>
      past(5000 + at, `Never on a Tuesday in week ${at}`, 'timing'),
    ),
  );
  const { categories } = await laptop.value('heard.suggest', {
    text: 'Those gaskets again, wobbly as ever',
    accountId,
  });
  expect(categories).toEqual(['fit']);
});

test.each([3, 200])('of %i heard before, other forms of the same words teach too', async (count) => {
  laptop.put(
    'heard',
    ...Array.from({ length: count }, (_, at) => past(1000 + at, `Packningarna läcker i hall ${at}`, 'fit')),
    ...Array.from({ length: count }, (_, at) =>
      past(5000 + at, `Never on a Tuesday in week ${at}`, 'timing'),
    ),
  );
  const { categories } = await laptop.value('heard.suggest', { text: 'En packning läckte', accountId });
  expect(categories).toEqual(['fit']);
});

test('a verbatim recorded in one language teaches nothing about a like word of another', async () => {
  const said = (language: 'sv' | 'en') => ({ ...past(1000, 'Packningarna', 'fit'), language });
  laptop.put('heard', said('en'), past(5000, 'Never on a Tuesday', 'timing'));
  const suggest = async () =>
    (await laptop.value('heard.suggest', { text: 'En packning', accountId })).categories;
  expect(await suggest()).toEqual([]);
  laptop.put('heard', said('sv'));
  expect(await suggest()).toEqual(['fit']);
});

test('nothing is suggested for words that say nothing', async () => {
  expect((await laptop.value('heard.suggest', { text: '…', accountId: null })).categories).toEqual([]);
});
