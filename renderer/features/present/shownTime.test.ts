import { expect, test } from 'vitest';
import { nothingShown, shownItems, turnTo } from './shownTime.ts';
import { type Slide, slidesOf } from './slides.ts';

const deck = slidesOf({
  kitId: 'kit',
  itemId: 'deck',
  version: 3,
  title: 'Fleet deck',
  file: { sha256: 'a', mediaType: 'application/pdf', pages: 3 },
});
const picture = slidesOf({
  kitId: 'kit',
  itemId: 'picture',
  version: 2,
  title: 'Quay',
  file: { sha256: 'b', mediaType: 'image/png', pages: null },
});
const slide = (list: readonly Slide[], index: number): Slide => {
  const found = list[index];
  if (found === undefined) throw new Error('no such page');
  return found;
};

test('a document is as many pages as it has, a picture is one', () => {
  expect(deck.map(({ page }) => page)).toEqual([1, 2, 3]);
  expect(picture).toHaveLength(1);
});

test('time is counted by page, and coming back to a page adds to it', () => {
  let time = turnTo(nothingShown, slide(deck, 0), 0);
  time = turnTo(time, slide(deck, 1), 4_000);
  time = turnTo(time, slide(deck, 0), 9_000);
  time = turnTo(time, slide(picture, 0), 12_000);
  time = turnTo(time, null, 20_000);
  expect(shownItems(time)).toEqual([
    {
      kitId: 'kit',
      itemId: 'deck',
      version: 3,
      sha256: 'a',
      seconds: 12,
      pages: [
        { page: 1, seconds: 7 },
        { page: 2, seconds: 5 },
      ],
    },
    {
      kitId: 'kit',
      itemId: 'picture',
      version: 2,
      sha256: 'b',
      seconds: 8,
      pages: [{ page: 1, seconds: 8 }],
    },
  ]);
});

test('the time of a black screen belongs to no page, and a page passed over was not shown', () => {
  let time = turnTo(nothingShown, slide(deck, 0), 0);
  time = turnTo(time, null, 5_000);
  time = turnTo(time, slide(deck, 1), 60_000);
  time = turnTo(time, slide(deck, 2), 60_300);
  time = turnTo(time, null, 64_300);
  expect(shownItems(time)[0]?.pages).toEqual([
    { page: 1, seconds: 5 },
    { page: 3, seconds: 4 },
  ]);
});

test('a presentation that was left at once showed nothing', () => {
  expect(shownItems(turnTo(turnTo(nothingShown, slide(deck, 0), 0), null, 400))).toEqual([]);
});
