import { act, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { reply } from '../../testing/fakeKitItems.ts';
import { openCall } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

beforeEach(async () => {
  fake = createFakeCallboard();
  giveCallboard(fake);
  await act(() => router.navigate(`/calls/${openCall.id}`));
  render(<App />);
  await screen.findByRole('radiogroup', { name: /Objective/ });
});
const column = () => within(screen.getByRole('region', { name: 'What to say' }));
const heardSaved = () =>
  fake.asked.filter(({ channel }) => channel === 'heard.add').map(({ input }) => input);

async function hear(words: string): Promise<void> {
  press('Alt+O');
  type(await screen.findByRole('textbox', { name: 'In their words' }), words);
  await column().findByRole('heading', { name: 'Approved reply' });
}

test('it follows the words: explore stands first, then the reply with its figure, proof and battlecard', async () => {
  await hear('you want all of it in March');
  const shown = column().getByText('What to say').closest('section')?.textContent ?? '';
  const order = [
    'When in the year would it not hurt?',
    'Then let the season pay for it.',
    'Reps say resolved: 25 of 39',
    'payback in 9 months on monthly terms',
    'Leasing only from 10 units',
  ].map((words) => shown.indexOf(words));
  expect(order.every((at) => at >= 0)).toBe(true);
  expect(order).toEqual([...order].sort((one, other) => one - other));
});

test('what was heard and that the approved line was said take three interactions beside the words', async () => {
  await hear('you want all of it in March');
  press('Alt+I');
  press('Ctrl+Enter');
  await waitFor(() => expect(heardSaved()).toHaveLength(1));
  expect(heardSaved()[0]).toMatchObject({
    heard: {
      category: 'price',
      // Petra speaks Swedish, and the rep's screens English.
      language: 'sv',
      response: 'said_it',
      responseItemId: reply.item.itemId,
      responseVersion: 3,
      responseWords: null,
    },
  });
});

test('nothing is chosen for the rep', async () => {
  await hear('you want all of it in March');
  expect(column().getByRole('button', { name: 'Said it' }).getAttribute('aria-pressed')).toBe('false');
  press('Ctrl+Enter');
  await waitFor(() => expect(heardSaved()).toHaveLength(1));
  expect(heardSaved()[0]).toMatchObject({
    heard: { response: null, responseItemId: null, responseVersion: null },
  });
});

test('own words are kept beside the line that they stood for, and a key takes a choice back', async () => {
  await hear('you want all of it in March');
  press('Alt+I');
  press('Alt+I');
  expect(column().getByRole('button', { name: 'Said it' }).getAttribute('aria-pressed')).toBe('false');
  press('Alt+W');
  const mine = await column().findByRole('textbox', { name: 'Your words' });
  expect(document.activeElement).toBe(mine);
  type(mine, 'Pay as you land.');
  press('Escape');
  press('Alt+O');
  await waitFor(() =>
    expect(column().getByRole<HTMLTextAreaElement>('textbox', { name: 'Your words' }).value).toBe(
      'Pay as you land.',
    ),
  );
  press('Ctrl+Enter');
  await waitFor(() => expect(heardSaved()).toHaveLength(1));
  expect(heardSaved()[0]).toMatchObject({
    heard: {
      response: 'own_words',
      responseItemId: reply.item.itemId,
      responseWords: 'Pay as you land.',
    },
  });
});

test('the keys of the capture answer where own words are written', async () => {
  await hear('you want all of it in March');
  press('Alt+W');
  type(await column().findByRole('textbox', { name: 'Your words' }), 'Pay as you land.');
  press('Ctrl+Enter');
  await waitFor(() => expect(heardSaved()).toHaveLength(1));
  expect(fake.asked.some(({ channel }) => channel === 'calls.log')).toBe(false);
});

test('the customer’s language is one key away', async () => {
  await hear('you want all of it in March');
  press('Alt+G');
  expect(await column().findByText(/Låt säsongen betala/)).toBeTruthy();
});

test('a line said with nothing heard is told by itself', async () => {
  act(() =>
    column()
      .getByRole('button', { name: /What do they say/ })
      .click(),
  );
  act(() => screen.getByRole('option', { name: 'They say it costs too much' }).click());
  await column().findByRole('heading', { name: 'Approved reply' });
  press('Alt+I');
  await waitFor(() => expect(fake.asked.some(({ channel }) => channel === 'kits.use')).toBe(true));
  expect(fake.asked.find(({ channel }) => channel === 'kits.use')?.input).toMatchObject({
    kind: 'said',
    callId: openCall.id,
    itemId: reply.item.itemId,
    version: 3,
  });
  expect(heardSaved()).toHaveLength(0);
});

test('the sheet says what to ask, how to meet what is likely, whom to expect and what to show', async () => {
  const main = within(await screen.findByRole('main'));
  expect(await main.findByText('What did an hour at the quay cost you in July?')).toBeTruthy();
  expect(main.getByText(/^Then let the season pay for it/)).toBeTruthy();
  expect(screen.getByText('Proof: Gotland Fisk, payback in 9 months')).toBeTruthy();
  const deck = screen.getByRole('link', { name: 'Fleet deck' }).closest('li');
  expect(deck?.textContent).toContain('file not here yet');
  expect(deck?.textContent).toContain('48 MB');
});
