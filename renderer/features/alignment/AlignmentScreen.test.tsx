import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { idOf, me, territoryId } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
const span = { from: Date.UTC(2026, 2, 2), to: Date.UTC(2026, 2, 9) };
const none = { count: 0, before: 0 };
const overview: Output<'alignment.pack'> = {
  week: '2026-03-02',
  current: '2026-03-02',
  teams: [{ id: idOf(1), managerName: 'Rut Ek', territoryNames: ['Stockholm North'] }],
  teamId: idOf(1),
  pack: {
    territoryId,
    people: [{ id: me.id, name: me.name, territoryIds: [territoryId] }],
    decisions: [],
    notes: [],
    span,
    before: span,
    wide: span,
    present: { rep: 'Maja', author: null },
    wins: { won: 0, wonBefore: 2, lost: 1, deals: [], converted: 0, leads: [], resolved: 0, objections: [] },
    scorecard: {
      sales: [{ measure: 'decision', now: { count: 3, of: 4 }, before: { count: 0, of: 0 }, target: 1 }],
      marketing: [{ measure: 'leads', now: { count: 5, of: null }, before: null, target: null }],
    },
    stages: { accounts: [], noted: 0, moved: [] },
    handOff: { sources: [], steps: [] },
    voice: {
      held: 0,
      heldBefore: 0,
      objections: none,
      complaints: none,
      praise: none,
      rows: [],
      rising: [],
      unanswered: [],
      worked: [],
      competitors: [],
    },
    kits: [],
  },
};

test('figures stand with what they stand on, and a decision is written down by keyboard where it is made', async () => {
  const fake = createFakeCallboard({
    'alignment.pack': () => ok(overview),
    'alignment.decide': () => ok({ mutationId: idOf(9_000) }),
  });
  giveCallboard(fake);
  await act(() => router.navigate('/alignment'));
  render(<App />);
  expect((await screen.findAllByText('75% (3 of 4)')).length).toBeGreaterThan(0);
  press('Alt+N');
  type(await screen.findByRole('textbox', { name: 'What was decided' }), 'A sheet on leasing');
  press('Ctrl+Enter');
  const decided = () => fake.asked.find(({ channel }) => channel === 'alignment.decide')?.input;
  await waitFor(() => expect(decided()).toBeDefined());
  expect(decided()).toMatchObject({
    territoryId,
    week: '2026-03-02',
    words: 'A sheet on leasing',
    ownerId: me.id,
    dueOn: null,
    figure: null,
  });
});

test('where the host writes PDFs itself, the page is saved under its week, and what became of it is said', async () => {
  const named: string[] = [];
  giveCallboard({
    ...createFakeCallboard({ 'alignment.pack': () => ok(overview) }),
    savePdf: async (name) => {
      named.push(name);
      return 'saved';
    },
  });
  await act(() => router.navigate('/alignment'));
  render(<App />);
  const button = await screen.findByRole('button', { name: 'Save as PDF' });
  act(() => button.click());
  expect(await screen.findByText('Saved as PDF.')).toBeTruthy();
  expect(named).toEqual(['alignment-2026-03-02']);
});
