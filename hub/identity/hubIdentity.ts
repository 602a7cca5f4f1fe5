import { randomUUID } from 'node:crypto';
import type { HubDatabase, OpenDatabase } from '../db/open.ts';
import type { HubClock } from '../hubClock.ts';
import { newId } from '../newId.ts';
import { liveFingerprint } from './fingerprint.ts';

/** Who this hub is to laptops. A new `epoch` begins when the data goes back in time. */
export interface HubIdentity {
  readonly id: string;
  readonly name: string;
  readonly epoch: string;
  readonly recoveryPublicKey: string | null;
  readonly maximumOfflineDays: number | null;
}

/** The data was restored or copied and nobody has said so: serving it would lose what laptops think is safe. */
export class UnannouncedRestoreError extends Error {
  override readonly name = 'UnannouncedRestoreError';
}

/** Reads who this hub is, writing it down on first use. Throws `UnannouncedRestoreError`. */
export async function loadIdentity(opened: OpenDatabase, clock: HubClock): Promise<HubIdentity> {
  const fingerprint = await liveFingerprint(opened);
  const now = clock.now();
  await opened.db
    .insertInto('sync_meta')
    .values({
      hub_id: newId(now),
      name: 'Callboard',
      epoch: randomUUID(),
      epoch_since: now,
      fingerprint,
      recovery_public_key: null,
      maximum_offline_days: null,
    })
    .onConflict((conflict) => conflict.column('only_row').doNothing())
    .execute();
  await refuseUnannounced(opened, fingerprint);
  return readIdentity(opened.db);
}

/** Read when it is told, not remembered: administration changes it while hubs run. */
export async function readIdentity(db: HubDatabase): Promise<HubIdentity> {
  const meta = await db.selectFrom('sync_meta').selectAll().executeTakeFirstOrThrow();
  return {
    id: meta.hub_id,
    name: meta.name,
    epoch: meta.epoch,
    recoveryPublicKey: meta.recovery_public_key,
    maximumOfflineDays: meta.maximum_offline_days,
  };
}

async function refuseUnannounced(opened: OpenDatabase, live: string): Promise<void> {
  const meta = await opened.db.selectFrom('sync_meta').select('fingerprint').executeTakeFirstOrThrow();
  if (meta.fingerprint === live) return;
  throw new UnannouncedRestoreError(
    'This database was restored or copied since a hub last served it, so laptops may hold work that it has lost. ' +
      'Say that this is intended, and they will send that work again:\n' +
      `  npm run hub -- restore --announce ${'folder' in opened.location ? '--data DIR' : '--database URL'}`,
  );
}

/**
 * Says at any time whether the database is still the one that was opened, by looking again whenever a connection
 * was made since: a server may be stopped, restored and started under a running hub.
 */
export function watchIdentity(opened: OpenDatabase): () => Promise<boolean> {
  let seen = opened.connections();
  let same = true;
  return async () => {
    const made = opened.connections();
    if (made === seen) return same;
    try {
      await refuseUnannounced(opened, await liveFingerprint(opened));
      same = true;
    } catch (error) {
      if (!(error instanceof UnannouncedRestoreError)) throw error;
      same = false;
    }
    seen = made;
    return same;
  };
}
