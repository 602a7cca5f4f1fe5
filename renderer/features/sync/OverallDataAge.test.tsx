import { act, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, onlineStatus } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

async function open(path: string, age: number): Promise<HTMLElement> {
  window.location.hash = '';
  giveCallboard(
    createFakeCallboard({
      'sync.status': () => ok({ ...onlineStatus, dataAsOf: Date.now() - age }),
    }),
  );
  await act(() => router.navigate(path));
  render(<App />);
  const header = (await screen.findByRole('heading', { level: 1 })).closest('header');
  if (header === null) throw new Error('a screen has no header');
  return header;
}
const hour = 3_600_000;

test.each(['/today', '/accounts', '/leads', '/deals', '/promises'])(
  '%s says how old what it shows is',
  async (path) => {
    const header = await open(path, 5 * hour);
    expect(await within(header).findByText(/^Data 5 h/i)).toBeTruthy();
  },
);

test('of what is fresh nothing is said', async () => {
  const header = await open('/deals', 1_000);
  await screen.findByRole('grid');
  expect(within(header).queryByText(/data/i)).toBeNull();
});
