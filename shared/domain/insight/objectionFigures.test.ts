import { expect, test } from 'vitest';
import {
  type HeardTally,
  objectionFigure,
  objectionFigures,
  trendOf,
  weekFigures,
} from './objectionFigures.ts';

const tally = (values: Partial<HeardTally>): HeardTally => ({
  key: 'price',
  mentions: 0,
  before: 0,
  answered: 0,
  ownWords: 0,
  resolved: 0,
  final: 0,
  parked: 0,
  open: 0,
  ...values,
});

test('a row stands on its calls, and its share on what was answered and came to an end', () => {
  const figure = objectionFigure(tally({ mentions: 41, before: 22, answered: 45, resolved: 25, final: 39 }), {
    held: 402,
    before: 398,
  });
  expect(figure.per100).toBeCloseTo(10.199, 3);
  expect(figure.per100Before).toBeCloseTo(5.528, 3);
  expect(figure.interval?.low).toBeCloseTo(0.4842, 4);
  expect(figure.interval?.high).toBeCloseTo(0.7726, 4);
  expect(figure.trend).toBe('up');
});

test('where nothing was held or came to an end nothing is divided', () => {
  expect(objectionFigure(tally({ mentions: 3 }), { held: 0, before: 0 })).toMatchObject({
    per100: null,
    per100Before: null,
    interval: null,
    trend: null,
  });
});

test.each([
  ['nine mentions say nothing, whatever was before', 9, 90, 100, 100, null],
  ['ten may', 10, 90, 100, 100, 'down'],
  ['as many in as many calls is level', 20, 20, 100, 100, 'level'],
  ['a little more is chance', 24, 20, 100, 100, 'level'],
  ['twice as many is not', 44, 22, 400, 400, 'up'],
  ['twice as many in twice the calls is level', 44, 22, 800, 400, 'level'],
  ['nothing to hold it against', 44, 0, 400, 0, null],
] as const)('%s', (_, mentions, before, held, heldBefore, trend) => {
  expect(trendOf(mentions, before, held, heldBefore)).toBe(trend);
});

test('the most frequent stands first, and what was heard only before is no row', () => {
  const figures = objectionFigures(
    [
      tally({ key: 'fit', mentions: 2 }),
      tally({ key: 'trust', before: 9 }),
      tally({ key: 'price', mentions: 5 }),
      tally({ key: null, mentions: 2 }),
    ],
    [{ key: null, held: 50, before: 40 }],
    false,
  );
  expect(figures.map(({ key, per100 }) => [key, per100])).toEqual([
    ['price', 10],
    [null, 4],
    ['fit', 4],
  ]);
});

test('a segment stands on the calls held in it, not on all', () => {
  const [figure] = objectionFigures(
    [tally({ key: 'Marine', mentions: 5 })],
    [
      { key: 'Marine', held: 20, before: 10 },
      { key: 'Energy', held: 500, before: 500 },
    ],
    true,
  );
  expect(figure).toMatchObject({ held: 20, heldBefore: 10, per100: 25 });
});

test('weeks stand in the order of time, the silent ones too', () => {
  const figures = weekFigures(
    [tally({ key: '2', mentions: 4 }), tally({ key: '0', mentions: 1 })],
    [
      { key: '1', held: 8, before: 0 },
      { key: '2', held: 8, before: 0 },
    ],
    3,
  );
  expect(figures.map(({ key, mentions, held, per100 }) => [key, mentions, held, per100])).toEqual([
    ['0', 1, 0, null],
    ['1', 0, 8, 0],
    ['2', 4, 8, 50],
  ]);
});
