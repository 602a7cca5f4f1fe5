import { fail, ok } from '../../../../shared/kernel/result.ts';
import type { Handlers } from '../handler.ts';
import { listDrafts, putDraft, readDraft, removeDraft } from './repository.ts';

/** Characters of one draft as JSON; several times the longest text of the contract. */
const longestDraft = 1_000_000;

export const handlers: Handlers = {
  'drafts.put': (context, { key, value, basis }) => {
    const text = JSON.stringify(value);
    if (text.length > longestDraft) return fail('too_large', { most: longestDraft });
    return context.write((tx) => {
      const there = readDraft(tx.db, key)?.saved_at ?? null;
      if (basis !== undefined && basis !== there) return fail('draft_elsewhere');
      // Never twice the same: it is what a window tells its own writing by.
      const savedAt = Math.max(context.clock.now(), (there ?? 0) + 1);
      putDraft(tx.db, key, text, savedAt);
      tx.changed('drafts');
      return ok({ savedAt });
    });
  },
  'drafts.get': ({ db }, { key }) => {
    const draft = readDraft(db, key);
    return ok({
      value: draft === undefined ? null : (JSON.parse(draft.value) as Record<string, unknown>),
      savedAt: draft?.saved_at ?? null,
    });
  },
  'drafts.list': ({ db }, { prefix }) =>
    ok({ drafts: listDrafts(db, prefix).map((draft) => ({ key: draft.key, savedAt: draft.saved_at })) }),
  'drafts.remove': (context, { key }) =>
    context.write((tx) => {
      removeDraft(tx.db, key);
      tx.changed('drafts');
      return ok({});
    }),
};
