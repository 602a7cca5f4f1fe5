import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
const accountId = idOf(10);
const callId = idOf(20);

beforeEach(() => {
  laptop = openLaptop(handlers);
  laptop.put(
    'account',
    rowOf('account', { id: accountId, name: 'Nordvik Energi AB', buyerStage: 'interest' }),
  );
  laptop.put(
    'contact',
    rowOf('contact', { id: idOf(11), accountId, name: 'Karin Holm' }),
    rowOf('contact', { id: idOf(12), accountId, name: 'Anna Lind' }),
  );
  laptop.put('call', call(20, testNow - 3_600_000));
  logged = { log: log(30), nextStep: step(), noNextStep: false, draftKey: null };
});
afterEach(() => laptop.close());

const call = (number: number, startsAt: number, values: object = {}) =>
  rowOf('call', {
    id: idOf(number),
    accountId,
    ownerId: laptop.me.id,
    startsAt,
    contactIds: [idOf(11)],
    ...values,
  });

const log = (number: number, values: object = {}) => ({
  id: idOf(number),
  accountId,
  callId,
  result: 'met' as const,
  summary: 'Showed the new pumps',
  heldAt: testNow,
  correctsId: null,
  ...values,
});
const step = (values: object = {}) => ({
  id: idOf(40),
  accountId,
  callId,
  ownerId: laptop.me.id,
  text: 'Send the offer',
  dueOn: '2026-03-20',
  ...values,
});
let logged: Parameters<typeof laptop.ask<'calls.log'>>[1];
const outbox = (): unknown[] =>
  laptop.connection.prepare('SELECT kind, subject_label FROM outbox ORDER BY place').all();

test('a logged call is held, its promise stands, and both wait for the hub under the account’s name', async () => {
  const { mutationIds } = await laptop.value('calls.log', logged);
  expect(mutationIds).toHaveLength(2);
  expect(outbox()).toEqual([
    { kind: 'call.log', subject_label: 'Nordvik Energi AB' },
    { kind: 'nextStep.create', subject_label: 'Nordvik Energi AB' },
  ]);
  const found = await laptop.value('calls.get', { id: callId });
  expect(found.call.status).toBe('held');
  expect(found.sync).toBe('waiting');
  expect(found.nextSteps.map(({ text }) => text)).toEqual(['Send the offer']);
  expect([...laptop.topics]).toEqual(expect.arrayContaining(['calls', 'nextSteps']));
});

test('what is missing is named, and nothing is written', async () => {
  const answer = await laptop.ask('calls.log', { ...logged, log: log(30, { summary: ' ' }), nextStep: null });
  expect(answer).toEqual({
    ok: false,
    error: { code: 'required', detail: { fields: ['summary', 'nextStep'] } },
  });
  expect(outbox()).toEqual([]);
});

test('a no-show needs nothing further', async () => {
  await laptop.value('calls.log', {
    ...logged,
    log: log(30, { result: 'no_show', summary: '' }),
    nextStep: null,
  });
  expect((await laptop.value('calls.get', { id: callId })).call.status).toBe('no_show');
});

test('a call is logged once', async () => {
  await laptop.value('calls.log', logged);
  const again = await laptop.ask('calls.log', { ...logged, log: log(31), nextStep: null, noNextStep: true });
  expect(again).toMatchObject({ ok: false, error: { code: 'already_logged' } });
});

test('a correction is another log, and holds from then on', async () => {
  await laptop.value('calls.log', logged);
  laptop.at += 1000;
  const correction = log(31, { correctsId: idOf(30), summary: 'Showed the old pumps' });
  await laptop.value('calls.log', { ...logged, log: correction, nextStep: null, noNextStep: true });
  const found = await laptop.value('calls.get', { id: callId });
  expect(found.logs).toHaveLength(2);
  const { rows } = await laptop.value('calls.list', { from: 0, to: testNow, filter: 'all' });
  expect(rows[0]?.log?.summary).toBe('Showed the old pumps');
});

test('one log is corrected once, and only a log of the same call', async () => {
  await laptop.value('calls.log', logged);
  const correct = (number: number, correctsId: string) =>
    laptop.ask('calls.log', {
      ...logged,
      log: log(number, { correctsId }),
      nextStep: null,
      noNextStep: true,
    });
  expect((await correct(31, idOf(30))).ok).toBe(true);
  expect(await correct(32, idOf(30))).toMatchObject({ error: { code: 'already_logged' } });
  expect(await correct(33, idOf(77))).toMatchObject({ error: { code: 'not_found' } });
});

test('a log whose promise is refused is not written either', async () => {
  laptop.put('nextStep', rowOf('nextStep', { id: idOf(40), accountId, ownerId: laptop.me.id }));
  expect(await laptop.ask('calls.log', logged)).toMatchObject({ ok: false, error: { code: 'exists' } });
  expect(outbox()).toEqual([]);
  expect((await laptop.value('calls.get', { id: callId })).call.status).toBe('planned');
});

test('a log or promise for another account is refused', async () => {
  expect(await laptop.ask('calls.log', { ...logged, log: log(30, { accountId: idOf(98) }) })).toMatchObject({
    error: { code: 'invalid' },
  });
  expect(await laptop.ask('calls.log', { ...logged, nextStep: step({ accountId: idOf(98) }) })).toMatchObject(
    {
      error: { code: 'invalid' },
    },
  );
});

test('the draft ends with the log, and stays when the log is refused', async () => {
  const drafts = (): unknown => laptop.connection.prepare('SELECT count(*) FROM draft').pluck().get();
  laptop.connection.exec("INSERT INTO draft (key, value, saved_at) VALUES ('call:20', '{}', 1)");
  await laptop.ask('calls.log', { ...logged, log: log(30, { accountId: idOf(98) }), draftKey: 'call:20' });
  expect(drafts()).toBe(1);
  await laptop.value('calls.log', { ...logged, draftKey: 'call:20' });
  expect(drafts()).toBe(0);
  expect([...laptop.topics]).toContain('drafts');
});

test('a call not planned before is planned and logged', async () => {
  await laptop.value('calls.plan', {
    id: idOf(21),
    accountId,
    ownerId: laptop.me.id,
    contactIds: [],
    channel: 'phone',
    startsAt: testNow,
    durationMinutes: 15,
    localStart: '2026-03-12T13:00',
    timeZone: 'Europe/Stockholm',
    objective: null,
    minimumOutcome: null,
  });
  await laptop.value('calls.log', {
    ...logged,
    log: log(30, { callId: idOf(21) }),
    nextStep: step({ callId: idOf(21) }),
  });
  expect((await laptop.value('calls.get', { id: idOf(21) })).call.status).toBe('held');
});

test('my calls of a day are listed by start, others’ and other days’ left out', async () => {
  laptop.put(
    'call',
    call(21, testNow + 1000),
    call(22, testNow + 500),
    call(23, testNow + 700, { ownerId: idOf(99) }),
  );
  const { rows } = await laptop.value('calls.list', { from: testNow, to: testNow + 1000, filter: 'all' });
  expect(rows.map((row) => row.call.id)).toEqual([idOf(22)]);
  expect(rows[0]).toMatchObject({
    accountName: 'Nordvik Energi AB',
    accountStage: 'interest',
    contactNames: ['Karin Holm'],
  });
});

test('what is not logged is counted and listed, oldest first, until it is logged', async () => {
  laptop.put(
    'call',
    call(21, testNow - 9_000_000),
    call(22, testNow + 1000),
    call(23, testNow - 500, { status: 'cancelled' }),
  );
  const range = { from: 0, to: testNow, filter: 'notLogged' } as const;
  const before = await laptop.value('calls.list', range);
  expect(before.notLogged).toBe(2);
  expect(before.rows.map((row) => row.call.id)).toEqual([idOf(21), callId]);
  await laptop.value('calls.log', logged);
  expect((await laptop.value('calls.list', range)).notLogged).toBe(1);
});

test('a call brings the ground of its prep: people, promises, what was said last and is still open', async () => {
  laptop.put('call', call(21, testNow - 9_000_000, { status: 'held' }));
  laptop.put(
    'callLog',
    rowOf('callLog', {
      id: idOf(50),
      accountId,
      callId: idOf(21),
      authorId: laptop.me.id,
      summary: 'Long ago',
    }),
  );
  laptop.put(
    'nextStep',
    rowOf('nextStep', { id: idOf(51), accountId, ownerId: laptop.me.id, text: 'Later', dueOn: '2026-05-01' }),
    rowOf('nextStep', { id: idOf(52), accountId, ownerId: laptop.me.id, text: 'Soon', dueOn: '2026-03-01' }),
    rowOf('nextStep', { id: idOf(53), accountId, ownerId: laptop.me.id, text: 'Done', status: 'done' }),
  );
  laptop.put(
    'heard',
    rowOf('heard', { id: idOf(54), accountId, authorId: laptop.me.id, verbatim: 'Too dear' }),
    rowOf('heard', { id: idOf(55), accountId, authorId: laptop.me.id, outcome: 'resolved' }),
    rowOf('heard', { id: idOf(56), accountId, authorId: laptop.me.id, kind: 'praise' }),
  );
  const found = await laptop.value('calls.get', { id: callId });
  expect(found.account?.name).toBe('Nordvik Energi AB');
  expect(found.contacts.map(({ name }) => name)).toEqual(['Karin Holm']);
  expect(found.people.map(({ name }) => name)).toEqual(['Anna Lind', 'Karin Holm']);
  expect(found.openNextSteps.map(({ text }) => text)).toEqual(['Soon', 'Later']);
  expect(found.lastCalls.map((last) => last.log?.summary)).toEqual(['Long ago']);
  expect(found.openHeard.map(({ verbatim }) => verbatim)).toEqual(['Too dear']);
});

test('a call that is not here is not found', async () => {
  expect(await laptop.ask('calls.get', { id: idOf(99) })).toMatchObject({ error: { code: 'not_found' } });
  expect(await laptop.ask('calls.log', { ...logged, log: log(30, { callId: idOf(99) }) })).toMatchObject({
    error: { code: 'not_found' },
  });
});

test('another’s call is not changed', async () => {
  laptop.put('call', call(23, testNow, { ownerId: idOf(99) }));
  const answer = await laptop.ask('calls.update', {
    id: idOf(23),
    fields: { objective: { from: null, to: 'Mine' } },
  });
  expect(answer).toMatchObject({ error: { code: 'forbidden' } });
});
