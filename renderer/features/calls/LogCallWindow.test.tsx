import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

prepareDom();

test('where the calls cannot be read the window says so, reads again, and a call can be begun all the same', async () => {
  let broken = true;
  giveCallboard(
    createFakeCallboard({
      'calls.list': () => (broken ? fail('internal') : ok({ total: 0, notLogged: 0, rows: [] })),
    }),
  );
  await act(() => router.navigate('/deals'));
  render(<App />);
  await screen.findByRole('heading', { name: 'Deals' });
  press('Alt+L');
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findByRole('alert')).textContent).not.toBe('');
  expect(dialog.getByRole('radiogroup', { name: 'How' })).toBeDefined();
  broken = false;
  fireEvent.click(dialog.getByRole('button', { name: 'Try again' }));
  await act(async () => undefined);
  expect(dialog.queryByRole('alert')).toBeNull();
});
