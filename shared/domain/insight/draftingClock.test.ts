import { expect, test } from 'vitest';
import { answerDueAt, answerTerms, draftingClock, draftingStage } from './draftingClock.ts';

const terms = answerTerms(null, 'Europe/Stockholm');
/** Monday 10:00 in Stockholm, in winter. */
const monday = Date.UTC(2026, 0, 12, 9);
const dayMs = 86_400_000;
const dueAt = answerDueAt(monday, terms);
const task = { openedAt: monday, dueAt };

test('five business days run over a weekend', () => {
  expect(new Date(dueAt).toISOString()).toBe('2026-01-19T09:00:00.000Z');
});

test.each([
  ['just opened', monday, 'on_track', 2400],
  ['with a quarter left', Date.UTC(2026, 0, 15, 15), 'at_risk', 600],
  ['at the last minute', dueAt, 'at_risk', 0],
  ['on the weekend after', dueAt + 6 * dayMs, 'breached', -2340],
  ['one minute too late, at night', Date.UTC(2026, 0, 19, 9, 1), 'breached', -1],
] as const)('%s', (_, now, state, minutesLeft) => {
  expect(draftingClock(task, null, now, terms.time)).toMatchObject({ state, minutesLeft });
});

test('an answer in time is met for good, a late one is not', () => {
  expect(draftingClock(task, dueAt, dueAt + dayMs, terms.time)).toMatchObject({
    state: 'met',
    minutesLeft: null,
  });
  expect(draftingClock(task, dueAt + 1, dueAt + dayMs, terms.time).state).toBe('breached');
});

test.each([
  [{ status: 'open', ownerId: null, kitItemId: null }, 'asked'],
  [{ status: 'open', ownerId: 'a', kitItemId: null }, 'read'],
  [{ status: 'open', ownerId: 'a', kitItemId: 'b' }, 'drafted'],
  [{ status: 'answered', ownerId: 'a', kitItemId: 'b' }, 'answered'],
  [{ status: 'closed', ownerId: null, kitItemId: null }, 'closed'],
] as const)('%o is %s', (state, stage) => {
  expect(draftingStage(state)).toBe(stage);
});
