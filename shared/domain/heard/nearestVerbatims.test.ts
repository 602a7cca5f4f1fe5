import { expect, test } from 'vitest';
import { nearestVerbatims } from './nearestVerbatims.ts';

const past = [
  { category: 'fit', verbatim: 'The valves do not survive our brine' },
  { category: 'fit', verbatim: 'Brine ate the last valves within a month' },
  { category: 'price', verbatim: 'The valves are dear' },
  { category: 'timing', verbatim: 'Come back in spring' },
];
const holding = (word: string): number =>
  past.filter(({ verbatim }) => verbatim.toLowerCase().includes(word)).length;
const near = (text: string) => nearestVerbatims(text, past, holding, past.length);

test('what shares rare words weighs more than what shares a common one', () => {
  const weights = [...near('valves eaten by brine')].sort((a, b) => b.weight - a.weight);
  expect(weights[0]?.category).toBe('fit');
});

test('nothing in common weighs nothing', () => {
  expect(near('who signs the contract')).toEqual([]);
});

test('all of the past together weighs no more than four', () => {
  const sum = near('The valves do not survive our brine').reduce((total, { weight }) => total + weight, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThanOrEqual(4);
});

test('a category that this program does not know is left aside', () => {
  expect(nearestVerbatims('brine', [{ category: 'taste', verbatim: 'brine' }], () => 1, 1)).toEqual([]);
});
