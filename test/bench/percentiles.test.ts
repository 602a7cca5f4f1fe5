import { expect, test } from 'vitest';
import { spreadOf } from './percentiles.ts';

test('percentiles are values that were measured, by nearest rank', () => {
  const times = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(times)).toEqual({ n: 100, p50: 50, p95: 95, p99: 99, worst: 100 });
});

test('one time is its own p50, p95 and worst', () => {
  expect(spreadOf([7])).toEqual({ n: 1, p50: 7, p95: 7, p99: 7, worst: 7 });
});

test('nothing measured has no spread', () => {
  expect(() => spreadOf([])).toThrow('nothing was measured');
});
