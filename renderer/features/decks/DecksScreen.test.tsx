import { act, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { idOf, me, testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press } from '../../testing/press.ts';

prepareDom();
const kitId = idOf(800);
const page = (number: number, version = 3) => ({
  kitId,
  itemId: idOf(number),
  version,
  sha256: null,
  page: 1,
});
const pages = [page(821), page(822), page(823, 2)];
const deck = {
  id: idOf(830),
  rowVersion: 1,
  updatedAt: testNow,
  updatedBy: null,
  userId: me.id,
  name: 'First visit',
  pages: { pages },
  position: 0,
  status: 'active' as const,
};
const words = (title: string) => ({
  version: 3,
  title,
  kitTitle: 'Pilot offer',
  kind: 'key_message' as const,
  language: 'en' as const,
  languages: ['en' as const],
  mediaType: null,
  pages: 1,
  body: richTextOf(`${title}, in full.`),
});
let fake: Fake;

beforeEach(async () => {
  fake = createFakeCallboard({
    'decks.list': () => ok({ rows: [{ deck, sync: 'synced' }] }),
    'decks.open': () =>
      ok({
        deck,
        sync: 'synced',
        pages: [
          { page: page(821), leftOut: null, newer: null, item: words('Two boats') },
          { page: page(822), leftOut: 'recalled', newer: null, item: words('Six hours') },
          {
            page: page(823, 2),
            leftOut: 'changed',
            newer: page(823),
            item: { ...words('One quay'), kind: 'collateral', mediaType: 'application/pdf', body: null },
          },
        ],
      }),
    'decks.update': () => ok({ mutationId: idOf(1) }),
  });
  giveCallboard(fake);
  await act(() => router.navigate(`/kits/decks/${deck.id}`));
  render(<App />);
  await screen.findByText('Two boats');
});
afterEach(() => vi.restoreAllMocks());

const updates = () =>
  fake.asked.filter(({ channel }) => channel === 'decks.update').map(({ input }) => input);

test('what is left out says why, and the page of the newer version is one press away', async () => {
  expect(screen.getByText('recalled')).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Take the page of version 3' }).click());
  await waitFor(() =>
    expect(updates()).toEqual([
      {
        id: deck.id,
        fields: {
          pages: { from: { pages }, to: { pages: [pages[0], pages[1], page(823)] } },
        },
      },
    ]),
  );
});

test('a page of a file says in what language that is; words are in the language of whoever looks', () => {
  const said = (title: string) => screen.getByText(title).closest('li')?.textContent;
  expect(said('One quay')).toContain('In English');
  expect(said('Two boats')).not.toContain('In English');
});

test('a page is moved by keyboard alone', async () => {
  screen.getByRole('button', { name: 'Move down: Two boats' }).focus();
  press('Alt+ArrowDown');
  await waitFor(() =>
    expect(updates()).toMatchObject([
      { fields: { pages: { to: { pages: [pages[1], pages[0], pages[2]] } } } },
    ]),
  );
});

test('only what may be shown is presented, and its time is told at the version that is approved now', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  press('P');
  const window = await screen.findByRole('dialog', { name: 'First visit' });
  expect(within(window).getByText(/2 pages are left out now/)).toBeTruthy();
  press('Ctrl+Enter');
  await screen.findByText('Two boats, in full.');
  expect(screen.queryByText('Six hours, in full.')).toBeNull();
  clock.mockReturnValue(30_000);
  press('Escape');
  await waitFor(() => expect(screen.queryByText('Two boats, in full.')).toBeNull());
});
