import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { rowOf } from '../../../test/fixtures/rows.ts';
import { changedItemId, createStudioHandlers, studioVersionId } from '../../testing/fakeStudio.ts';
import { idOf, testNow } from '../../testing/fakeWorld.ts';
import { inputsOf, openStudio, versionPath } from '../../testing/openStudio.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { type } from '../../testing/press.ts';

prepareDom();

test('an approved version goes out in two clicks, and says first whom it will reach', async () => {
  await openStudio('author', versionPath, 'approved');
  (await screen.findByRole('button', { name: 'Publish' })).click();
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Will reach 14 reps, 212 accounts')).toBeTruthy();
  expect(inputsOf('studio.publish')).toHaveLength(0);
  act(() => dialog.getByRole('button', { name: 'Publish' }).click());
  await waitFor(() => expect(inputsOf('studio.publish')).toEqual([{ versionId: studioVersionId }]));
  expect(await screen.findByText('Published as version 4.')).toBeTruthy();
});

test('what only the hub knows against it is said with the place where it is mended', async () => {
  const findings = [
    { code: 'own_approval', itemId: null, language: null },
    { code: 'file_missing', itemId: idOf(811), language: null },
  ];
  await openStudio('author', versionPath, 'approved', {
    'studio.publish': () => fail('hub_refused', { code: 'not_publishable', said: { findings } }),
  });
  (await screen.findByRole('button', { name: 'Publish' })).click();
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByText('Will reach 14 reps, 212 accounts');
  act(() => dialog.getByRole('button', { name: 'Publish' }).click());
  expect(await dialog.findByText(/found 2 things to mend first/)).toBeTruthy();
  expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(1);
  act(() => dialog.getByRole('button', { name: /file/ }).click());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(window.location.hash).toContain(changedItemId);
});

test('of a version that was recalled, those who do not know it yet stand first', async () => {
  const receiptOf = (number: number, userName: string, recalledAt: number | null) => ({
    receipt: rowOf('kitReceipt', { id: idOf(number), deliveredAt: testNow, recalledAt }),
    userName,
  });
  const receipts = [receiptOf(880, 'Elsa Lindqvist', testNow), receiptOf(881, 'Jonas Berg', null)];
  const usual = createStudioHandlers(() => undefined, 'recalled')['studio.version'];
  await openStudio('author', versionPath, 'recalled', {
    'studio.version': (input) => {
      const answer = usual?.(input);
      return answer?.ok ? ok({ ...answer.value, receipts }) : fail('not_found');
    },
  });
  const card = within(
    (await screen.findByRole('heading', { name: 'On the laptops' })).closest('section') ?? document.body,
  );
  expect(card.getByText('1 of 2 know of the recall.')).toBeTruthy();
  const [first, second] = card.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(first).toMatch(/^Jonas Berg .*not told yet/);
  expect(second).toMatch(/^Elsa Lindqvist knows of the recall/);
});

test('a recall says why', async () => {
  await openStudio('author', versionPath, 'published');
  (await screen.findByRole('button', { name: 'Recall' })).click();
  const why = await screen.findByRole('textbox', { name: 'Why? Reps read it.' });
  type(why, 'The price list changed.');
  fireEvent.submit(why.closest('form') ?? why);
  await waitFor(() =>
    expect(inputsOf('studio.recall')).toMatchObject([{ reason: 'The price list changed.' }]),
  );
});

test('who still holds a recalled version stands laptop by laptop, sorted as wanted, and goes into a file', async () => {
  const exported: unknown[] = [];
  await openStudio('author', versionPath, 'recalled', {
    'tables.export': (input) => {
      exported.push(input);
      return ok({ file: 'receipts.csv', count: 1 });
    },
  });
  fireEvent.click(await screen.findByRole('link', { name: 'Laptop by laptop' }));
  const grid = within(await screen.findByRole('grid', { name: 'Pilot offer, version 4: on the laptops' }));
  expect(grid.getByRole('button', { name: /Last contact/ })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'May still say it' }));
  fireEvent.click(screen.getByRole('button', { name: 'CSV' }));
  await waitFor(() => expect(exported).toHaveLength(1));
  expect(exported[0]).toMatchObject({
    name: 'receipts',
    heads: ['Person', 'Laptop', 'Version held', 'State', 'Since', 'Last contact'],
    rows: [
      ['Jonas Berg', 'Jonas’s laptop', '4', 'Received', expect.any(String), expect.any(String)],
      [expect.any(String)],
    ],
  });
});

test('with no connection the receipts are what came with the sync, and it says so', async () => {
  await openStudio('author', `${versionPath}/receipts`, 'published', {
    'studio.receipts': () => fail('not_reached'),
  });
  expect(await screen.findByText(/The hub was not reached/)).toBeTruthy();
});

test('what has to hold before a version goes out is no question any more once it went', async () => {
  await openStudio('author', versionPath, 'published');
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  expect(screen.queryByRole('heading', { name: 'Before it can go out' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'On the laptops' })).toBeTruthy();
});

test('the library that reps have is a part of the same place', async () => {
  await openStudio('author', '/kits', 'published');
  const rail = within(await screen.findByRole('navigation', { name: 'Main' }));
  expect(rail.getByRole('link', { current: 'page' }).textContent).toBe('Kits');
});
