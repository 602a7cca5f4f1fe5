import { act, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok } from '../../../shared/kernel/result.ts';
import { App } from '../../app/App.tsx';
import { router } from '../../app/routes.tsx';
import type { Output } from '../../platform/useQuery.ts';
import { createFakeCallboard } from '../../testing/fakeCallboard.ts';
import { createCallsHandlers } from '../../testing/fakeCalls.ts';
import { colleague, idOf, pastCall, pastLog } from '../../testing/fakeWorld.ts';
import { giveCallboard, prepareDom } from '../../testing/prepareDom.ts';

prepareDom();

const state = { heard: [], drafts: new Map(), tell: () => undefined };

test('what two corrected stands there whole: what holds first, by whichever clock it was written, and all before it', async () => {
  const given = createCallsHandlers(state)['calls.get']?.({ id: pastCall.id });
  const shown = (given?.ok === true ? given.value : undefined) as Output<'calls.get'>;
  const corrected = { ...pastLog, id: idOf(801), correctsId: pastLog.id, summary: 'They took two' };
  // Written by a colleague whose clock is a day behind.
  const again = {
    ...corrected,
    id: idOf(802),
    authorId: colleague.id,
    authoredAt: pastLog.authoredAt - 86_400_000,
    correctsId: corrected.id,
    summary: 'They took three',
  };
  giveCallboard(
    createFakeCallboard({ 'calls.get': () => ok({ ...shown, logs: [pastLog, corrected, again] }) }),
  );
  await act(() => router.navigate(`/calls/${pastCall.id}`));
  render(<App />);
  await screen.findByRole('heading', { name: /^Johan Berg/ });
  const words = ['They took three', 'They took two', pastLog.summary];
  // The prep beside it may tell of the first one, too.
  const told = [...document.querySelectorAll('main p[dir="auto"]')]
    .map(({ textContent }) => words.find((one) => textContent.includes(one)))
    .filter((one) => one !== undefined);
  expect(told.slice(-3)).toEqual(['They took three', expect.any(String), expect.any(String)]);
  expect(new Set(told.slice(-3))).toEqual(new Set(words));
});
