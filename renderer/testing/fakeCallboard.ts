import type { Answer, CallboardApi, ChannelName, Input, Topic } from '../../shared/contracts/ipc/index.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { createAccountsHandlers } from './fakeAccounts.ts';
import { createCallsHandlers } from './fakeCalls.ts';
import { createDayHandlers } from './fakeDay.ts';
import { createDealsHandlers } from './fakeDeals.ts';
import { createDraftsHandlers } from './fakeDrafts.ts';
import type { FakeState, Handlers } from './fakeHandlers.ts';
import { createKitHandlers } from './fakeKits.ts';
import { createSessionHandlers } from './fakeSession.ts';
import { createStudioHandlers } from './fakeStudio.ts';
import { createSyncHandlers } from './fakeSync.ts';
import * as world from './fakeWorld.ts';

export type { Handlers } from './fakeHandlers.ts';
export { signedIn } from './fakeSession.ts';
export { onlineStatus } from './fakeSync.ts';

export interface Fake extends CallboardApi {
  /** Every question that was asked, in order. */
  readonly asked: { readonly channel: ChannelName; readonly input: unknown }[];
  /** Tells the screens that data under a topic changed. */
  tell(topic: Topic): void;
}

/** `window.callboard` for tests: answers from an invented world, remembers what was asked. */
export function createFakeCallboard(own: Handlers = {}): Fake {
  const asked: Fake['asked'] = [];
  const listeners = new Set<(topic: Topic) => void>();
  const tell = (topic: Topic): void => {
    for (const listener of listeners) listener(topic);
  };
  const state: FakeState = { heard: [world.parked, world.praised], drafts: new Map(), tell };
  const handlers: Handlers = {
    ...createSessionHandlers(),
    ...createDayHandlers(),
    ...createAccountsHandlers(state),
    ...createDealsHandlers(),
    ...createCallsHandlers(state),
    ...createDraftsHandlers(state),
    ...createSyncHandlers(),
    ...createKitHandlers(tell),
    ...createStudioHandlers(tell),
    ...own,
  };
  return {
    host: 'browser',
    asked,
    tell,
    async invoke<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>> {
      asked.push({ channel, input });
      const handler = handlers[channel] as ((input: Input<Name>) => Result<unknown>) | undefined;
      if (handler === undefined) throw new Error(`The fake has no answer for ${channel}`);
      // As over a wire: what comes back shares nothing with what was kept.
      return JSON.parse(JSON.stringify(handler(input))) as Answer<Name>;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
