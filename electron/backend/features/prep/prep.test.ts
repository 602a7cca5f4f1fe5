import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop, testNow } from '../../../../test/fixtures/askFeatures.ts';
import { idOf, rowOf } from '../../../../test/fixtures/rows.ts';
import { handlers } from './handlers.ts';

const day = 86_400_000;
const accountId = idOf(10);
const callId = idOf(20);
let laptop: Laptop;

beforeEach(() => {
  laptop = openLaptop(handlers);
  const facts = { segment: 'Fishing', buyerStage: 'consideration' } as const;
  laptop.put(
    'account',
    rowOf('account', { id: accountId, ...facts }),
    rowOf('account', { id: idOf(13), ...facts }),
    rowOf('account', { id: idOf(14), ...facts, segment: 'Hotels' }),
  );
  laptop.put('contact', rowOf('contact', { id: idOf(11), accountId, persona: 'economic_buyer' }));
  laptop.put(
    'call',
    rowOf('call', {
      id: callId,
      accountId,
      ownerId: laptop.me.id,
      startsAt: testNow + 1000,
      contactIds: [idOf(11)],
    }),
    rowOf('call', {
      id: idOf(21),
      accountId,
      ownerId: laptop.me.id,
      startsAt: testNow - 9 * day,
      status: 'held',
    }),
  );
});
afterEach(() => laptop.close());

const prep = () => laptop.value('prep.get', { callId });
const objection = (number: number, values: object) =>
  rowOf('heard', {
    id: idOf(number),
    accountId: idOf(13),
    authorId: idOf(1),
    category: 'price',
    heardAt: testNow - day,
    ...values,
  });

test('a call that is not here has no sheet', async () => {
  expect(await laptop.ask('prep.get', { callId: idOf(99) })).toMatchObject({ error: { code: 'not_found' } });
});

test('marketing’s touches and calls stand in one line of time', async () => {
  laptop.put(
    'touch',
    rowOf('touch', { id: idOf(31), accountId, touchedAt: testNow - day }),
    rowOf('touch', { id: idOf(32), accountId: idOf(13), touchedAt: testNow - day }),
  );
  expect((await prep()).since.map(({ type }) => type)).toEqual(['touch', 'call']);
});

test('the objective is taken from the promise of the last call', async () => {
  laptop.put(
    'nextStep',
    rowOf('nextStep', {
      id: idOf(41),
      accountId,
      callId: idOf(21),
      ownerId: laptop.me.id,
      text: 'Yard visit',
      dueOn: '2026-03-11',
    }),
  );
  const sheet = await prep();
  expect(sheet.objective).toMatchObject({ text: 'Yard visit', why: { rule: 'lastNextStep' } });
  expect(sheet.promises).toMatchObject([{ overdue: true }]);
});

test('elsewhere counts the segment in the last thirteen weeks, and not this account', async () => {
  laptop.put(
    'heard',
    objection(51, {}),
    objection(52, { buyerStage: 'consideration' }),
    objection(53, { buyerStage: 'consideration', persona: 'economic_buyer' }),
    objection(54, { heardAt: testNow - 92 * day }),
    objection(55, { accountId: idOf(14) }),
    objection(56, { kind: 'complaint' }),
    objection(57, { category: 'fit' }),
  );
  expect((await prep()).likely).toMatchObject([
    { category: 'price', why: { rule: 'likePersona', values: { count: 1, segment: 'Fishing' } } },
    { category: 'fit', why: { rule: 'likeSegment', values: { count: 1 } } },
  ]);
  laptop.put('heard', objection(58, { accountId, outcome: 'parked' }));
  expect((await prep()).likely[0]?.why).toMatchObject({
    rule: 'unsettledHere',
    values: { count: 1, alike: 3 },
  });
});

test('a competitor named here is called by name', async () => {
  laptop.put('competitor', rowOf('competitor', { id: idOf(61), name: 'Veritas' }));
  laptop.put('heard', objection(51, { accountId, competitorId: idOf(61) }));
  expect((await prep()).competitors).toMatchObject([{ name: 'Veritas', why: { rule: 'namedHere' } }]);
});

test('the lead of somebody expected stands there with its source and what is owed by when, found by its address', async () => {
  const petra = { id: idOf(11), accountId, name: 'Petra', email: 'Petra@sjoberg.example' };
  laptop.put('contact', rowOf('contact', { ...petra, orientation: 'learns_alone' }));
  const lead = (number: number, values: object) =>
    rowOf('lead', { id: idOf(number), status: 'new', receivedAt: testNow - 60_000, ...values });
  laptop.put(
    'lead',
    lead(71, { accountId, email: 'other@sjoberg.example' }),
    lead(72, { email: ' petra@Sjoberg.example', source: 'Webinar', status: 'accepted', acceptedAt: testNow }),
    lead(73, { email: 'petra@elsewhere.example' }),
    lead(74, { accountId, status: 'rejected' }),
  );
  const { leads, offer } = await prep();
  expect(leads).toMatchObject([
    {
      lead: { id: idOf(72), source: 'Webinar' },
      clock: { owes: 'attempt', dueAt: expect.any(Number) },
      why: { rule: 'leadOfPerson', values: { person: 'Petra' } },
    },
    { lead: { id: idOf(71) }, clock: { owes: 'decision' }, why: { rule: 'leadOfAccount' } },
  ]);
  expect(offer).toMatchObject({ first: 'send', why: { rule: 'learnsAlone' } });
});
