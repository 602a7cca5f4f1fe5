import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const take = (seed: string): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 50 }, () => random.between(0, 1_000_000));
};

test('the same seed gives the same numbers', () => {
  expect(take('a')).toEqual(take('a'));
});

test('seeds that differ in one letter give other numbers', () => {
  expect(take('a')).not.toEqual(take('b'));
});

test('a fork does not move the stream it was taken from', () => {
  const plain = createRandom('x');
  const forked = createRandom('x');
  forked.fork('side').next();
  expect(forked.next()).toBe(plain.next());
});

test('numbers spread over the whole range', () => {
  const random = createRandom('spread');
  const seen = new Set(Array.from({ length: 2000 }, () => random.between(1, 20)));
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a weight of nothing is never chosen and a heavy one most often', () => {
  const random = createRandom('weights');
  const counts = { never: 0, seldom: 0, often: 0 };
  for (let round = 0; round < 1000; round += 1)
    counts[random.weighted({ never: 0, seldom: 1, often: 9 })] += 1;
  expect(counts.never).toBe(0);
  expect(counts.often).toBeGreaterThan(counts.seldom * 4);
});
