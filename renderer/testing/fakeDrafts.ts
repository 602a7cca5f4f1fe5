import { ok } from '../../shared/kernel/result.ts';
import type { FakeState, Handlers } from './fakeHandlers.ts';

/** Answers about what is being typed. */
export const createDraftsHandlers = ({ drafts }: FakeState): Handlers => ({
  'drafts.put': ({ key, value }) => {
    drafts.set(key, value);
    return ok({ savedAt: Date.now() });
  },
  'drafts.get': ({ key }) =>
    ok({ value: drafts.get(key) ?? null, savedAt: drafts.has(key) ? Date.now() : null }),
  'drafts.remove': ({ key }) => {
    drafts.delete(key);
    return ok({});
  },
});
