import { expect, test } from 'vitest';
import { type ReceiptColumn, sortedReceipts } from './sortedReceipts.ts';
import type { LaptopReceipt } from './useLaptopReceipts.ts';

const receipt = (userName: string, own: Partial<LaptopReceipt>): LaptopReceipt => ({
  userId: userName,
  userName,
  deviceId: userName,
  deviceName: null,
  versionHeld: null,
  deliveredAt: 1,
  acknowledgedAt: null,
  lockedAt: null,
  recalledAt: null,
  usedAfterRecallAt: null,
  quarantinedAt: null,
  lastContactAt: null,
  shutOutAt: null,
  ...own,
});
const all = [
  receipt('Ada', { lastContactAt: 20, versionHeld: 2 }),
  receipt('Bo', { usedAfterRecallAt: 5, deviceName: 'B' }),
  receipt('Cy', { lastContactAt: 10, deviceName: 'A', versionHeld: 10 }),
];
const names = (by: ReceiptColumn, descending = false) =>
  sortedReceipts(all, by, descending, 'en')
    .map(({ userName }) => userName)
    .join(' ');

test('the gravest state stands first, and equals by person', () => {
  expect(names('state')).toBe('Bo Ada Cy');
  expect(names('person', true)).toBe('Cy Bo Ada');
});

test('what is not known stands last, whichever way it is ordered', () => {
  expect(names('lastContact')).toBe('Cy Ada Bo');
  expect(names('lastContact', true)).toBe('Ada Cy Bo');
  expect(names('laptop')).toBe('Cy Bo Ada');
});

test('versions are ordered as numbers', () => {
  expect(names('versionHeld')).toBe('Ada Cy Bo');
});

test("people are in the order of the user's language", () => {
  const swedes = ['Östen', 'Åsa', 'Zara', 'Olle'].map((name) => receipt(name, {}));
  const inOrder = (language: string) =>
    sortedReceipts(swedes, 'person', false, language)
      .map(({ userName }) => userName)
      .join(' ');
  expect(inOrder('sv')).toBe('Olle Zara Åsa Östen');
  expect(inOrder('fr')).toBe('Åsa Olle Östen Zara');
});
