import { act, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { contacts, idOf, openCall } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

beforeEach(async () => {
  window.location.hash = '';
  fake = createFakeCallboard();
  giveCallboard(fake);
});

async function open(path: string): Promise<void> {
  await act(() => router.navigate(path));
  render(<App />);
  await screen.findByRole('tab', { name: /Overview/ });
}
const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;
const account = `/accounts/${idOf(100)}`;

test('each part of an account is one key away and says how much it holds', async () => {
  await open(account);
  expect(selected()).toMatch(/^Overview/);
  const tabs = screen.getAllByRole('tab');
  expect(tabs.map((tab) => tab.getAttribute('aria-keyshortcuts'))).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `Alt+${at}`),
  );
  expect(tabs.map((tab) => tab.textContent?.replace(/\d$/, ''))).toEqual([
    'Overview',
    'History7',
    'People2',
    'Objections1',
    'Leads1',
    'Deals1',
    'Kit use1',
    'Promises1',
  ]);
  press('Alt+4');
  await waitFor(() => expect(selected()).toMatch(/^Objections/));
  expect(fake.asked.at(-1)).toMatchObject({ channel: 'accounts.timeline', input: { kind: 'objection' } });
});

test('a part with nothing in it says so and what will stand there', async () => {
  await open(`/accounts/${idOf(101)}/kitUse`);
  expect(await screen.findByText('Nothing of a kit used here yet')).toBeTruthy();
});

test('whoever comes back to an account stands in the part that was open', async () => {
  await open(account);
  press('Alt+3');
  await waitFor(() => expect(selected()).toMatch(/^People/));
  await act(() => router.navigate(`/calls/${openCall.id}`));
  await waitFor(() => expect(screen.queryByRole('tab')).toBeNull());
  await act(() => router.navigate(account));
  expect((await screen.findByRole('tab', { selected: true })).textContent).toMatch(/^People/);
  await act(() => router.navigate(-1));
  await act(() => router.navigate(-1));
  expect((await screen.findByRole('tab', { selected: true })).textContent).toMatch(/^People/);
});

test('one digit says what is known of the person that the keyboard is on, and again takes it back', async () => {
  await open(`${account}/people`);
  const [person] = contacts;
  const edit = await screen.findByRole('button', { name: `Edit ${person?.name}` });
  act(() => edit.focus());
  const changes = () =>
    fake.asked
      .filter(({ channel }) => channel === 'contacts.update')
      .map(({ input }) => (input as { fields: unknown }).fields);
  press('7');
  await waitFor(() => expect(changes()).toHaveLength(1));
  expect(changes()[0]).toEqual({ need: { from: person?.need, to: 'emotional' } });
  const known = ['economic_buyer', 'champion', 'technical_evaluator', 'user', 'blocker'];
  const own = known.indexOf(person?.persona ?? '') + 1;
  press(String(own));
  await waitFor(() => expect(changes()).toHaveLength(2));
  expect(changes()[1]).toEqual({ persona: { from: person?.persona, to: 'unknown' } });
});
