import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { idOf, rowOf } from '../../../test/fixtures/rows.ts';
import { sampleTerms } from '../../../test/fixtures/sampleTerms.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import { createFakeCallboard, type Handlers } from '../../testing/fakeCallboard.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';
import { press, type } from '../../testing/press.ts';
import type { Version } from './version.ts';

prepareDom();

const draft = (change: Partial<Version> = {}): Version => ({
  agreement: rowOf('agreement', {
    id: idOf(40),
    revisionId: idOf(41),
    draftedById: idOf(1),
    version: 3,
    terms: sampleTerms,
  }),
  draftedByName: 'Rut Ek',
  signedBySalesName: null,
  signedByMarketingName: null,
  problems: [],
  maySign: null,
  mayChange: false,
  mayDrop: false,
  sync: 'synced',
  ...change,
});

async function open(version: Version, handlers: Handlers = {}) {
  const fake = createFakeCallboard({
    'agreements.list': () => ok({ versions: [version], mayDraft: true }),
    'agreements.sign': () => ok({ mutationId: idOf(90) }),
    'agreements.change': () => ok({ mutationId: idOf(91) }),
    ...handlers,
  });
  giveCallboard(fake);
  await act(() => router.navigate('/agreement/3'));
  render(<App />);
  await screen.findByRole('heading', { level: 2, name: 'Version 3' });
  return fake;
}

test('one key signs the revision that was read', async () => {
  const fake = await open(draft({ maySign: 'sales' }));
  press('S');
  await waitFor(() =>
    expect(
      fake.asked.filter(({ channel }) => channel === 'agreements.sign').map(({ input }) => input),
    ).toEqual([{ id: idOf(40), side: 'sales', revisionId: idOf(41) }]),
  );
});

test('what cannot be met says what to mend, and no key signs it', async () => {
  const problems = [{ code: 'calendars_overlap' as const, about: 'SE' }];
  const fake = await open(draft({ maySign: 'sales', problems }));
  await screen.findByText(/^Sweden has two calendars/);
  press('S');
  expect(fake.asked.some(({ channel }) => channel === 'agreements.sign')).toBe(false);
});

test('a draft is changed in its form, and saved with what it was made on', async () => {
  const fake = await open(draft({ mayChange: true }));
  press('E');
  const [hours] = await screen.findAllByRole('textbox', { name: 'Accept or reject, hours' });
  if (hours === undefined) throw new Error('a window');
  type(hours, '4,5');
  press('Ctrl+Enter');
  await waitFor(() => expect(fake.asked.some(({ channel }) => channel === 'agreements.change')).toBe(true));
  const [change] = fake.asked.filter(({ channel }) => channel === 'agreements.change');
  expect(change?.input).toMatchObject({
    id: idOf(40),
    fields: {
      terms: { from: sampleTerms, to: { salesOwes: { otherwise: { decision: 270, attempt: 960 } } } },
    },
  });
});
