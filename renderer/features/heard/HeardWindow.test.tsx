import { act, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { reply } from '../../testing/fakeKitItems.ts';
import { accounts } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

beforeEach(async () => {
  fake = createFakeCallboard();
  giveCallboard(fake);
  await act(() => router.navigate(`/accounts/${accounts[0]?.id}`));
  render(<App />);
  await screen.findByRole('heading', { name: accounts[0]?.name ?? '' });
});
const saved = () => fake.asked.filter(({ channel }) => channel === 'heard.add').map(({ input }) => input);

async function hear(words: string): Promise<void> {
  press('Alt+O');
  const dialog = within(await screen.findByRole('dialog'));
  type(await dialog.findByRole('textbox', { name: 'In their words' }), words);
  await dialog.findByRole('heading', { name: 'Approved reply' });
}

test('from anywhere the same replies are offered as in a call, and none is chosen', async () => {
  await hear('you want all of it in March');
  const dialog = within(screen.getByRole('dialog'));
  for (const name of [/Said it/, /My words/])
    expect(dialog.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false');
  press('Ctrl+Enter');
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({ heard: { callId: null, response: null, responseItemId: null } });
});

test('that the line was said is one more key, and stands with what was heard', async () => {
  await hear('you want all of it in March');
  press('Alt+I');
  press('Ctrl+Enter');
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({
    heard: { response: 'said_it', responseItemId: reply.item.itemId, responseVersion: 3 },
  });
});

test('own words take the keyboard, and are kept beside the line they stood for', async () => {
  await hear('you want all of it in March');
  press('Alt+W');
  const field = within(screen.getByRole('dialog')).getByRole('textbox', { name: 'Your words' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  type(field, 'Pay after the season');
  press('Ctrl+Enter');
  await waitFor(() => expect(saved()).toHaveLength(1));
  expect(saved()[0]).toMatchObject({
    heard: {
      response: 'own_words',
      responseItemId: reply.item.itemId,
      responseWords: 'Pay after the season',
    },
  });
});

test('praise is answered by nothing', async () => {
  await hear('you want all of it in March');
  press('Alt+P');
  expect(screen.queryByRole('heading', { name: 'Approved reply' })).toBeNull();
});
