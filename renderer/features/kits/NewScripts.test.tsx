import { act, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { kitId } from '../../testing/fakeKitItems.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

prepareDom();

test('a new script stands in Today with what changed, leads to its page, and is gone when acknowledged', async () => {
  giveCallboard(createFakeCallboard());
  await act(() => router.navigate('/today'));
  render(<App />);
  const heading = await screen.findByRole('heading', { name: 'Marketing sent you a new script' });
  const card = within(heading.closest('section') ?? document.body);
  expect(card.getByText(/owners said that March hurts/)).toBeTruthy();
  act(() => card.getByRole('button', { name: 'What changed' }).click());
  expect(card.getByText('Changed because of what you told marketing.')).toBeTruthy();
  act(() => card.getByRole('button', { name: 'Read and acknowledge' }).click());
  await waitFor(() => expect(window.location.hash).toBe(`#/kits/${kitId}`));
  await screen.findByRole('heading', { name: 'Pilot offer' });
  press('A');
  await screen.findByText(/^Acknowledged on/);
  await act(() => router.navigate('/today'));
  await screen.findByRole('heading', { level: 1, name: /November/ });
  expect(screen.queryByRole('heading', { name: 'Marketing sent you a new script' })).toBeNull();
});
