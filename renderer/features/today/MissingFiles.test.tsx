import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Handlers } from '../../testing/fakeCallboard.ts';
import { day, testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

async function today(handlers: Handlers = {}): Promise<void> {
  giveCallboard(createFakeCallboard(handlers));
  await act(() => router.navigate('/today'));
  render(<App />);
  await screen.findByText(/Ready for/);
}
const filesAt = (neededAt: number): Handlers => ({
  'kits.files': () =>
    ok({
      files: [
        {
          sha256: 'b'.repeat(64),
          name: 'deck.pdf',
          mediaType: 'application/pdf',
          bytes: 48_000_000,
          have: 0,
          state: 'waiting',
          kitId: 'kit',
          itemId: 'item',
          title: 'Fleet deck',
          neededAt,
        },
      ],
      paused: false,
      bytesHere: 0,
      bytesMissing: 48_000_000,
      bytesFree: null,
    }),
});

test('a file that a call of the day needs is named with its size', async () => {
  await today(filesAt(testNow + day));
  expect(await screen.findByText('Missing: Fleet deck')).toBeTruthy();
  expect(screen.getByText('48 MB')).toBeTruthy();
  expect(screen.getByText('It comes first when you are online.')).toBeTruthy();
});

test('a file that is needed on another day is not named', async () => {
  await today(filesAt(testNow + 5 * day));
  expect(screen.queryByText('Missing: Fleet deck')).toBeNull();
});
