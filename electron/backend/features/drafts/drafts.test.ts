import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Laptop, openLaptop } from '../../../../test/fixtures/askFeatures.ts';
import { handlers } from './handlers.ts';

let laptop: Laptop;
beforeEach(() => {
  laptop = openLaptop(handlers);
});
afterEach(() => laptop.close());

const put = (words: string, basis?: number | null) =>
  laptop.ask('drafts.put', { key: 'call:1', value: { words }, ...(basis === undefined ? {} : { basis }) });

test('a draft is written by whoever has seen its newest words, and by nobody else', async () => {
  const first = await put('one', null);
  const basis = first.ok ? first.value.savedAt : 0;
  expect(await put('two', null)).toMatchObject({ error: { code: 'draft_elsewhere' } });
  const second = await put('two', basis);
  expect(second.ok && second.value.savedAt > basis).toBe(true);
  expect(await put('three', basis)).toMatchObject({ error: { code: 'draft_elsewhere' } });
  expect((await laptop.value('drafts.get', { key: 'call:1' })).value).toEqual({ words: 'two' });
});

test('ten thousand letters, emoji and right-to-left words are kept as they were typed', async () => {
  const words = '👩🏽‍🌾 שיחה עם الشركة \u202eabc '.repeat(400).slice(0, 10_000);
  await put(words);
  expect((await laptop.value('drafts.get', { key: 'call:1' })).value).toEqual({ words });
});
