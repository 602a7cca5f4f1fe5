import { expect, test } from 'vitest';
import { type DeviceReceipt, deviceReceiptState, mayStillSay } from './deviceReceipt.ts';

const nothing: DeviceReceipt = {
  deliveredAt: null,
  acknowledgedAt: null,
  lockedAt: null,
  recalledAt: null,
  usedAfterRecallAt: null,
  quarantinedAt: null,
};

test.each<[string, Partial<DeviceReceipt>, number | null]>([
  ['offered', {}, null],
  ['delivered', { deliveredAt: 1 }, 1],
  ['acknowledged', { deliveredAt: 1, acknowledgedAt: 2 }, 2],
  ['locked', { deliveredAt: 1, acknowledgedAt: 2, lockedAt: 3 }, 3],
  ['recalled', { deliveredAt: 1, lockedAt: 3, recalledAt: 4 }, 4],
  ['quarantined', { deliveredAt: 1, recalledAt: 4, quarantinedAt: 2 }, 2],
  ['used_after_recall', { deliveredAt: 1, recalledAt: 4, quarantinedAt: 2, usedAfterRecallAt: 5 }, 5],
])('%s is the gravest of what was told', (state, told, at) => {
  expect(deviceReceiptState({ ...nothing, ...told })).toEqual({ state, at });
});

test('a recalled message may still be said where it came, is open, and nobody told of the recall', () => {
  const held = { ...nothing, deliveredAt: 1 };
  expect(mayStillSay(held)).toBe(true);
  expect(mayStillSay(nothing)).toBe(false);
  expect(mayStillSay({ ...held, recalledAt: 2 })).toBe(false);
  expect(mayStillSay({ ...held, lockedAt: 2 })).toBe(false);
  expect(mayStillSay({ ...held, quarantinedAt: 2 })).toBe(false);
});
