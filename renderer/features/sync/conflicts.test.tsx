import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { richTextOf } from '../../../shared/domain/kits/richText.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { idOf, testNow } from '../../testing/fakeWorld.ts';
import { type Item, openOutboxItem, theirs } from '../../testing/openOutboxItem.tsx';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();

test('words of a kit item that two people changed stand part by part, and only where they differ', async () => {
  const said = (explore: string) => ({
    title: 'Too dear',
    explore: [explore],
    response: richTextOf('Then let the season pay.'),
  });
  const subject = { entity: 'kitItem', id: idOf(7), label: 'Too dear', accountId: null };
  await openOutboxItem('kitItem.update', subject, {
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
  const fake = await openOutboxItem('kitVersion.move', subject, {
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
  const fake = await openOutboxItem('account.update', subject, {
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

const year = new Date().getFullYear();

/** Fields of every kind that two may change at once: its name on the screen, and what each wrote as it is read. */
const fields: readonly (readonly [EntityName, string, unknown, unknown, string, string, string])[] = [
  ['account', 'buyerStage', 'interest', 'preference', 'Buyer stage', 'Interest', 'Preference'],
  ['account', 'employees', 1_200, 1_350, 'Employees', '1,200', '1,350'],
  ['contact', 'persona', 'champion', 'blocker', 'Part they play', 'Champion', 'Blocker'],
  ['nextStep', 'dueOn', `${year}-12-01`, `${year}-12-08`, 'By', 'Dec 1', 'Dec 8'],
  ['nextStep', 'status', 'done', 'dropped', 'Status', 'Done', 'Dropped'],
  ['deal', 'stage', 'proposal', 'won', 'Stage', 'Proposal', 'Won'],
  ['call', 'objective', 'A pilot', 'A tour', 'Objective', 'A pilot', 'A tour'],
  ['call', 'contactIds', [idOf(41)], [idOf(41), idOf(42)], 'Who', 'Nils Berg', 'Nils Berg and Kari Dahl'],
  [
    'alignmentDecision',
    'words',
    'Call in pairs',
    'Call alone',
    'What was decided',
    'Call in pairs',
    'Call alone',
  ],
  ['alignmentNote', 'status', 'kept', 'dropped', 'Status', 'Kept', 'Dropped'],
  ['kitVersion', 'acknowledge', true, false, 'Ask reps to acknowledge it', 'yes', 'no'],
  ['kitItem', 'visibility', 'internal', 'customer', 'Who sees it', 'Internal', 'Customer-facing'],
  ['deck', 'name', 'Mine', 'Theirs', 'Name', 'Mine', 'Theirs'],
];

test.each(fields)(
  '%s, %s: both values are words, with who and when',
  async (entity, field, mine, his, name, shown, shownHis) => {
    await openOutboxItem(
      `${entity}.update`,
      { entity, id: idOf(7), label: 'Kiruna Lab Supply', accountId: null },
      {
        conflicts: [{ entity, id: idOf(7), field, from: null, mine, theirs: his, ...theirs }],
        names: { [idOf(41)]: 'Nils Berg', [idOf(42)]: 'Kari Dahl' },
      },
    );
    const choice = await screen.findByRole('region', { name: new RegExp(name) });
    const [before, yours, other] = [...choice.querySelectorAll('p:first-of-type')].map(
      ({ textContent }) => textContent,
    );
    expect([before, yours, other]).toEqual(['empty', shown, shownHis]);
    expect(choice.textContent).toContain('Johan Berg’s');
    expect(choice.querySelectorAll('p:nth-of-type(2)')).toHaveLength(2);
    expect(within(choice).getByRole('button', { name: /Keep mine/ })).toBeTruthy();
    expect(within(choice).getByRole('button', { name: /Take Johan Berg’s/ })).toBeTruthy();
  },
);

test('a call that two moved is decided once: its day, and with it what only the program reads', async () => {
  const subject = { entity: 'call', id: idOf(9), label: 'Kiruna Lab Supply', accountId: null };
  const moved = (field: string, from: unknown, mine: unknown, his: unknown) => ({
    entity: 'call' as const,
    id: idOf(9),
    field,
    from,
    mine,
    theirs: his,
    ...theirs,
  });
  const fake = await openOutboxItem('call.update', subject, {
    conflicts: [
      moved('startsAt', testNow, testNow + 3_600_000, testNow + 7_200_000),
      moved('localStart', '2026-11-24T10:27', '2026-11-24T11:27', '2026-11-24T12:27'),
    ],
  });
  await screen.findByRole('region', { name: 'Day' });
  expect(document.querySelectorAll('main section[aria-label]')).toHaveLength(1);
  press('Alt+2');
  await waitFor(() =>
    expect(fake.asked.find(({ channel }) => channel === 'sync.resolve')?.input).toMatchObject({
      choices: [
        { field: 'startsAt', choice: 'theirs' },
        { field: 'localStart', choice: 'theirs' },
      ],
    }),
  );
});

/** What is decided as a whole: the change, what the hub holds instead of what was seen, and both in words. */
const decided: readonly (readonly [
  string,
  EntityName,
  Item['args'],
  Readonly<Record<string, unknown>>,
  string,
  string,
])[] = [
  ['lead.step', 'lead', {}, { status: 'rejected' }, 'Rejected', 'Accepted'],
  [
    'lead.answer',
    'leadAnswer',
    { answer: { leadId: idOf(7), kind: 'close' } },
    { status: 'accepted' },
    'Accepted',
    'Closed',
  ],
  ['kitVersion.move', 'kitVersion', { move: 'approve' }, { status: 'draft' }, 'draft', 'Approve the version'],
  [
    'kitItem.review',
    'kitItem',
    { to: 'approved', versionId: idOf(6) },
    { reviewState: 'sent_back' },
    'sent back',
    'approved',
  ],
  [
    'kitItem.review',
    'kitItem',
    { to: 'approved', versionId: idOf(6) },
    { reviewState: 'draft', revisionId: idOf(5) },
    'Rewritten since you read it',
    'approved',
  ],
  [
    'agreement.sign',
    'agreement',
    { side: 'sales' },
    { signedBySalesId: idOf(3) },
    'Signed already',
    'Sign for sales',
  ],
  [
    'agreement.sign',
    'agreement',
    { side: 'marketing' },
    { status: 'dropped' },
    'Thrown out',
    'Sign for marketing',
  ],
  [
    'agreement.drop',
    'agreement',
    {},
    { revisionId: idOf(5) },
    'Rewritten since you read it',
    'Throw the draft out',
  ],
  ['agreement.drop', 'agreement', {}, { status: 'signed' }, 'In force', 'Throw the draft out'],
  [
    'draftingTask.move',
    'draftingTask',
    { move: 'take' },
    { ownerId: idOf(3) },
    'Taken on already',
    'Take it on',
  ],
];

test.each(decided)(
  '%s of %s that came second says what stands, whose it is, what mine was, and where to go on',
  async (kind, entity, args, held, stands, mine) => {
    const id = idOf(8);
    await openOutboxItem(
      kind,
      { entity, id, label: 'Pilot offer', accountId: null },
      {
        args,
        content: kind === 'lead.step' ? [{ field: 'kind', value: 'accept' }] : [],
        conflicts: Object.entries(held).map(([field, value]) => ({
          entity,
          id,
          field,
          from: null,
          mine: null,
          theirs: value,
          ...theirs,
        })),
      },
    );
    const choice = await screen.findByRole('region', { name: 'Yours' });
    expect([...choice.querySelectorAll('p:first-of-type')].map(({ textContent }) => textContent)).toEqual([
      stands,
      mine,
    ]);
    expect(choice.textContent).toMatch(/Johan Berg’s/);
    expect(screen.getByText(/^Johan Berg (was first|decided)/)).toBeTruthy();
    expect(within(choice).getByRole('link')).toBeTruthy();
    expect(within(choice).getByRole('button', { name: /Leave it so/ })).toBeTruthy();
  },
);

test('whoever changed it too is asked by mail', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  await openOutboxItem(
    'account.update',
    { entity: 'account', id: idOf(7), label: 'Kiruna Lab Supply', accountId: null },
    {
      conflicts: [
        { entity: 'account', id: idOf(7), field: 'phone', from: null, mine: '1', theirs: '2', ...theirs },
      ],
    },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Ask Johan Berg' }));
  expect(opened).toHaveBeenCalledWith(
    expect.stringMatching(/^mailto:johan@callboard\.example\?subject=Change%20to%20Kiruna/),
  );
});

test('the list says who else it was, and when each of the two', async () => {
  giveCallboard(createFakeCallboard());
  await act(() => router.navigate('/sync'));
  render(<App />);
  const row = await screen.findByRole('link', { name: /Change to Kiruna Lab Supply/ });
  expect(row.textContent).toContain('You and Johan Berg both changed it. Choose one.');
  expect(row.textContent).toMatch(/you \S.* · Johan Berg \S/);
});

test('two merges of one account say into whom each went, by name', async () => {
  const id = idOf(7);
  await openOutboxItem(
    'account.merge',
    { entity: 'account', id, label: 'Kiruna Lab', accountId: null },
    {
      conflicts: [
        {
          entity: 'account',
          id,
          field: 'mergedIntoId',
          from: null,
          mine: idOf(21),
          theirs: idOf(22),
          ...theirs,
        },
      ],
      names: { [idOf(21)]: 'Kiruna Lab Supply', [idOf(22)]: 'Kiruna Laboratories' },
    },
  );
  const choice = await screen.findByRole('region', { name: 'Merged into' });
  expect(choice.textContent).toContain('Kiruna Lab Supply');
  expect(choice.textContent).toContain('Kiruna Laboratories');
  expect(screen.getByText(/merged into another one before yours arrived/)).toBeTruthy();
  expect(within(choice).queryByRole('button', { name: /Write another/ })).toBeNull();
});
