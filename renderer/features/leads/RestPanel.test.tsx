import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Language } from '../../app/i18n/Language.tsx';
import { createFakeCallboard, type Fake } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import type { PanelProps } from './panelProps.ts';
import { RestPanel } from './RestPanel.tsx';

prepareDom();

function open(taken: unknown[]): void {
  const onTake: PanelProps['onTake'] = (words) => taken.push(words);
  render(
    <Language language="en">
      <RestPanel leadId="019a0000-0000-7000-8000-000000006001" busy={false} onTake={onTake} />
    </Language>,
  );
}
const kept = (fake: Fake) => fake.asked.filter(({ channel }) => channel === 'drafts.put');

test('that a day of one’s own is being chosen says who will see it, and outlives the program', async () => {
  const fake = createFakeCallboard();
  giveCallboard(fake);
  open([]);
  fireEvent.click(screen.getByRole('button', { name: /On a day of your choice/ }));
  expect(await screen.findByText(/Seen by/)).toBeDefined();
  await waitFor(() => expect(kept(fake)).toHaveLength(1));
  // Nothing is closed in order: the program is gone, and another begins.
  cleanup();
  open([]);
  expect(await screen.findByRole('group', { name: /Until/ })).toBeDefined();
});

test('one of the usual spans is taken at once, and leaves no draft behind', async () => {
  const fake = createFakeCallboard();
  giveCallboard(fake);
  const taken: unknown[] = [];
  open(taken);
  fireEvent.click(screen.getByRole('button', { name: /On a day of your choice/ }));
  await waitFor(() => expect(kept(fake)).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: /In 1 month/ }));
  expect(taken).toEqual([{ until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
  await waitFor(() =>
    expect(fake.asked.filter(({ channel }) => channel === 'drafts.remove')).toHaveLength(1),
  );
});
