import { expect, test } from 'vitest';
import { idOf } from '../../../test/fixtures/rows.ts';
import { deckPageState, movePage, type PageNow } from './deckPages.ts';

const page = { kitId: idOf(1), itemId: idOf(2), version: 3, sha256: 'a'.repeat(64), page: 2 };
const now: PageNow = { version: 3, unusable: null, sha256: page.sha256, pages: 4, sameWords: true };
const words = { ...page, sha256: null, page: 1 };
const wordsNow: PageNow = { ...now, sha256: null, pages: 1 };

test('a page is shown as long as its item may be', () => {
  expect(deckPageState(page, now)).toEqual({ leftOut: null, newer: null });
  expect(deckPageState(page, { ...now, unusable: 'lease' })).toEqual({ leftOut: 'lease', newer: null });
  expect(deckPageState(page, null)).toEqual({ leftOut: 'gone', newer: null });
});

test('the same file in a newer version is the same page', () => {
  expect(deckPageState(page, { ...now, version: 4 })).toEqual({ leftOut: null, newer: null });
});

test('another file in a newer version takes the page out and offers its own', () => {
  const sha256 = 'b'.repeat(64);
  expect(deckPageState(page, { ...now, version: 4, sha256 })).toEqual({
    leftOut: 'changed',
    newer: { ...page, version: 4, sha256 },
  });
  expect(deckPageState(page, { ...now, version: 4, sha256, pages: 1 })).toEqual({
    leftOut: 'changed',
    newer: null,
  });
});

test('a newer page is not offered while it may not be used itself', () => {
  const state = deckPageState(page, {
    ...now,
    version: 4,
    sha256: 'b'.repeat(64),
    unusable: 'not_started',
  });
  expect(state).toEqual({ leftOut: 'not_started', newer: null });
});

test('a key message stays while its words do', () => {
  expect(deckPageState(words, { ...wordsNow, version: 4 }).leftOut).toBeNull();
  expect(deckPageState(words, { ...wordsNow, version: 4, sameWords: false })).toEqual({
    leftOut: 'changed',
    newer: { ...words, version: 4 },
  });
});

test('a page moves to its new place, and no further than the ends', () => {
  const pages = [1, 2, 3].map((number) => ({ ...page, page: number }));
  const order = (from: number, to: number) => movePage(pages, from, to).map(({ page: number }) => number);
  expect(order(0, 1)).toEqual([2, 1, 3]);
  expect(order(2, -1)).toEqual([3, 1, 2]);
  expect(order(1, 9)).toEqual([1, 3, 2]);
  expect(order(7, 0)).toEqual([1, 2, 3]);
});
