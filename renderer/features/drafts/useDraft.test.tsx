import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail } from '../../../shared/kernel/result.ts';
import { createFakeCallboard, type Fake, type Handlers } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { useDraft } from './useDraft.ts';

prepareDom();
let fake: Fake;
const use = (handlers: Handlers = {}): void => {
  fake = createFakeCallboard(handlers);
  giveCallboard(fake);
};
const puts = (): readonly unknown[] =>
  fake.asked
    .filter(({ channel }) => channel === 'drafts.put')
    .map(({ input }) => (input as { value: unknown }).value);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  use();
});
afterEach(() => vi.useRealTimers());

const open = async () => {
  const hook = renderHook(() => useDraft<{ text: string }>('test', { text: '' }));
  await waitFor(() => expect(hook.result.current.ready).toBe(true));
  return hook;
};

test('what is typed is on disk within 300 ms, however long the typing goes on', async () => {
  const { result } = await open();
  act(() => result.current.change({ text: 'a' }));
  await act(() => vi.advanceTimersByTimeAsync(200));
  act(() => result.current.change({ text: 'ab' }));
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(puts()).toEqual([{ text: 'ab' }]);
});

test('leaving the window writes at once', async () => {
  const { result } = await open();
  act(() => result.current.change({ text: 'a' }));
  await act(async () => window.dispatchEvent(new Event('blur')));
  expect(puts()).toEqual([{ text: 'a' }]);
});

test('closing the form writes what is not yet written', async () => {
  const { result, unmount } = await open();
  act(() => result.current.change({ text: 'a' }));
  unmount();
  expect(puts()).toEqual([{ text: 'a' }]);
});

test('what an earlier session left behind is there again', async () => {
  use({ 'drafts.get': () => ({ ok: true, value: { value: { text: 'left behind' }, savedAt: 5 } }) });
  const { result } = await open();
  expect(result.current.value).toEqual({ text: 'left behind' });
  expect(result.current.savedAt).toBe(5);
});

test('a full disk is said, and the words are tried again with the next ones', async () => {
  let full = true;
  use({ 'drafts.put': () => (full ? fail('disk_full') : { ok: true, value: { savedAt: 7 } }) });
  const { result } = await open();
  act(() => result.current.change({ text: 'a' }));
  await act(() => vi.advanceTimersByTimeAsync(300));
  expect(result.current.failure?.code).toBe('disk_full');
  full = false;
  await act(() => result.current.flush());
  expect(result.current.failure).toBeNull();
  expect(result.current.savedAt).toBe(7);
});

test('a draft that was taken over does not come back', async () => {
  const { result } = await open();
  act(() => result.current.change({ text: 'a' }));
  act(() => result.current.clear({ text: '' }));
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect(puts()).toEqual([]);
});

test('a draft written in another window is followed, and said to be', async () => {
  let there = { value: { text: '' }, savedAt: 3 };
  use({ 'drafts.get': () => ({ ok: true, value: there }) });
  const { result } = await open();
  there = { value: { text: 'from the other' }, savedAt: 4 };
  await act(async () => {
    fake.tell('drafts');
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(result.current.value.text).toBe('from the other');
  expect(result.current.elsewhere).toBe(true);
});

test('where two windows type at once neither loses a word', async () => {
  let there = { value: { text: '' }, savedAt: 3 };
  const written: unknown[] = [];
  use({
    'drafts.get': () => ({ ok: true, value: there }),
    'drafts.put': ({ value, basis }) => {
      if (basis !== there.savedAt) return fail('draft_elsewhere');
      written.push(value);
      there = { value: value as { text: string }, savedAt: there.savedAt + 1 };
      return { ok: true, value: { savedAt: there.savedAt } };
    },
  });
  const { result } = await open();
  act(() => result.current.change({ text: 'Mine' }));
  there = { value: { text: 'Theirs' }, savedAt: 9 };
  await act(() => vi.advanceTimersByTimeAsync(400));
  expect(result.current.value.text).toBe('Theirs\nMine');
  expect(written).toEqual([{ text: 'Theirs\nMine' }]);
  expect(result.current.elsewhere).toBe(true);
});

test('what was finished in another window is not begun again here', async () => {
  let there: { value: { text: string } | null; savedAt: number | null } = {
    value: { text: 'half' },
    savedAt: 3,
  };
  use({ 'drafts.get': () => ({ ok: true, value: there }) });
  const { result } = await open();
  there = { value: null, savedAt: null };
  await act(async () => {
    fake.tell('drafts');
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(result.current.value.text).toBe('');
  expect(puts()).toEqual([]);
});

test('an answer from before the newest words were written does not take them back', async () => {
  let there = { value: { text: '' }, savedAt: 3 };
  use({
    'drafts.get': () => ({ ok: true, value: there }),
    'drafts.put': ({ value }) => {
      there = { value: value as { text: string }, savedAt: there.savedAt + 1 };
      return { ok: true, value: { savedAt: there.savedAt } };
    },
  });
  const { result } = await open();
  const answers: (() => void)[] = [];
  giveCallboard({
    ...fake,
    invoke: async (channel, input) => {
      const answer = await fake.invoke(channel, input);
      if (channel === 'drafts.get') await new Promise<void>((resolve) => answers.push(resolve));
      return answer;
    },
  });
  const write = async (text: string): Promise<void> => {
    act(() => result.current.change({ text }));
    await act(() => result.current.flush());
  };
  await write('Eleven hundred');
  await act(async () => {
    fake.tell('drafts');
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(answers).toHaveLength(1);
  await write('Eleven hundred a month');
  await act(async () => {
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(10);
  });
  expect(result.current.value.text).toBe('Eleven hundred a month');
  expect(result.current.elsewhere).toBe(false);
});
