import { expect, test } from 'vitest';
import { dayCall, openCall, pastLog, testNow } from '../../testing/fakeWorld.ts';
import { dayCallState, isAhead } from './dayCallState.ts';

const textOf = (values: Parameters<typeof dayCall>[0], now = testNow) =>
  dayCallState(dayCall(values), now).text;
const later = testNow + 3 * 3_600_000;

test('a call ahead is ready, or says what it lacks', () => {
  expect(textOf({})).toBe('today.prepReady');
  expect(textOf({ lacks: ['people', 'objective'] })).toBe('today.objectiveMissing');
  expect(textOf({ lacks: ['people'] })).toBe('today.peopleMissing');
  expect(textOf({ lacks: ['account', 'people'] })).toBe('today.accountMissing');
});

test('a call that is over and has no log is not logged', () => {
  expect(textOf({}, later)).toBe('today.notLogged');
});

test('a logged call says whether it still waits', () => {
  const logged = { log: pastLog, call: { ...openCall, status: 'held' as const } };
  expect(textOf(logged, later)).toBe('call.logged');
  expect(textOf({ ...logged, sync: 'waiting' }, later)).toBe('today.loggedWaiting');
  expect(textOf({ ...logged, sync: 'attention' }, later)).toBe('mark.attention');
});

test('a cancelled call lacks nothing and is never ahead', () => {
  const cancelled = { call: { ...openCall, status: 'cancelled' as const }, lacks: ['objective' as const] };
  expect(textOf(cancelled)).toBe('callStatus.cancelled');
  expect(isAhead(dayCall(cancelled), testNow)).toBe(false);
});

test('a call that goes on is ahead until it ends', () => {
  expect(isAhead(dayCall({}), testNow)).toBe(true);
  expect(isAhead(dayCall({}), later)).toBe(false);
});
