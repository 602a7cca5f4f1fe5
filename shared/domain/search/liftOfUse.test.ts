import { expect, test } from 'vitest';
import { liftedRank, liftOfUse } from './liftOfUse.ts';

const day = 86_400_000;
const now = 1000 * day;

test('an opening today is worth one place, and less as weeks go by', () => {
  expect(liftOfUse(now, 1, now)).toBe(10);
  expect(liftOfUse(now - 14 * day, 1, now)).toBeLessThan(10);
  expect(liftOfUse(now - 365 * day, 1, now)).toBe(0);
});

test('however often it was opened, nothing goes up more than two places', () => {
  expect(liftOfUse(now, 1000, now)).toBe(20);
});

test('a clock set back does not make an opening worth more', () => {
  expect(liftOfUse(now + day, 1, now)).toBe(10);
});

test('use never passes a name typed in full, nor what was typed without a slip', () => {
  expect(liftedRank(30, 20)).toBe(10);
  expect(liftedRank(0, 20)).toBe(0);
  expect(liftedRank(1010, 20)).toBe(1010);
  expect(liftedRank(30, 20)).toBeGreaterThan(liftedRank(0, 0));
});
