import type { SyncStatus } from '../../shared/contracts/ipc/sync.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { Handlers } from './fakeHandlers.ts';
import { conflictDetail, conflictItem, outboxItems, refusedDetail, refusedItem } from './fakeOutbox.ts';
import * as world from './fakeWorld.ts';

export const onlineStatus: SyncStatus = {
  connection: 'online',
  since: world.testNow - 40_000,
  activity: 'idle',
  waiting: 0,
  sending: 0,
  attention: 2,
  files: 0,
  allSynced: false,
  lastConfirmedAt: world.testNow,
  dataAsOf: world.testNow,
  nextAttemptAt: null,
  lastError: null,
  progress: null,
  clockSkew: 120,
};

/** Answers about what waits for the hub. */
export const createSyncHandlers = (): Handlers => ({
  'sync.status': () => ok(onlineStatus),
  'sync.list': ({ list, offset, limit }) => {
    const items = outboxItems.filter((one) => one.list === list);
    return ok({ total: items.length, items: items.slice(offset, offset + limit) });
  },
  'sync.item': ({ mutationId }) => {
    const item = outboxItems.find((one) => one.mutationId === mutationId);
    if (item === undefined) return fail('not_found');
    if (item === conflictItem) return ok({ item, ...conflictDetail });
    if (item === refusedItem) return ok({ item, ...refusedDetail });
    return ok({ item, ...refusedDetail, history: refusedDetail.history.slice(0, 2), actions: [] });
  },
  'sync.now': () => ok({}),
  'sync.export': () => ok({ file: 'callboard-unsent-2026-11-24.json', count: 2 }),
  'sync.resend': () => ok({ mutationId: world.idOf(7003) }),
  'sync.discard': () => ok({}),
  'sync.resolve': () => ok({ mutationId: null }),
});
