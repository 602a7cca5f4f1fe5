import { expect, test } from 'vitest';
import { Admission } from './admission.ts';

const admission = (inAll: number, perDevice: number) =>
  new Admission({ inAll, perDevice, snapshots: 1 }, () => 0.999);
const left = (admitted: ReturnType<Admission['enter']>): (() => void) => {
  if (!('leave' in admitted)) throw new Error('was turned away');
  return admitted.leave;
};

test('what is too much in all is told to come again in one to five seconds', () => {
  const full = admission(2, 9);
  left(full.enter());
  const leave = left(full.enter());
  expect(full.enter()).toEqual({ retryAfter: 5 });
  expect(new Admission({ inAll: 0, perDevice: 1, snapshots: 1 }, () => 0).enter()).toEqual({ retryAfter: 1 });
  leave();
  expect('leave' in full.enter()).toBe(true);
});

test('one device does not take the places of others', () => {
  const shared = admission(9, 1);
  const leave = left(shared.enterAs('a'));
  expect('retryAfter' in shared.enterAs('a')).toBe(true);
  expect('leave' in shared.enterAs('b')).toBe(true);
  leave();
  expect('leave' in shared.enterAs('a')).toBe(true);
});

test('so many snapshots are read at once, and leave the places of other requests alone', () => {
  const reading = admission(1, 9);
  const leave = left(reading.enterSnapshot());
  expect(reading.enterSnapshot()).toEqual({ retryAfter: 5 });
  left(reading.enter());
  leave();
  expect('leave' in reading.enterSnapshot()).toBe(true);
});

test('one that leaves twice frees one place', () => {
  const one = admission(2, 2);
  const leave = left(one.enter());
  left(one.enter());
  leave();
  leave();
  expect(one.underWay).toBe(1);
});
