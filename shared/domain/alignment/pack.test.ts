import { expect, test } from 'vitest';
import { sampleTerms } from '../../../test/fixtures/sampleTerms.ts';
import { leadTermsUnder } from '../agreement/leadTerms.ts';
import { type HandedLead, handOffOf, type ScoreInput, scorecardOf, worthHearing } from './pack.ts';
import { weekSpan } from './packWeek.ts';
import { leadsOwed } from './scorecard.ts';

const zone = 'Europe/Stockholm';
const week = weekSpan(zone, '2026-03-09');
const hour = 3_600_000;
/** Half past nine on a day of that week, Monday being nought. */
const morning = (day: number): number => week.from + day * 24 * hour + 9.5 * hour;
const lead = (values: Partial<HandedLead>): HandedLead => ({
  agreementVersion: 1,
  source: 'Trade fair',
  score: null,
  territoryId: 'north',
  name: 'Ada Lund',
  company: null,
  title: null,
  email: 'ada@example.com',
  phone: null,
  city: null,
  country: null,
  language: null,
  note: null,
  receivedAt: morning(0),
  acceptedAt: null,
  firstAttemptAt: null,
  firstConversationAt: null,
  decidedAt: null,
  reachedAt: null,
  ...values,
});
const scores = (values: Partial<ScoreInput>) => {
  const { sales, marketing } = scorecardOf({
    now: week.to,
    week,
    before: weekSpan(zone, '2026-03-02'),
    terms: sampleTerms,
    termsOf: leadTermsUnder([{ version: 1, terms: sampleTerms }], zone),
    leads: [],
    returned: [],
    heldCalls: { now: 0, before: 0 },
    unanswered: 0,
    territories: { team: 1, all: 2 },
    ...values,
  });
  return Object.fromEntries([...sales, ...marketing].map((score) => [score.measure, score]));
};

test('what was owed counts in the week it came to its end: when it was done, or its window closed', () => {
  const week1 = scores({
    leads: [
      lead({ decidedAt: morning(0) + hour, acceptedAt: morning(0) + hour }),
      lead({ decidedAt: null }),
      // Eight business hours from Friday afternoon end on the Monday after.
      lead({ receivedAt: morning(4) + 4 * hour, decidedAt: null }),
      // Decided, and late.
      lead({ receivedAt: morning(-7), decidedAt: morning(1) }),
    ],
  });
  expect(week1['decision']).toMatchObject({
    now: { count: 1, of: 2 },
    before: { count: 0, of: 1 },
    target: 1,
  });
  expect(week1['attempt']).toMatchObject({ now: { count: 0, of: 1 } });
  expect(week1['conversation']).toMatchObject({ now: { count: 0, of: 1 } });
});

test('time before a lead reached the laptop is nobody’s delay', () => {
  const late = { receivedAt: morning(0), decidedAt: morning(3) };
  expect(scores({ leads: [lead(late)] })['decision']?.now).toEqual({ count: 0, of: 1 });
  expect(scores({ leads: [lead({ ...late, reachedAt: morning(3) - 600_000 })] })['decision']?.now).toEqual({
    count: 1,
    of: 1,
  });
});

test('marketing is judged by what it promised: leads, their fields and its answers', () => {
  const { leads, complete, answered } = scores({
    leads: [lead({}), lead({ email: ' ' }), lead({ source: 'Webinar', email: null })],
    returned: [
      { at: morning(0), answeredAt: morning(1) },
      { at: morning(-7), answeredAt: null },
      { at: morning(4), answeredAt: null },
    ],
  });
  // Twenty a month are 4.6 a week; half of the territories are the team's.
  expect(leads).toMatchObject({ now: { count: 3, of: null }, target: 2 });
  expect(complete).toMatchObject({ now: { count: 1, of: 2 }, target: 1 });
  expect(answered).toMatchObject({ now: { count: 1, of: 2 }, target: 1 });
});

test('where nothing is agreed on marketing owes nothing, and nothing is judged', () => {
  const without = scores({
    terms: null,
    leads: [lead({})],
    returned: [{ at: morning(0), answeredAt: null }],
  });
  expect(without['leads']).toMatchObject({ now: { count: 1 }, target: null });
  expect(without['complete']).toMatchObject({ now: { count: 0, of: 0 }, target: null });
  expect(without['answered']).toMatchObject({ now: { count: 0, of: 0 }, target: null });
  expect(leadsOwed(sampleTerms, { team: 0, all: 0 })).toBeNull();
});

test('steps are told with their reasons, the most frequent first', () => {
  const [, reject] = handOffOf([
    { kind: 'reject', reason: 'no_fit', count: 1, before: 0 },
    { kind: 'reject', reason: 'bad_data', count: 2, before: 4 },
    { kind: 'reject', reason: 'duplicate', count: 0, before: 1 },
    { kind: 'accept', reason: null, count: 9, before: 9 },
  ]);
  expect(reject).toEqual({
    kind: 'reject',
    count: 3,
    before: 5,
    reasons: [
      { reason: 'bad_data', count: 2 },
      { reason: 'no_fit', count: 1 },
    ],
  });
});

test('the three most frequent are heard, and beyond them what rises, has no answer or one that works', () => {
  const row = (key: string | null, values: object = {}) => ({
    key,
    mentions: 5,
    trend: null,
    unanswered: false,
    reply: null,
    ...values,
  });
  const worth = worthHearing([
    row('price'),
    row(null),
    row('timing'),
    row('trust', { reply: 'works' }),
    row('fit', { trend: 'up' as const }),
    row('need', { unanswered: true }),
    row('other', { mentions: 0, trend: 'up' as const }),
  ]);
  const keys = (rows: readonly { key: string | null }[]) => rows.map(({ key }) => key);
  expect(keys(worth.top)).toEqual(['price', 'timing', 'trust']);
  expect(keys(worth.rising)).toEqual(['fit']);
  expect(keys(worth.unanswered)).toEqual(['need']);
  expect(keys(worth.worked)).toEqual(['trust']);
});
