import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

/** Newcombe, Statistics in Medicine 17 (1998), table I, method 3; the last is the one on the call's picture. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [25, 39, 0.4842, 0.7726],
])('%i of %i lies between %f and %f', (k, n, low, high) => {
  const interval = wilsonInterval(k, n);
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('of nothing nothing is said', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('all of all ends at one, and none of all begins at nought', () => {
  expect(wilsonInterval(7, 7)?.high).toBe(1);
  expect(wilsonInterval(0, 7)?.low).toBe(0);
});
