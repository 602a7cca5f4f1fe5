import { expect, test } from 'vitest';
import { leadTermsUnder } from '../agreement/leadTerms.ts';
import { followUpFigure, type LeadFacts, median, qualityFigure } from './leadQuality.ts';

/** A Monday in Stockholm, in office hours of 9 to 17: decide in 480 minutes, try in 960, talk in 2,400. */
const at = (day: number, time: string): number => Date.parse(`2026-11-${22 + day}T${time}+01:00`);
const terms = leadTermsUnder(
  [],
  'Europe/Stockholm',
)({
  agreementVersion: null,
  source: null,
  score: null,
  territoryId: null,
});
const lead = (change: Partial<LeadFacts> = {}): LeadFacts => ({
  source: 'Fair',
  campaign: null,
  territoryId: null,
  ownerId: null,
  status: 'new',
  reason: null,
  receivedAt: at(1, '09:00'),
  deliveredAt: null,
  decidedAt: null,
  acceptedAt: null,
  firstAttemptAt: null,
  firstConversationAt: null,
  attempts: 0,
  knewUs: null,
  complete: null,
  revenue: [],
  ...change,
});
const accepted = (change: Partial<LeadFacts> = {}): LeadFacts =>
  lead({ status: 'accepted', decidedAt: at(1, '10:00'), acceptedAt: at(1, '10:00'), ...change });
const followUp = (facts: readonly LeadFacts[], now = at(5, '17:00')) =>
  followUpFigure(facts, () => terms, now);

test('what sales took is counted of what it decided on, and what came of it of all', () => {
  const figure = qualityFigure([
    lead(),
    accepted({
      status: 'converted',
      complete: true,
      knewUs: 'yes',
      revenue: [{ currency: 'SEK', minor: 500 }],
    }),
    accepted({ status: 'disqualified', reason: 'no_budget', complete: false, knewUs: 'no' }),
    accepted({ status: 'recycled', knewUs: 'unsure', revenue: [{ currency: 'EUR', minor: 70 }] }),
    lead({
      status: 'rejected',
      reason: 'no_fit',
      decidedAt: at(1, '11:00'),
      revenue: [{ currency: 'SEK', minor: 1 }],
    }),
  ]);
  expect(figure).toEqual({
    leads: 5,
    accepted: { k: 3, n: 4 },
    rejected: 1,
    disqualified: 1,
    recycled: 1,
    converted: { k: 1, n: 5 },
    reasons: { no_budget: 1, no_fit: 1 },
    knewUs: { k: 1, n: 2 },
    complete: { k: 1, n: 2 },
    revenue: [
      { currency: 'EUR', minor: 70 },
      { currency: 'SEK', minor: 501 },
    ],
  });
});

test('a window is kept when it was done in time, broken when late or past due, and neither while it runs', () => {
  expect(
    followUp([
      lead({ receivedAt: at(5, '16:00') }),
      lead(),
      lead({ status: 'rejected', decidedAt: at(2, '16:00') }),
      accepted({ decidedAt: at(1, '16:59') }),
    ]).decision,
  ).toEqual({ met: 1, breached: 2 });
});

test('time before it had reached the laptop is not held against sales', () => {
  const late = lead({ status: 'rejected', decidedAt: at(3, '12:00') });
  expect(followUp([late]).decision).toEqual({ met: 0, breached: 1 });
  expect(followUp([{ ...late, deliveredAt: at(3, '09:00') }]).decision).toEqual({ met: 1, breached: 0 });
});

test('what was given up before it was due is owed no more', () => {
  const dropped = accepted({ status: 'rejected' });
  expect(followUp([dropped])).toMatchObject({ attempt: { met: 0, breached: 0 }, attemptsEach: 0 });
  expect(followUp([accepted()]).attempt).toEqual({ met: 0, breached: 1 });
});

test('medians are of business minutes from acceptance, with how many they stand on', () => {
  const tried = (minutes: number) =>
    accepted({ status: 'attempted', attempts: 2, firstAttemptAt: at(1, '10:00') + minutes * 60_000 });
  const overnight = accepted({
    status: 'in_conversation',
    attempts: 1,
    firstAttemptAt: at(2, '09:30'),
    firstConversationAt: at(2, '10:00'),
  });
  expect(followUp([tried(10), tried(50), overnight])).toMatchObject({
    firstAttempt: { minutes: 50, n: 3 },
    firstConversation: { minutes: 480, n: 1 },
    attemptsEach: 5 / 3,
  });
  expect(followUp([])).toMatchObject({ firstAttempt: { minutes: null, n: 0 }, attemptsEach: null });
});

test('the median of an even number is the mean of the two in the middle', () => {
  expect([median([]), median([7]), median([9, 1]), median([3, 1, 2, 10])]).toEqual([null, 7, 5, 2.5]);
});
