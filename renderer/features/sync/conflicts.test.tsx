import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { idOf } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();
type Item = Output<'sync.item'>;

async function open(kind: string, subject: Item['item']['subject'], part: Partial<Item>) {
  const mutationId = idOf(501);
  const fake = createFakeCallboard({
    'sync.item': () =>
      ok({
        item: {
          mutationId,
          kind,
          state: 'conflict',
          list: 'attention',
          subject,
          code: null,
          authoredAt: 1_000,
          acknowledgedAt: 2_000,
          attempts: 1,
        },
        content: [],
        args: {},
        conflicts: [],
        names: {},
        detail: null,
        dependsOn: [],
        history: [],
        actions: [],
        ...part,
      }),
    'sync.resolve': () => ok({ mutationId: null }),
  });
  giveCallboard(fake);
  await act(() => router.navigate(`/sync/${mutationId}`));
  render(<App />);
  return fake;
}

const theirs = { by: idOf(3), byName: 'Tom Ashworth', at: 3_000 };

test('words of a kit item that two people changed stand part by part, and only where they differ', async () => {
  const said = (explore: string) => ({
    title: 'Too dear',
    explore: [explore],
    response: richTextOf('Then let the season pay.'),
  });
  const subject = { entity: 'kitItem', id: idOf(7), label: 'Too dear', accountId: null };
  await open('kitItem.update', subject, {
    conflicts: [
      {
        entity: 'kitItem',
        id: idOf(7),
        field: 'sv',
        from: said('Dear in which month?'),
        mine: said('Dear against what?'),
        theirs: said('Who says so?'),
        ...theirs,
      },
    ],
  });
  const choice = await screen.findByRole('region', { name: 'Svenska' });
  for (const words of ['Dear in which month?', 'Dear against what?', 'Who says so?'])
    expect(within(choice).getByText(words)).toBeTruthy();
  expect(choice.textContent).not.toContain('Then let the season pay.');
  expect(choice.textContent).not.toContain('{');
});

test('a decision that came second says what stands and whose it is, is left by one key, and is read anew elsewhere', async () => {
  const subject = { entity: 'kitVersion', id: idOf(8), label: 'Pilot offer', accountId: null };
  const fake = await open('kitVersion.move', subject, {
    args: { id: idOf(8), move: 'approve' },
    conflicts: [
      {
        entity: 'kitVersion',
        id: idOf(8),
        field: 'status',
        from: 'in_review',
        mine: 'approved',
        theirs: 'draft',
        ...theirs,
      },
    ],
  });
  const choice = await screen.findByRole('region', { name: 'Yours' });
  expect(choice.textContent).toContain('draft');
  expect(within(choice).getByRole('link').getAttribute('href')).toBe(`#/studio/${idOf(8)}`);
  press('Alt+1');
  await waitFor(() =>
    expect(fake.asked.find(({ channel }) => channel === 'sync.resolve')?.input).toMatchObject({
      choices: [{ field: 'status', choice: 'theirs' }],
    }),
  );
});

test('what is written in place of both is kept while it is typed, stands there again, and ends with the choice', async () => {
  const subject = { entity: 'account', id: idOf(102), label: 'Kiruna Lab Supply', accountId: idOf(102) };
  const fake = await open('account.update', subject, {
    conflicts: [
      {
        entity: 'account',
        id: idOf(102),
        field: 'phone',
        from: '0980-123 40',
        mine: '0980-123 44',
        theirs: '0980-123 49',
        ...theirs,
      },
    ],
  });
  await screen.findByRole('region', { name: 'Phone' });
  press('Alt+3');
  type(await screen.findByLabelText(/Another value/), '0980-123 50');
  await waitFor(() => expect(fake.asked.some(({ channel }) => channel === 'drafts.put')).toBe(true));

  // The window is gone before anything was decided, as after a crash.
  cleanup();
  render(<App />);
  const again = await screen.findByLabelText(/Another value/);
  await waitFor(() => expect((again as HTMLTextAreaElement).value).toBe('0980-123 50'));
  act(() => screen.getByRole('button', { name: 'Keep this one' }).click());
  await waitFor(() => expect(fake.asked.some(({ channel }) => channel === 'drafts.remove')).toBe(true));
  expect(fake.asked.find(({ channel }) => channel === 'sync.resolve')?.input).toMatchObject({
    choices: [{ field: 'phone', choice: 'another', value: '0980-123 50' }],
  });
});
