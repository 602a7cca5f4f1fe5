import { ok } from '../../../../shared/kernel/result.ts';
import { discard } from '../../sync/outbox/discard.ts';
import { resend } from '../../sync/outbox/resend.ts';
import { resolve } from '../../sync/outbox/resolve.ts';
import type { EngineHandlers, Write } from '../handler.ts';
import { listOutbox } from './repository.ts';
import { describeItem, exportPending, itemOf, statusOf } from './service.ts';

/** A decision may show or hide rows of any kind. */
const decided = (tx: Write): void => {
  for (const topic of [
    'sync',
    'accounts',
    'contacts',
    'deals',
    'leads',
    'calls',
    'heard',
    'nextSteps',
    'savedViews',
    'kits',
    'decks',
    'studio',
    'alignment',
  ] as const)
    tx.changed(topic);
};

export const handlers: EngineHandlers = {
  'sync.status': ({ db, live }) => ok(statusOf(db, live)),
  'sync.list': ({ db }, { list, offset, limit }) => {
    const { total, rows } = listOutbox(db, list, offset, limit);
    return ok({ total, items: rows.map(itemOf) });
  },
  'sync.item': ({ db }, { mutationId }) => describeItem(db, mutationId),
  'sync.now': (context) => {
    context.syncNow();
    return ok({});
  },
  'sync.resend': (context, { mutationId, args }) =>
    context.write((tx) => {
      decided(tx);
      return resend(tx.db, context, mutationId, args);
    }),
  'sync.discard': (context, { mutationId }) =>
    context.write((tx) => {
      decided(tx);
      return discard(tx.db, context, mutationId);
    }),
  'sync.resolve': (context, { mutationId, choices }) =>
    context.write((tx) => {
      decided(tx);
      return resolve(tx.db, context, mutationId, choices);
    }),
  'sync.export': ({ db, clock, profile }) => exportPending(db, profile.exportFolder, clock.now()),
};
