import { act, render } from '@testing-library/react';
import { ok } from '../../shared/kernel/result.ts';
import { App } from '../app/App.tsx';
import { router } from '../app/routes.tsx';
import type { Output } from '../platform/useQuery.ts';
import { createFakeCallboard } from './fakeCallboard.ts';
import { colleague, idOf, testNow } from './fakeWorld.ts';
import { giveCallboard } from './prepareDom.ts';

export type Item = Output<'sync.item'>;
/** Who changed it too, and when. */
export const theirs = { by: colleague.id, byName: 'Johan Berg', at: testNow - 3_600_000 };

/** Shows an item of the outbox as its own screen. */
export async function openOutboxItem(kind: string, subject: Item['item']['subject'], part: Partial<Item>) {
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
          authoredAt: testNow - 7_200_000,
          acknowledgedAt: testNow,
          attempts: 1,
          other: { name: theirs.byName, at: theirs.at },
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
  giveCallboard({ ...fake, host: 'electron' });
  await act(() => router.navigate(`/sync/${mutationId}`));
  render(<App />);
  return fake;
}
