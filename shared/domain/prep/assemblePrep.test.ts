import { expect, test } from 'vitest';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import type { Call, CallResult } from '../entities/call.ts';
import type { Heard } from '../entities/heard.ts';
import type { NextStep } from '../entities/nextStep.ts';
import { assemblePrep, type PrepGround } from './assemblePrep.ts';
import type { HeardElsewhere } from './likelyObjections.ts';

const day = 86_400_000;
const at = Date.UTC(2026, 10, 24, 9);
const now = { at, today: '2026-11-24' };
const accountId = idOf(10);
const call = rowOf('call', { id: idOf(20), accountId, startsAt: at + 3_600_000, contactIds: [idOf(11)] });
const petra = rowOf('contact', { id: idOf(11), accountId, name: 'Petra Sjöberg' });
const anders = rowOf('contact', { id: idOf(12), accountId, name: 'Anders Sjöberg' });

const sheet = (ground: Partial<PrepGround>) =>
  assemblePrep(
    {
      call,
      account: rowOf('account', { id: accountId, segment: 'Fishing' }),
      people: [petra, anders],
      pastCalls: [],
      touches: [],
      nextSteps: [],
      heardHere: [],
      heardElsewhere: [],
      leads: [],
      ...ground,
    },
    now,
  );
const past = (number: number, daysAgo: number, values: Partial<Call> = {}, result: CallResult = 'met') => ({
  call: rowOf('call', {
    id: idOf(number),
    accountId,
    startsAt: at - daysAgo * day,
    status: 'held',
    ...values,
  }),
  log: rowOf('callLog', { id: idOf(number + 500), callId: idOf(number), result }),
});
const touch = (number: number, daysAgo: number) =>
  rowOf('touch', { id: idOf(number), accountId, touchedAt: at - daysAgo * day });
const step = (number: number, values: Partial<NextStep>) =>
  rowOf('nextStep', { id: idOf(number), accountId, ...values });
const heard = (number: number, daysAgo: number, values: Partial<Heard>) =>
  rowOf('heard', { id: idOf(number), accountId, heardAt: at - daysAgo * day, ...values });
const elsewhere = (
  category: HeardElsewhere['category'],
  segment: number,
  stage = 0,
  persona = 0,
): HeardElsewhere => ({ category, segment, stage, persona });

test('whom the plan names is in the room', () => {
  const { people } = sheet({ pastCalls: [past(21, 9, { contactIds: [anders.id] })] });
  expect(people).toEqual([{ contact: petra, why: { rule: 'planned', values: {} } }]);
});

test('where the plan names nobody, those of last time are expected, unless they have left', () => {
  const unnamed = { ...call, contactIds: [] };
  const pastCalls = [past(22, 30, { contactIds: [anders.id] }), past(21, 9, { contactIds: [petra.id] })];
  expect(sheet({ call: unnamed, pastCalls }).people).toMatchObject([
    { contact: petra, why: { rule: 'inTheRoomLastTime', values: { at: at - 9 * day } } },
  ]);
  expect(sheet({ call: unnamed, pastCalls, people: [{ ...petra, status: 'left' }] }).people).toEqual([]);
  expect(sheet({ call: unnamed }).people).toEqual([]);
});

test('the last three touches are of either side, the newest first', () => {
  const { since } = sheet({ pastCalls: [past(21, 9), past(22, 30)], touches: [touch(31, 1), touch(32, 12)] });
  expect(since.map(({ type, at: when }) => [type, (at - when) / day])).toEqual([
    ['touch', 1],
    ['call', 9],
    ['touch', 12],
  ]);
});

test('what comes after the call, or is still to come, is no touch before it', () => {
  const earlier = { ...call, startsAt: at - 10 * day };
  const { since } = sheet({
    call: earlier,
    pastCalls: [past(21, 9), past(22, 30)],
    touches: [touch(31, 1), touch(32, -3)],
  });
  expect(since.map(({ at: when }) => (at - when) / day)).toEqual([30]);
});

test('open promises stand by date, the late ones marked; kept and dropped ones are gone', () => {
  const { promises } = sheet({
    nextSteps: [
      step(41, { dueOn: null }),
      step(42, { dueOn: '2026-11-24' }),
      step(43, { dueOn: '2026-11-23' }),
      step(44, { dueOn: '2026-11-01', status: 'done' }),
      step(45, { dueOn: '2026-11-01', status: 'dropped' }),
    ],
  });
  expect(promises.map(({ nextStep, overdue }) => [nextStep.id, overdue])).toEqual([
    [idOf(43), true],
    [idOf(42), false],
    [idOf(41), false],
  ]);
});

test('the plan’s own words are the objective and the minimum', () => {
  const planned = { ...call, objective: 'Agree a pilot', minimumOutcome: 'A date' };
  expect(sheet({ call: planned, nextSteps: [step(41, {})] })).toMatchObject({
    objective: { text: 'Agree a pilot', why: { rule: 'planned' } },
    minimumOutcome: { text: 'A date', why: { rule: 'planned' } },
  });
});

test('a plan without an objective takes the next step of the last call that left one', () => {
  const ground = {
    pastCalls: [past(22, 30), past(21, 9), past(23, 2)],
    nextSteps: [
      step(41, { callId: idOf(22), text: 'Older', dueOn: '2026-11-20' }),
      step(42, { callId: idOf(21), text: 'Yard visit', dueOn: '2026-11-27' }),
    ],
  };
  expect(sheet(ground).objective).toEqual({
    text: 'Yard visit',
    why: { rule: 'lastNextStep', values: { at: at - 9 * day } },
  });
});

test('a promise of no known call is an objective too, and no promise at all is none', () => {
  expect(sheet({ nextSteps: [step(41, { text: 'Send figures' })] }).objective).toMatchObject({
    text: 'Send figures',
    why: { rule: 'openPromise' },
  });
  expect(sheet({ nextSteps: [step(41, { status: 'done' })] }).objective).toBeNull();
});

test('a minimum that was not reached last time still stands', () => {
  const last = { minimumOutcome: 'A date with the yard manager' };
  expect(sheet({ pastCalls: [past(21, 9, last, 'not_met')] }).minimumOutcome).toEqual({
    text: last.minimumOutcome,
    why: { rule: 'minimumNotReached', values: { at: at - 9 * day } },
  });
  expect(sheet({ pastCalls: [past(21, 9, last, 'minimum_met')] }).minimumOutcome).toBeNull();
});

test('the second step that the last call left is the minimum', () => {
  const { objective, minimumOutcome } = sheet({
    pastCalls: [past(21, 9)],
    nextSteps: [
      step(41, { callId: idOf(21), text: 'Agree a pilot', dueOn: '2026-11-25' }),
      step(42, { callId: idOf(21), text: 'Bring the log', dueOn: '2026-11-27' }),
    ],
  });
  expect([objective?.text, minimumOutcome?.text]).toEqual(['Agree a pilot', 'Bring the log']);
});

test('what nobody has settled is open, praise aside', () => {
  const { openHeard } = sheet({
    heardHere: [
      heard(51, 40, { outcome: 'open', kind: 'complaint' }),
      heard(52, 9, { outcome: 'parked' }),
      heard(53, 3, { outcome: 'resolved' }),
      heard(54, 2, { outcome: 'open', kind: 'praise' }),
    ],
  });
  expect(openHeard.map(({ id }) => id)).toEqual([idOf(52), idOf(51)]);
});

test('what was said here comes before what is said elsewhere, the unsettled first and then the newest', () => {
  const { likely } = sheet({
    heardHere: [
      heard(51, 3, { category: 'timing', outcome: 'resolved' }),
      heard(52, 90, { category: 'authority', outcome: 'parked', verbatim: 'my brother must see it' }),
      heard(53, 60, { category: 'price', outcome: 'open' }),
    ],
    heardElsewhere: [elsewhere('fit', 400, 200, 100)],
  });
  expect(likely.map(({ category, why }) => [category, why.rule])).toEqual([
    ['price', 'unsettledHere'],
    ['authority', 'unsettledHere'],
    ['timing', 'settledHere'],
  ]);
  expect(likely[1]?.verbatim).toBe('my brother must see it');
});

test('one objection raised again and again is one, told with its count and its newest open words', () => {
  const { likely } = sheet({
    heardHere: [
      heard(51, 3, { category: 'price', outcome: 'resolved', verbatim: 'settled' }),
      heard(52, 30, { category: 'price', outcome: 'open', verbatim: 'all at once', language: 'en' }),
    ],
    heardElsewhere: [elsewhere('price', 41)],
  });
  expect(likely).toEqual([
    {
      category: 'price',
      verbatim: 'all at once',
      language: 'en',
      why: {
        rule: 'unsettledHere',
        values: { count: 2, at: at - 30 * day, outcome: 'open', alike: 41, segment: 'Fishing', weeks: 13 },
      },
    },
  ]);
});

test('complaints and praise make no likely objection', () => {
  const { likely } = sheet({ heardHere: [heard(51, 3, { kind: 'complaint', category: 'price' })] });
  expect(likely).toEqual([]);
});

test('the rest is filled from elsewhere, where a narrower likeness counts again', () => {
  const { likely } = sheet({
    heardElsewhere: [
      elsewhere('price', 10),
      elsewhere('timing', 6, 6),
      elsewhere('fit', 5, 5, 5),
      elsewhere('trust', 1),
      elsewhere('need', 0),
    ],
  });
  expect(likely.map(({ category, why }) => [category, why.rule, why.values['count']])).toEqual([
    ['fit', 'likePersona', 5],
    ['timing', 'likeStage', 6],
    ['price', 'likeSegment', 10],
  ]);
});

test('competitors are those named here, the last named first', () => {
  const { competitors } = sheet({
    heardHere: [
      heard(51, 30, { competitorId: idOf(61) }),
      heard(52, 9, { competitorId: idOf(62), kind: 'praise' }),
      heard(53, 3, { competitorId: idOf(61) }),
      heard(54, 1, {}),
    ],
  });
  expect(competitors).toEqual([
    { id: idOf(61), why: { rule: 'namedHere', values: { count: 2, at: at - 3 * day } } },
    { id: idOf(62), why: { rule: 'namedHere', values: { count: 1, at: at - 9 * day } } },
  ]);
});
