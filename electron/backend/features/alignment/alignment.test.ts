import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const dayMs = 86_400_000;
const [north, south] = [idOf(51), idOf(52)];
const [maja, kim] = [idOf(2), idOf(3)];
const author = idOf(4);
/** Noon on the Tuesday of the week that was met around last. */
const inWeek = testNow - 9 * dayMs;
let laptop: Laptop;
const asked = { day: null, teamId: null } as const;
const packNow = async () => {
  const { pack } = await laptop.value('alignment.pack', asked);
  if (pack === null) throw new Error('there is no team');
  return pack;
};
beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put(
    'user',
    rowOf('user', { id: idOf(1), name: 'Rut Ek', role: 'manager', territoryIds: [north] }),
    rowOf('user', { id: maja, name: 'Maja', managerId: idOf(1), territoryIds: [north] }),
    rowOf('user', { id: kim, name: 'Kim', territoryIds: [south] }),
    rowOf('user', { id: author, name: 'Tove', role: 'author', territoryIds: [north, south] }),
  );
  laptop.put(
    'territory',
    rowOf('territory', { id: north, name: 'North' }),
    rowOf('territory', { id: south, name: 'South' }),
  );
  Object.assign(laptop.me, { territoryIds: [north] });
  laptop.put(
    'account',
    rowOf('account', {
      id: idOf(10),
      name: 'Harbour Boats',
      territoryIds: [north],
      buyerStage: 'preference',
    }),
    rowOf('account', { id: idOf(11), name: 'Elsewhere', territoryIds: [south] }),
  );
});
afterEach(() => laptop.close());

test('on a Thursday it is the week before that is met around, and any other may be asked for', async () => {
  expect(await laptop.value('alignment.pack', asked)).toMatchObject({
    week: '2026-03-02',
    current: '2026-03-02',
    teams: [{ id: idOf(1), territoryNames: ['North'] }],
    teamId: idOf(1),
  });
  expect(await laptop.value('alignment.pack', { ...asked, day: '2026-02-26' })).toMatchObject({
    week: '2026-02-23',
    current: '2026-03-02',
  });
});

test('a rep and an author of the team are named, nobody else’s', async () => {
  expect((await packNow()).present).toEqual({ rep: 'Maja', author: 'Tove' });
});

test('a note of the week stands in its pack, in the order of writing, until it is dropped', async () => {
  const [first, second] = [idOf(60), idOf(61)];
  for (const [id, words] of [
    [first, 'The fair brought the wrong people'],
    [second, 'Two of three asked for leasing'],
  ] as const) {
    await laptop.value('alignment.note', { id, territoryId: north, week: '2026-03-02', words });
  }
  expect((await packNow()).notes).toMatchObject([
    { note: { id: first, authorId: idOf(1) }, authorName: 'Rut Ek', sync: 'waiting' },
    { note: { id: second } },
  ]);
  await laptop.value('alignment.changeNote', {
    id: first,
    fields: { status: { from: 'kept', to: 'dropped' } },
  });
  expect((await packNow()).notes.map(({ note }) => note.id)).toEqual([second]);
  expect((await laptop.value('alignment.pack', { ...asked, day: '2026-02-26' })).pack?.notes).toEqual([]);
});

test('a decision is offered to those who would read it: each with the territories that they share', async () => {
  laptop.put(
    'user',
    rowOf('user', { id: idOf(1), name: 'Rut Ek', role: 'manager', territoryIds: [north, south] }),
    rowOf('user', { id: kim, name: 'Kim', managerId: idOf(1), territoryIds: [south] }),
  );
  Object.assign(laptop.me, { territoryIds: [north, south] });
  const seen = async () =>
    Object.fromEntries((await packNow()).people.map(({ name, territoryIds }) => [name, territoryIds]));
  expect(await seen()).toEqual({
    'Rut Ek': [north, south],
    Maja: [north],
    Kim: [south],
    Tove: [north, south],
  });
  // Whoever holds one of them alone writes where the other never looks.
  Object.assign(laptop.me, { id: maja, role: 'rep', managerId: idOf(1), territoryIds: [north] });
  expect(Object.keys(await seen())).not.toContain('Kim');
});

test('without any territory there is no pack', async () => {
  Object.assign(laptop.me, { territoryIds: [] });
  expect(await laptop.value('alignment.pack', asked)).toMatchObject({ teams: [], teamId: null, pack: null });
});

test('wins come first: deals won, leads converted and objections resolved in the week, of the team alone', async () => {
  laptop.put(
    'deal',
    rowOf('deal', {
      id: idOf(20),
      territoryId: north,
      stage: 'won',
      closedOn: '2026-03-08',
      amountMinor: 5,
      accountId: idOf(10),
    }),
    rowOf('deal', { id: idOf(21), territoryId: north, stage: 'won', closedOn: '2026-03-02', amountMinor: 9 }),
    rowOf('deal', { id: idOf(22), territoryId: north, stage: 'won', closedOn: '2026-03-01' }),
    rowOf('deal', { id: idOf(23), territoryId: north, stage: 'lost', closedOn: '2026-03-03' }),
    rowOf('deal', { id: idOf(24), territoryId: south, stage: 'won', closedOn: '2026-03-03' }),
  );
  laptop.put(
    'lead',
    rowOf('lead', { id: idOf(30), territoryId: north, name: 'Ada Lund', status: 'converted' }),
  );
  laptop.put(
    'leadStep',
    rowOf('leadStep', {
      id: idOf(31),
      leadId: idOf(30),
      authorId: maja,
      territoryId: north,
      kind: 'convert',
      authoredAt: inWeek,
    }),
  );
  const said = {
    authorId: maja,
    kind: 'objection',
    outcome: 'resolved',
    category: 'price',
    heardAt: inWeek,
  } as const;
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(40), accountId: idOf(10), verbatim: 'Too dear', ...said }),
    rowOf('heard', { id: idOf(41), accountId: idOf(11), verbatim: 'Not ours', ...said }),
    rowOf('heard', {
      id: idOf(42),
      accountId: idOf(10),
      ...said,
      category: 'timing',
      heardAt: inWeek - 30 * dayMs,
    }),
  );
  const { wins } = await packNow();
  expect(wins).toMatchObject({ won: 2, wonBefore: 1, lost: 1, converted: 1, resolved: 1 });
  expect(wins.deals.map(({ id }) => id)).toEqual([idOf(21), idOf(20)]);
  expect(wins.deals[1]?.accountName).toBe('Harbour Boats');
  expect(wins.objections[0]).toMatchObject({ verbatim: 'Too dear', accountName: 'Harbour Boats' });
});

test('a stage moved where it was written down otherwise before the week', async () => {
  const noted = (id: number, buyerStage: 'interest' | 'preference', heardAt: number, accountId = idOf(10)) =>
    rowOf('heard', { id: idOf(id), authorId: maja, accountId, kind: 'praise', buyerStage, heardAt });
  laptop.put(
    'heard',
    noted(40, 'interest', inWeek - 20 * dayMs),
    noted(41, 'interest', inWeek),
    noted(42, 'preference', inWeek + dayMs),
    noted(43, 'preference', inWeek, idOf(11)),
  );
  const { stages } = await packNow();
  expect(stages.moved).toEqual([
    { accountId: idOf(10), accountName: 'Harbour Boats', from: 'interest', to: 'preference' },
  ]);
  expect(stages.noted).toBe(1);
  expect(stages.accounts.filter(({ count }) => count > 0)).toEqual([{ stage: 'preference', count: 1 }]);
});

test('a stage that was changed in the week moved from where it stood, whatever was heard before', async () => {
  laptop.put(
    'account',
    rowOf('account', { id: idOf(12), name: 'Dock Pumps', territoryIds: [north], buyerStage: 'purchase' }),
  );
  laptop.put(
    'stageMove',
    rowOf('stageMove', {
      id: idOf(50),
      accountId: idOf(12),
      fromStage: 'interest',
      toStage: 'consideration',
      movedAt: inWeek,
    }),
    rowOf('stageMove', {
      id: idOf(51),
      accountId: idOf(12),
      fromStage: 'consideration',
      toStage: 'purchase',
      movedAt: inWeek + dayMs,
    }),
  );
  expect((await packNow()).stages.moved).toEqual([
    { accountId: idOf(12), accountName: 'Dock Pumps', from: 'interest', to: 'purchase' },
  ]);
  const before = await laptop.value('alignment.pack', { ...asked, day: '2026-02-26' });
  expect(before.pack?.stages.moved).toEqual([]);
});

test('customers are heard over four weeks, in at most three voices, and what has no answer is on the scorecard', async () => {
  for (let at = 0; at < 6; at += 1)
    laptop.put(
      'heard',
      rowOf('heard', {
        id: idOf(40 + at),
        authorId: maja,
        accountId: idOf(10),
        kind: 'objection',
        category: 'price',
        verbatim:
          [
            'Too dear',
            'Winter stock is full',
            'Our bank says no',
            'Boats sell slowly',
            'Too dear',
            'Ask in May',
          ][at] ?? '',
        language: 'en',
        heardAt: inWeek - at * dayMs,
      }),
    );
  laptop.put(
    'call',
    rowOf('call', { id: idOf(60), ownerId: maja, accountId: idOf(10), status: 'held', startsAt: inWeek }),
    rowOf('call', { id: idOf(61), ownerId: maja, accountId: idOf(11), status: 'held', startsAt: inWeek }),
  );
  const { voice, scorecard } = await packNow();
  expect(voice).toMatchObject({ held: 1, objections: { count: 6, before: 0 }, unanswered: ['price'] });
  expect(voice.rows[0]?.verbatims).toHaveLength(3);
  expect(voice.rows[0]?.verbatims[0]?.verbatim).toBe('Too dear');
  expect(scorecard.marketing.at(-1)).toMatchObject({ measure: 'unanswered', now: { count: 1 }, target: 0 });
  expect(scorecard.sales.at(-1)).toMatchObject({ measure: 'held_calls', now: { count: 1 } });
});

test('how leads arrived and went through the hand-off stands beside the week before', async () => {
  const received = (id: number, receivedAt: number) =>
    rowOf('lead', { id: idOf(id), territoryId: north, source: 'Trade fair', receivedAt });
  laptop.put('lead', received(30, inWeek), received(31, inWeek), received(32, inWeek - 7 * dayMs));
  laptop.put(
    'leadStep',
    rowOf('leadStep', {
      id: idOf(33),
      leadId: idOf(30),
      authorId: maja,
      territoryId: north,
      kind: 'reject',
      reason: 'bad_data',
      authoredAt: inWeek,
    }),
  );
  const { handOff } = await packNow();
  expect(handOff.sources).toEqual([{ source: 'Trade fair', count: 2, before: 1 }]);
  expect(handOff.steps.find(({ kind }) => kind === 'reject')).toMatchObject({
    count: 1,
    before: 0,
    reasons: [{ reason: 'bad_data', count: 1 }],
  });
});

test('a decision is written down, changed by field, carried over while it is open, and due to its owner', async () => {
  const id = idOf(90);
  await laptop.value('alignment.decide', {
    id,
    territoryId: north,
    week: '2026-03-02',
    words: 'A sheet on leasing',
    ownerId: idOf(1),
    dueOn: '2026-03-13',
    figure: 'Price objections resolved',
  });
  const wordsIn = async (day: string) =>
    (await laptop.value('alignment.pack', { day, teamId: null })).pack?.decisions.map(
      ({ decision, ownerName }) => [decision.words, decision.status, ownerName],
    );
  const open = [['A sheet on leasing', 'open', 'Rut Ek']];
  expect(await wordsIn('2026-03-02')).toEqual(open);
  expect(await wordsIn('2026-03-09')).toEqual(open);
  expect(await wordsIn('2026-02-23')).toEqual([]);
  expect((await laptop.value('alignment.mine', {})).rows).toHaveLength(1);
  await laptop.value('alignment.change', { id, fields: { status: { from: 'open', to: 'done' } } });
  expect(await wordsIn('2026-03-02')).toEqual([['A sheet on leasing', 'done', 'Rut Ek']]);
  expect(await wordsIn('2026-03-09')).toEqual([]);
  expect((await laptop.value('alignment.mine', {})).rows).toEqual([]);
  expect(laptop.topics).toContain('alignment');
  expect((await packNow()).people.map(({ name }) => name).sort()).toEqual(['Maja', 'Rut Ek', 'Tove']);
});
