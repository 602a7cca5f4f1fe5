import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { contacts, deals, idOf } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();
let fake: Fake;

beforeEach(() => {
  window.location.hash = '';
  fake = createFakeCallboard();
  giveCallboard(fake);
});
async function open(path: string): Promise<void> {
  await act(() => router.navigate(path));
  render(<App />);
}
const opened = () =>
  fake.asked.filter(({ channel }) => channel === 'search.opened').map(({ input }) => input);

test('a lead that is opened from its list is remembered, and once', async () => {
  await open('/leads');
  fireEvent.click(await screen.findByRole('row', { name: /Amina Haddad/ }));
  await waitFor(() => expect(opened()).toEqual([{ entity: 'lead', id: idOf(6001) }]));
});

test('a deal that is opened from the list of all deals is remembered', async () => {
  await open('/deals');
  fireEvent.click(await screen.findByRole('row', { name: new RegExp(deals[0]?.name ?? '') }));
  await waitFor(() => expect(opened()).toContainEqual({ entity: 'deal', id: deals[0]?.id }));
});

test('a person who is looked at among an account’s people is remembered', async () => {
  await open(`/accounts/${idOf(100)}/people`);
  const [person] = contacts;
  fireEvent.click(await screen.findByRole('button', { name: `Edit ${person?.name}` }));
  await waitFor(() => expect(opened()).toContainEqual({ entity: 'contact', id: person?.id }));
});
