import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';

/**
 * The part of the sync's status that lives in the writing thread's memory. The reading thread is sent each
 * new one; the rest of `sync.status` it reads from the database.
 */
export interface LiveStatus
  extends Pick<
    SyncStatus,
    'connection' | 'since' | 'activity' | 'nextAttemptAt' | 'lastError' | 'clockSkew'
  > {
  /** Since the last change on this laptop or news of one, everything up to the hub's horizon was read. */
  readonly caughtUp: boolean;
  /** Until whole scopes that are being read are here, at the pace of the last seconds. */
  readonly leftMs: number | null;
}

export const statusAtStart = (now: number): LiveStatus => ({
  connection: 'offline',
  since: now,
  activity: 'idle',
  nextAttemptAt: null,
  lastError: null,
  leftMs: null,
  clockSkew: null,
  caughtUp: false,
});
