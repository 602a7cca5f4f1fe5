import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { noFacts } from '../../../shared/domain/kits/itemContent.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Fake, type Handlers } from '../../testing/fakeCallboard.ts';
import { battlecard, kitId, picture, proof, reply } from '../../testing/fakeKitItems.ts';
import { createKitHandlers } from '../../testing/fakeKits.ts';
import { day, idOf, testNow } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
let fake: Fake;

async function open(path: string, handlers: Handlers = {}): Promise<void> {
  fake = createFakeCallboard(handlers);
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
}
const inputsOf = (channel: string): unknown[] =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);
const pageOf = (itemId: string): string => `/kits/${kitId}/${itemId}`;

beforeEach(() => {
  window.location.hash = '';
});

test('the rail says how many kits wait to be acknowledged, and one key acknowledges', async () => {
  await open(`/kits/${kitId}`);
  await screen.findByRole('heading', { name: 'Pilot offer' });
  expect(await screen.findByText('1 kit to acknowledge')).toBeTruthy();
  press('A');
  await waitFor(() => expect(inputsOf('kits.acknowledge')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText('1 kit to acknowledge')).toBeNull());
  expect(inputsOf('kits.acknowledge')[0]).toMatchObject({ kitId, version: 3 });
});

test('items stand under what the customer says, and the keyboard alone finds and opens one', async () => {
  await open('/kits');
  const price = await screen.findByRole('region', { name: 'They say it costs too much' });
  expect(within(price).getAllByRole('link')).toHaveLength(2);
  press('/');
  const search = screen.getByRole('searchbox', { name: 'Find what to say or show' });
  expect(document.activeElement).toBe(search);
  type(search, 'gotland');
  await waitFor(() => expect(screen.getAllByRole('link', { name: /Gotland/ })).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText(/want all of it/)).toBeNull());
  press('ArrowDown');
  expect((document.activeElement as HTMLElement).textContent).toContain('Gotland Fisk');
});

test('what to explore stands before the reply, and the figure says of how many', async () => {
  await open(pageOf(reply.item.itemId));
  const explore = await screen.findByRole('heading', { name: 'Explore first' });
  const answer = screen.getByRole('heading', { name: 'Approved reply' });
  expect(explore.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getByText('Reps say resolved: 25 of 39')).toBeTruthy();
  expect(screen.getByText('likely 48 to 77%')).toBeTruthy();
  expect(screen.getByText(/Signed by finance/)).toBeTruthy();
});

test('another language is one press away', async () => {
  await open(pageOf(reply.item.itemId));
  (await screen.findByRole('radio', { name: 'Svenska' })).click();
  expect(await screen.findByText(/Låt säsongen betala/)).toBeTruthy();
});

test('copying takes the reply in both dresses and leaves the questions behind', async () => {
  const write = vi.fn(async (_: readonly { readonly parts: Record<string, Blob> }[]) => undefined);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
  await open(pageOf(reply.item.itemId));
  await screen.findByRole('heading', { name: 'Approved reply' });
  press('C');
  expect(await screen.findByText('Copied: only what a customer may read.')).toBeTruthy();
  const parts = write.mock.calls[0]?.[0][0]?.parts;
  const plain = await parts?.['text/plain']?.text();
  expect(plain).toContain('Then let the season pay for it.');
  expect(plain).not.toContain('When in the year');
  expect(await parts?.['text/html']?.text()).toMatch(/^<p>Then let/);
});

test('an internal battlecard cannot be copied', async () => {
  await open(pageOf(battlecard.item.itemId));
  await screen.findByText(/Leasing only from 10 units/);
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test('feedback takes two keys and a sentence', async () => {
  await open(pageOf(reply.item.itemId));
  await screen.findByRole('heading', { name: 'Approved reply' });
  press('D');
  const why = await screen.findByRole('textbox', { name: /why/ });
  expect(document.activeElement).toBe(why);
  type(why, 'Owners ask about the second season.');
  press('Ctrl+Enter');
  await waitFor(() => expect(inputsOf('kits.feedback')).toHaveLength(1));
  expect(inputsOf('kits.feedback')[0]).toMatchObject({
    itemId: reply.item.itemId,
    version: 3,
    verdict: 'does_not_help',
    note: 'Owners ask about the second season.',
  });
});

test('what may not be used is shown only when asked for, and says why', async () => {
  await open('/kits');
  await screen.findByRole('region', { name: 'They say it costs too much' });
  expect(screen.queryByText('Fuel figures of 2024')).toBeNull();
  expect(screen.getByText('1 claim out of date')).toBeTruthy();
  screen.getByRole('checkbox', { name: 'Show what may not be used' }).click();
  expect(await screen.findByText('Fuel figures of 2024')).toBeTruthy();
});

test('an item that may not be used says so in a sentence and offers no copy', async () => {
  await open(pageOf(proof.item.itemId), {
    'kits.item': () => ({
      ok: true,
      value: {
        item: { ...proof.item, unusable: 'proof_expired', validUntil: '2026-10-31' },
        content: proof.content,
        facts: { ...noFacts, category: 'price', validUntil: '2026-10-31' },
        proofs: [],
        figure: null,
        versions: [],
        becauseOfMe: [],
        myFeedback: null,
        dataAsOf: null,
      },
    }),
  });
  expect(await screen.findByText(/^What it claims held until .*31.* may not be said any more/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test('a favourite is one key', async () => {
  await open(pageOf(reply.item.itemId));
  await screen.findByRole('button', { name: 'Make a favourite' });
  press('F');
  expect(await screen.findByRole('button', { name: 'Favourite' })).toBeTruthy();
});

test('a kit’s figures stand with their n, and own words beside the approved line', async () => {
  await open(`/kits/${kitId}`);
  (await screen.findByRole('button', { name: 'Show the figures' })).click();
  expect(await screen.findByText('61 of 212')).toBeTruthy();
  expect(screen.getByText('58 of 90 · 11 in own words')).toBeTruthy();
  expect(screen.getByText(/Then let the season pay for it/)).toBeTruthy();
  expect(screen.getByText(/Pay as you land/)).toBeTruthy();
  expect(screen.getByText('Owners ask about the second season.')).toBeTruthy();
});

test('figures of some of its territories say of how many, and whose laptop holds no use is shown none', async () => {
  const told = createKitHandlers(() => undefined)['kits.figures'];
  const asked = { kitId, from: testNow - day, to: testNow, language: null };
  const answer = told?.(asked);
  if (answer?.ok !== true || answer.value.uses === null) throw new Error('the fake counts');
  let uses: typeof answer.value.uses | null = { ...answer.value.uses, territories: { reached: 2, of: 8 } };
  await open(`/kits/${kitId}`, { 'kits.figures': () => ok({ ...answer.value, uses }) });
  (await screen.findByRole('button', { name: 'Show the figures' })).click();
  expect(await screen.findByText(/on this laptop: 2 of 8/)).toBeTruthy();
  uses = null;
  act(() => fake.tell('kits'));
  await waitFor(() => expect(screen.queryByText('61 of 212')).toBeNull());
  expect(screen.getByText(/Pay as you land/)).toBeTruthy();
});

test('what is still to come of the files is said with the room there is, and put off with one button', async () => {
  await open('/kits');
  expect(await screen.findByText(/Files: .* of .* on this laptop · .* free on the disk/)).toBeTruthy();
  act(() => screen.getByRole('button', { name: 'Pause files' }).click());
  await waitFor(() =>
    expect(fake.asked).toContainEqual({
      channel: 'kits.download',
      input: { sha256: null, action: 'pause' },
    }),
  );
});

test('what is not believed says why and whose move it is, and data that had gone back is told for a week', async () => {
  const quarantined = [
    {
      releaseId: idOf(890),
      kitId,
      version: 4,
      title: 'Pilot offer',
      problem: 'bad_signature' as const,
      at: 1,
    },
    { releaseId: idOf(891), kitId, version: 5, title: null, problem: 'unknown_key' as const, at: 1 },
  ];
  const trouble = (rolledBackAt: number): Handlers => ({
    'kits.trouble': () =>
      ok({ quarantined, trustedNow: testNow, clockBehindMs: 0, lastContactAt: testNow, rolledBackAt }),
  });
  await open('/kits', trouble(testNow - 7 * day));
  expect(await screen.findByText(/^Pilot offer, version 4: its signature does not hold/)).toBeTruthy();
  expect(screen.getByText(/^A kit, version 5: signed with a key/)).toBeTruthy();
  expect(screen.getByText(/had gone back to earlier data/)).toBeTruthy();
  cleanup();
  await open('/sync', trouble(testNow - 9 * day));
  expect(await screen.findByText(/^Pilot offer, version 4: its signature does not hold/)).toBeTruthy();
  expect(screen.queryByText(/had gone back to earlier data/)).toBeNull();
});

test('a clock that stands before what the laptop has seen is told beside the kits that it shuts', async () => {
  const trouble = (clockBehindMs: number): Handlers => ({
    'kits.trouble': () =>
      ok({ quarantined: [], trustedNow: testNow, clockBehindMs, lastContactAt: testNow, rolledBackAt: null }),
  });
  await open('/kits', trouble(20 * day));
  expect(await screen.findByText(/clock is behind a time that it has already known/)).toBeTruthy();
  cleanup();
  await open('/sync', trouble(1_000));
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByText(/clock is behind/)).toBeNull();
});

test('a file that may leave is one key from a copy, and one that may not says that it stays', async () => {
  const item = { ...picture, unusable: null };
  const page = (mayLeave: boolean): Handlers => ({
    'kits.item': () =>
      ok({
        item: { ...item, file: item.file === null ? null : { ...item.file, mayLeave } },
        content: {
          kind: 'collateral',
          said: { title: item.title, description: { format: 1, blocks: [] } },
        },
        facts: noFacts,
        proofs: [],
        figure: null,
        versions: [],
        becauseOfMe: [],
        myFeedback: null,
        dataAsOf: null,
      }),
    'kits.copyOut': () => fail('not_usable'),
  });
  await open(pageOf(item.itemId), page(true));
  await screen.findByRole('button', { name: 'Save a copy' });
  press('T');
  expect(await screen.findByText(/^This may not be used any more/)).toBeTruthy();
  expect(inputsOf('kits.copyOut')).toEqual([{ kitId, itemId: item.itemId }]);
  cleanup();
  await open(pageOf(item.itemId), page(false));
  expect(await screen.findByText('Stays in the program: show it from here.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save a copy' })).toBeNull();
});
