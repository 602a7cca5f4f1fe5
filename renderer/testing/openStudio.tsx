import { act, render } from '@testing-library/react';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import type { KitStatus } from '../../shared/domain/kits/kitStatus.ts';
import { ok } from '../../shared/kernel/result.ts';
import { App } from '../app/App.tsx';
import { router } from '../app/routes.tsx';
import { createFakeCallboard, type Fake, type Handlers, signedIn } from './fakeCallboard.ts';
import { createStudioHandlers, studioVersionId } from './fakeStudio.ts';
import { me } from './fakeWorld.ts';
import { giveCallboard } from './prepareDom.ts';

let fake: Fake;

/** Where the studio's version is written and judged. */
export const versionPath = `/studio/${studioVersionId}`;

/** What the studio asked of a channel since it was opened. */
export const inputsOf = (channel: string): unknown[] =>
  fake.asked.filter((one) => one.channel === channel).map(({ input }) => input);

/** The program opened there by somebody of marketing's, the version standing so. */
export async function openStudio(
  role: Role,
  path: string = versionPath,
  status: KitStatus = 'in_review',
  own: Handlers = {},
): Promise<void> {
  const user = { ...me, role };
  const profile = signedIn.profile === null ? null : { ...signedIn.profile, user };
  window.location.hash = '';
  fake = createFakeCallboard({
    ...createStudioHandlers((topic) => fake.tell(topic), status),
    'session.state': () => ok({ ...signedIn, profile }),
    ...own,
  });
  giveCallboard(fake);
  await act(() => router.navigate(path));
  render(<App />);
}
