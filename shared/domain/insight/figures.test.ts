import { expect, test } from 'vitest';
import type { AnsweredObjection } from '../figures/effectiveness.ts';
import { competitorFigures } from './competitorFigures.ts';
import { responseFigures } from './responseFigures.ts';

const answered = (version: number, outcome: AnsweredObjection['outcome'], inOwnWords = false) => ({
  accountId: `${version} ${outcome}`,
  category: 'price' as const,
  version,
  inOwnWords,
  outcome,
  heardAt: 1,
  settledAt: null,
});

test('every version of a response stands on what it answered itself', () => {
  const figures = responseFigures(
    [
      answered(1, 'resolved'),
      answered(1, 'lost'),
      answered(2, 'open', true),
      answered(2, 'resolved'),
      answered(1, 'parked'),
    ],
    [],
  );
  expect(figures.map(({ version, used, resolved, final }) => [version, used, resolved, final])).toEqual([
    [2, 2, 1, 1],
    [1, 3, 1, 2],
  ]);
  expect(figures[0]).toMatchObject({ open: 1, ownWords: 1 });
});

test('competitors: the most named first, wins of what closed with their interval', () => {
  const tally = { before: 0, accounts: 1, battlecardUses: 0 };
  const figures = competitorFigures(
    [
      { ...tally, competitorId: 'a', mentions: 2, won: 0, lost: 0 },
      { ...tally, competitorId: 'b', mentions: 12, won: 3, lost: 1 },
    ],
    { held: 48, before: 0 },
  );
  expect(figures.map(({ competitorId, per100 }) => [competitorId, per100])).toEqual([
    ['b', 25],
    ['a', (2 * 100) / 48],
  ]);
  expect(figures[0]?.winInterval?.low).toBeCloseTo(0.3006, 4);
  expect(figures[1]?.winInterval).toBeNull();
});
