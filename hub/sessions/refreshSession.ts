import type { RefreshRequest, RefreshResponse } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import type { HubTransaction } from '../rows/writing.ts';
import { refuseLocked } from './deviceStanding.ts';
import { hashRefreshToken, isSignedByDevice, sessionOfRefreshToken } from './refreshToken.ts';

/**
 * How far ahead of its own record a hub looks for a token: one restored from a backup has forgotten the last
 * refreshes of laptops that did nothing wrong. One every ten minutes for two months.
 */
const forgottenRefreshes = 10_000;

/**
 * A new pair of tokens for a refresh token and the device's signature. Each token has exactly one successor, so
 * a request that is repeated (its answer was lost, or the network sent it twice) gets the same answer and signs
 * nobody out. A token from before the last two, signed by the device, means that two hold its key: the session ends.
 */
export async function refreshSession(
  hub: HubContext,
  request: RefreshRequest,
): Promise<Answer<RefreshResponse>> {
  const now = hub.clock.now();
  const sessionId = sessionOfRefreshToken(request.refreshToken);
  if (sessionId === null) return refuse('session_ended');
  const refreshed = await hub.db.transaction().execute((trx) => rotate(hub, trx, sessionId, request, now));
  if (!refreshed.ok)
    return refreshed.error.code === 'device_revoked' ? refuseLocked(hub, request.deviceId) : refreshed;
  const access = await hub.accessTokens.issue({ sessionId }, hub.hubId);
  return ok({
    accessToken: access.token,
    accessExpiresAt: access.expiresAt,
    refreshToken: refreshed.value,
    hubTime: now,
  });
}

async function rotate(
  hub: HubContext,
  trx: HubTransaction,
  sessionId: string,
  request: RefreshRequest,
  now: number,
): Promise<Answer<string>> {
  const session = await trx
    .selectFrom('session')
    .innerJoin('device', 'device.id', 'session.device_id')
    .innerJoin('user', 'user.id', 'session.user_id')
    .select([
      'session.device_id',
      'session.refresh_hash',
      'session.previous_refresh_hash',
      'session.ended_at',
      'device.public_key',
      'device.revoked_at',
      'user.active',
    ])
    .where('session.id', '=', sessionId)
    .forUpdate('session')
    .executeTakeFirst();
  if (session === undefined || session.device_id !== request.deviceId) return refuse('session_ended');
  // Before anything is told or changed: the device's key is what makes a stolen token worthless.
  if (!isSignedByDevice(request, session.public_key)) return refuse('session_ended');
  if (session.revoked_at !== null) return refuse('device_revoked');
  if (session.ended_at !== null || !session.active) return refuse('session_ended');

  const presented = hashRefreshToken(request.refreshToken);
  const { nextRefreshToken } = hub.accessTokens;
  if (session.previous_refresh_hash !== null && presented.equals(session.previous_refresh_hash)) {
    return ok(nextRefreshToken(sessionId, presented));
  }
  if (!presented.equals(session.refresh_hash) && !isAhead(hub, sessionId, session.refresh_hash, presented)) {
    await trx
      .updateTable('session')
      .set({ ended_at: now, end_reason: 'reused_token' })
      .where('id', '=', sessionId)
      .execute();
    hub.log.warn({ sessionId, deviceId: request.deviceId }, 'a refresh token was used again: session ended');
    return refuse('session_ended');
  }
  const token = nextRefreshToken(sessionId, presented);
  await trx
    .updateTable('session')
    .set({ refresh_hash: hashRefreshToken(token), previous_refresh_hash: presented, refreshed_at: now })
    .where('id', '=', sessionId)
    .execute();
  await trx.updateTable('device').set({ last_seen_at: now }).where('id', '=', request.deviceId).execute();
  return ok(token);
}

function isAhead(hub: HubContext, sessionId: string, kept: Uint8Array, presented: Buffer): boolean {
  let hash: Uint8Array = kept;
  for (let step = 0; step < forgottenRefreshes; step += 1) {
    hash = hashRefreshToken(hub.accessTokens.nextRefreshToken(sessionId, hash));
    if (presented.equals(hash)) return true;
  }
  return false;
}
