import { expect, test } from 'vitest';
import { stageMovement } from './stageMovement.ts';

test('each week says how often accounts came nearer, fell back, and where they came to', () => {
  const weeks = stageMovement(
    [
      { week: 0, from: 'awareness', to: 'interest', moves: 2 },
      { week: 0, from: 'awareness', to: 'preference', moves: 1 },
      { week: 0, from: 'loyalty', to: 'interest', moves: 3 },
      { week: 2, from: 'purchase', to: 'advocacy', moves: 1 },
    ],
    3,
  );
  expect(weeks).toEqual([
    { week: 0, forward: 3, back: 3, arrived: [0, 5, 0, 1, 0, 0, 0] },
    { week: 1, forward: 0, back: 0, arrived: [0, 0, 0, 0, 0, 0, 0] },
    { week: 2, forward: 1, back: 0, arrived: [0, 0, 0, 0, 0, 0, 1] },
  ]);
});
