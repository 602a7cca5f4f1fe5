import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import {
  changedItemId,
  createStudioHandlers,
  messageItemId,
  takenOutItemId,
} from '../../testing/fakeStudio.ts';
import { inputsOf, openStudio, versionPath } from '../../testing/openStudio.tsx';
import { prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';

prepareDom();

test('an approver sees what changed word by word, and one key approves and goes on', async () => {
  await openStudio('approver');
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  const removed = [...document.querySelectorAll('del')].map(({ textContent }) => textContent);
  const added = [...document.querySelectorAll('ins')].map(({ textContent }) => textContent);
  expect(removed.slice(0, 2)).toEqual(['fifth', 'August']);
  expect(added.slice(0, 2)).toEqual(['sixth', 'September']);
  press('A');
  await waitFor(() => expect(inputsOf('studio.review')).toHaveLength(1));
  expect(inputsOf('studio.review')[0]).toMatchObject({
    id: changedItemId,
    to: 'approved',
    seen: { reviewState: 'draft' },
  });
  await waitFor(() => expect(window.location.hash).toContain(messageItemId));
});

test('an approver sees what changed beside the words: who sees the item, and how long the version stands', async () => {
  await openStudio('approver');
  const facts = within(await screen.findByRole('region', { name: 'What holds of it' }));
  const seen = facts.getByText('Who sees it').closest('div');
  expect(seen?.querySelector('del')?.textContent).toBe('Internal');
  expect(seen?.querySelector('ins')?.textContent).toBe('Customer-facing');
  expect(facts.getByText('Category').closest('div')?.querySelector('ins')).toBeNull();
  const whole = within(screen.getByRole('region', { name: 'What holds of this version' }));
  const end = whole.getByText('Last day').closest('div');
  expect(end?.querySelector('del')?.textContent).toBe('Dec 31');
  expect(end?.querySelector('ins')?.textContent).toContain('Mar 31');
  expect(whole.getByText('Days without a sync').closest('div')?.textContent).toContain('30 days');
});

test('what was taken out since the version before stands in the list, and opens to what goes with it', async () => {
  await openStudio('approver');
  const gone = within(await screen.findByRole('region', { name: 'Taken out since version 3' }));
  fireEvent.click(gone.getByRole('button', { name: /Payback in nine months/ }));
  expect(await screen.findByText(/Version 3 has this item, this version does not/)).toBeTruthy();
  expect(window.location.hash).toContain(takenOutItemId);
  expect([...document.querySelectorAll('del')].map(({ textContent }) => textContent)).toContain(
    'Measured at Gotland Fisk.',
  );
  expect(screen.queryByRole('button', { name: 'Put it back' })).toBeNull();
});

test('nothing is sent back without a word why', async () => {
  await openStudio('approver');
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  press('R');
  const why = await screen.findByRole('textbox', { name: 'What has to change?' });
  fireEvent.submit(why.closest('form') ?? why);
  expect(await screen.findByText('Please fill this in.')).toBeTruthy();
  type(why, 'September needs finance’s word.');
  fireEvent.submit(why.closest('form') ?? why);
  await waitFor(() => expect(inputsOf('studio.review')).toHaveLength(1));
  expect(inputsOf('studio.review')[0]).toMatchObject({
    to: 'sent_back',
    note: 'September needs finance’s word.',
  });
});

test('what is said of the whole version stands beside it, apart from what is said of an item', async () => {
  await openStudio('approver');
  const course = within(await screen.findByRole('region', { name: 'What became of this version' }));
  type(course.getByRole('textbox', { name: 'Comment on the whole version' }), 'Legal has to see it first.');
  fireEvent.click(course.getByRole('button', { name: 'Add' }));
  expect(await course.findByText('Legal has to see it first.', { selector: 'p' })).toBeTruthy();
  expect(inputsOf('studio.comment')[0]).toMatchObject({ itemId: null, note: 'Legal has to see it first.' });
  const said = within(screen.getByRole('region', { name: 'Comments' }));
  expect(said.queryByText('Legal has to see it first.')).toBeNull();
});

test('a comment is kept with the item', async () => {
  await openStudio('approver');
  const comments = within(await screen.findByRole('region', { name: 'Comments' }));
  type(comments.getByRole('textbox', { name: 'Comment' }), 'Shorter than version 3.');
  act(() => comments.getByRole('button', { name: 'Add' }).click());
  expect(await comments.findByText('Shorter than version 3.')).toBeTruthy();
});

test('the first version of a kit reads as it is: nothing of it is marked as new', async () => {
  const handlers = createStudioHandlers(() => undefined, 'in_review');
  await openStudio('approver', versionPath, 'in_review', {
    'studio.version': (input) => {
      const answer = handlers['studio.version']?.(input);
      if (!answer?.ok) throw new Error('the version is not there');
      const items = answer.value.items.map((row) => ({ ...row, before: null }));
      return ok({ ...answer.value, basedOn: null, before: null, takenOut: [], items });
    },
  });
  await screen.findByRole('heading', { level: 1, name: /Pilot offer/ });
  expect(screen.getByRole('radio', { name: 'As it reads' })).toBeTruthy();
  expect(document.querySelectorAll('ins, del')).toHaveLength(0);
});
