import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { ChannelName } from '../../../shared/contracts/ipc/index.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake, type Handlers } from '../../testing/fakeCallboard.ts';
import { createDayHandlers } from '../../testing/fakeDay.ts';
import { idOf, me, promise } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

beforeEach(() => {
  window.location.hash = '';
});
async function open(path: string, handlers: Handlers = {}): Promise<void> {
  fake = createFakeCallboard(handlers);
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
}
const inputsOf = (channel: ChannelName) =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);
const rowOf = async (text: RegExp) => screen.findByRole('row', { name: text });

test('what is overdue is counted, and each promise says to whom and by when', async () => {
  const row = (nextStep: typeof promise) => ({
    nextStep,
    accountName: 'Sjöberg Marin',
    ownerName: me.name,
    sync: 'synced' as const,
  });
  await open('/promises', {
    'nextSteps.list': () =>
      ok({
        total: 2,
        overdue: 1,
        rows: [
          row({ ...promise, id: idOf(4002), text: 'Send the noise figures', dueOn: '2001-01-01' }),
          row({ ...promise, dueOn: '2999-01-01' }),
        ],
      }),
  });
  const late = await rowOf(/Send the noise figures/);
  expect(late.textContent).toMatch(/Was due/);
  expect(within(late).getByRole('link', { name: 'Sjöberg Marin' })).toBeTruthy();
  expect((await rowOf(/Book yard visit/)).textContent).toMatch(/By /);
  expect(screen.getByText('1 overdue')).toBeTruthy();
  expect(inputsOf('nextSteps.list')[0]).toMatchObject({ accountId: null, mine: true, status: 'open' });
});

test('one key marks the promise that the keyboard is on as done, and none where it is on none', async () => {
  await open('/promises');
  const second = await rowOf(/Book yard visit/);
  press('k');
  act(() => second.focus());
  press('k');
  await waitFor(() => expect(inputsOf('nextSteps.update')).toHaveLength(1));
  expect(inputsOf('nextSteps.update')[0]).toEqual({
    id: promise.id,
    fields: { status: { from: 'open', to: 'done' } },
  });
});

test('one that is done is opened again by the same key', async () => {
  const done = { ...promise, status: 'done' as const };
  await open('/promises', {
    'nextSteps.list': () =>
      ok({
        total: 1,
        overdue: 0,
        rows: [{ nextStep: done, accountName: 'Sjöberg Marin', ownerName: me.name, sync: 'synced' }],
      }),
  });
  const row = await rowOf(/Book yard visit/);
  act(() => row.focus());
  press('k');
  await waitFor(() =>
    expect(inputsOf('nextSteps.update')).toEqual([
      { id: promise.id, fields: { status: { from: 'done', to: 'open' } } },
    ]),
  );
});

test('another’s promise cannot be changed by a rep, and the window says whose it is', async () => {
  await open('/promises', {
    'nextSteps.list': () =>
      ok({
        total: 1,
        overdue: 0,
        rows: [
          {
            nextStep: { ...promise, ownerId: idOf(3) },
            accountName: 'Sjöberg Marin',
            ownerName: 'Nils Berg',
            sync: 'synced',
          },
        ],
      }),
  });
  const row = await rowOf(/Book yard visit/);
  act(() => row.focus());
  press('k');
  fireEvent.keyDown(row, { key: 'Enter' });
  expect(await screen.findByText('Only Nils Berg can change this promise.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Save/ })).toBeNull();
  expect(inputsOf('nextSteps.update')).toHaveLength(0);
});

test('its words are changed in a window, and only what changed is sent', async () => {
  await open('/promises');
  fireEvent.keyDown(await rowOf(/Send the noise figures/), { key: 'Enter' });
  type(await screen.findByRole('textbox', { name: 'What was promised' }), 'Send all figures');
  press('Ctrl+Enter');
  await waitFor(() =>
    expect(inputsOf('nextSteps.update')).toEqual([
      { id: idOf(4002), fields: { text: { from: 'Send the noise figures', to: 'Send all figures' } } },
    ]),
  );
});

test('at an account one is added to that account; without words none is', async () => {
  await open(`/accounts/${idOf(101)}/promises`);
  fireEvent.click(await screen.findByRole('button', { name: 'New promise' }));
  const words = await screen.findByRole('textbox', { name: 'What was promised' });
  press('Ctrl+Enter');
  expect(await screen.findByText('Write what was promised.')).toBeTruthy();
  expect(inputsOf('nextSteps.create')).toHaveLength(0);
  type(words, 'Price for 24 units');
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('nextSteps.create')).toHaveLength(1));
  expect(inputsOf('nextSteps.create')[0]).toMatchObject({
    accountId: idOf(101),
    ownerId: me.id,
    text: 'Price for 24 units',
    dueOn: null,
  });
});

test('where promises cannot be read that is said, and asked again by a button', async () => {
  let refusals = 1;
  await open('/promises', {
    'nextSteps.list': () => {
      refusals -= 1;
      return refusals < 0 ? ok({ total: 0, overdue: 0, rows: [] }) : fail('internal');
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No promise here')).toBeTruthy();
});

test('what Today leaves out of the promises is a link away', async () => {
  await open('/today', {
    'today.get': (input) => {
      const day = createDayHandlers()['today.get']?.(input);
      if (day?.ok !== true) throw new Error('no day');
      return ok({ ...day.value, promises: { ...day.value.promises, total: 5 } });
    },
  });
  fireEvent.click(await screen.findByRole('link', { name: 'and 4 more' }));
  expect(await screen.findByRole('heading', { name: 'Promises' })).toBeTruthy();
});
