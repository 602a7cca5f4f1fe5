import { act, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '../../../shared/contracts/ipc/index.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake, signedIn } from '../../testing/fakeCallboard.ts';
import { openCall } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

type Found = Extract<Answer<'search.find'>, { ok: true }>['value'];
const nothing: Found = {
  accounts: [],
  contacts: [],
  leads: [],
  deals: [],
  heard: [],
  kitItems: [],
  corrected: null,
};

async function openAt(
  path: string,
  role: 'rep' | 'author' | 'admin' = 'rep',
  found: Found = nothing,
): Promise<void> {
  const profile =
    signedIn.profile === null ? null : { ...signedIn.profile, user: { ...signedIn.profile.user, role } };
  fake = createFakeCallboard({
    'search.find': () => ok(found),
    'session.state': () => ok({ ...signedIn, profile }),
  });
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
  await screen.findByRole('navigation', { name: 'Main' });
}
const commands = () => within(screen.getByRole('group', { name: 'Commands' })).getAllByRole('option');
const labels = () => commands().map(({ textContent }) => textContent ?? '');
const asked = (channel: string) =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);

async function find(text: string): Promise<void> {
  press('Ctrl+K');
  type(await screen.findByRole('combobox'), text);
  await screen.findByRole('group', { name: 'Commands' });
}

test.each(['rep', 'author', 'admin'] as const)(
  'every place in the rail of a role of %s can be gone to',
  async (role) => {
    await openAt('/settings', role);
    const rail = within(screen.getByRole('navigation', { name: 'Main' }))
      .getAllByRole('link')
      .map((link) => link.getAttribute('title'));
    press('Ctrl+K');
    await screen.findByRole('group', { name: 'Commands' });
    for (const place of rail) expect(labels().join('|')).toContain(`Go to ${place}`);
  },
);

test('a command is found with a slip of the finger, marked, and run', async () => {
  await openAt('/settings');
  await find('diagnotsics');
  expect(labels()).toEqual([expect.stringContaining('Save the diagnostics')]);
  expect(within(commands()[0] as HTMLElement).getByText('diagnostics').tagName).toBe('MARK');
  press('Enter');
  await waitFor(() => expect(asked('diagnostics.save')).toHaveLength(1));
  expect(await screen.findByText(/Saved in callboard-diagnostics.json/)).toBeDefined();
});

test('a command that is called as typed stands before records that were found by a slip', async () => {
  const account = { id: openCall.accountId, name: 'Synch Ltd', city: null, marks: [], openedAt: null };
  await openAt('/settings', 'rep', { ...nothing, corrected: 'synch', accounts: [account] });
  await find('sync');
  await screen.findByRole('group', { name: 'Accounts' });
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('Sync now');
});

test('Enter opens what is found for the words typed, and not what stood there before them', async () => {
  await openAt('/settings');
  await find('sync');
  const field = screen.getByRole('combobox');
  type(field, 'diagnostics');
  press('Enter');
  await waitFor(() => expect(asked('diagnostics.save')).toHaveLength(1));
  expect(asked('sync.now')).toEqual([]);
});

test.each([
  ['theme dark', { theme: 'dark' }],
  ['language svenska', { language: 'sv' }],
  ['density compact', { density: 'compact' }],
])('“%s” changes the settings', async (words, part) => {
  await openAt('/settings');
  await find(words);
  press('Enter');
  await waitFor(() => expect(asked('settings.set')).toEqual([part]));
});

test('signing out asks first, as it does in the settings', async () => {
  await openAt('/deals');
  await find('sign out');
  press('Enter');
  expect(await screen.findByRole('alertdialog', { name: 'Sign out' })).toBeDefined();
  expect(asked('session.signOut')).toEqual([]);
});

test('the sheet is printed from its call, and is no command anywhere else', async () => {
  let printed = 0;
  window.print = () => {
    printed += 1;
  };
  await openAt('/settings');
  press('Ctrl+K');
  await screen.findByRole('group', { name: 'Commands' });
  expect(labels().join('|')).not.toContain('Print on one page');
  press('Escape');
  await act(() => router.navigate(`/calls/${openCall.id}`));
  await find('print');
  press('Enter');
  expect(printed).toBe(1);
});
