import type { SignInResponse } from '../../../shared/contracts/sync/wire.ts';
import type { WritableDb } from '../db/database.ts';
import { writeMeta } from '../db/meta.ts';
import { keepHubTime } from '../db/trustedClock.ts';
import type { Clock } from '../ports/ports.ts';
import { pinKeys } from '../sync/kits/knownKeys.ts';

/** The hub's answer to signing in, and when it came by this laptop's clock. */
export interface SignedIn {
  readonly response: SignInResponse;
  readonly at: number;
}

/**
 * Keeps who, where and the tokens, encrypted with the data. The epoch is left alone: a restored hub is met
 * by the sync, which knows what has to follow.
 */
export function storeSignIn(db: WritableDb, { response, at }: SignedIn, hubUrl: string, clock: Clock): void {
  const { hub, user } = response;
  const now = clock.now();
  writeMeta(db, 'hub_id', hub.id);
  writeMeta(db, 'hub_name', hub.name);
  writeMeta(db, 'hub_url', hubUrl);
  writeMeta(db, 'user', JSON.stringify(user));
  writeMeta(db, 'recovery_public_key', hub.recoveryPublicKey);
  writeMeta(db, 'maximum_offline_days', hub.maximumOfflineDays);
  writeMeta(db, 'access_token', response.accessToken);
  writeMeta(db, 'access_expires_at', response.accessExpiresAt);
  writeMeta(db, 'refresh_token', response.refreshToken);
  writeMeta(db, 'session', 'open');
  writeMeta(db, 'clock_skew', response.hubTime - at);
  writeMeta(db, 'last_contact_at', now);
  keepHubTime(db, clock, response.hubTime + Math.max(0, now - at));
  pinKeys(db, hub.kitKeys);
  if (db.get("SELECT 1 FROM meta WHERE key = 'epoch'") === undefined) writeMeta(db, 'epoch', hub.epoch);
}
