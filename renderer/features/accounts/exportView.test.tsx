import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { idOf, me } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

test('a view is exported as it is looked at, in the user’s words, with the CRM’s number last', async () => {
  window.location.hash = '';
  const id = idOf(8001);
  const fake = createFakeCallboard({
    'settings.get': () =>
      ok({ language: 'sv', theme: 'dark', density: 'compact', toursSeen: ['rep'], figuresOf: 'laptop' }),
    'savedViews.list': () =>
      ok({
        rows: [
          {
            view: {
              id,
              rowVersion: 1,
              updatedAt: 1,
              updatedBy: null,
              userId: me.id,
              screen: 'accounts',
              name: 'Lojala',
              criteria: {
                buyerStage: 'loyalty',
                sort: 'lastCall',
                descending: true,
                columns: ['stage', 'place', 'last'],
              },
              position: 0,
              isDefault: true,
              status: 'active',
            },
            sync: 'synced',
          },
        ],
      }),
    'accounts.export': () => ok({ file: '/x.csv', count: 1 }),
  });
  giveCallboard(fake);
  await act(() => router.navigate('/accounts'));
  render(<App />);
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: /Exportera/ });
  await screen.findByRole('grid');
  await waitFor(() => {
    const asked = fake.asked.filter(({ channel }) => channel === 'accounts.list').at(-1);
    expect(asked?.input).toMatchObject({ buyerStage: 'loyalty' });
    expect(button.disabled).toBe(false);
  });
  fireEvent.click(button);
  const inputs = () => fake.asked.filter(({ channel }) => channel === 'accounts.export');
  await waitFor(() => expect(inputs()).toHaveLength(1));
  expect(inputs()[0]?.input).toMatchObject({
    buyerStage: 'loyalty',
    sort: 'lastCall',
    descending: true,
    cells: [
      { cell: 'name', head: 'Namn' },
      { cell: 'stage', head: 'Köpfas' },
      { cell: 'city', head: 'Ort' },
      { cell: 'country', head: 'Land' },
      { cell: 'last', head: 'Senaste samtal' },
      { cell: 'externalId', head: 'Nummer i ert CRM' },
    ],
    stageWords: { loyalty: 'Lojalitet', purchase: 'Köp' },
  });
});
