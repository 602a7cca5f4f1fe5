import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { SignInRequest, SignInResponse } from '../../shared/contracts/sync/wire.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { readIdentity } from '../identity/hubIdentity.ts';
import { readKitKeys } from '../kits/keys/kitKeys.ts';
import { newId } from '../newId.ts';
import { refuseLocked } from './deviceStanding.ts';
import { verifyPassword } from './passwords.ts';
import { hashRefreshToken, isDeviceKey } from './refreshToken.ts';
import { countAttempt, forgiveAttempt } from './signInLimit.ts';

/** Email and password for a session on one device, which is enrolled with its key or found again by it. */
export async function signIn(
  hub: HubContext,
  request: SignInRequest,
  address: string,
): Promise<Answer<SignInResponse>> {
  const now = hub.clock.now();
  const email = request.email.trim().toLowerCase();
  if (!isDeviceKey(request.device.publicKey)) return refuse('bad_request', { issues: ['device.publicKey'] });

  const wait = await countAttempt(hub.db, email, address, now);
  if (wait !== null) return refuse('too_many', { retryAfter: wait });
  // PostgreSQL refuses to be asked for such a text, and nobody has such an address.
  if (email.includes('\u0000')) return refuse('wrong_credentials');
  const user = await hub.db
    .selectFrom('user')
    .leftJoin('credential', 'credential.user_id', 'user.id')
    .select(['user.id', 'user.name', 'user.email', 'user.role', 'user.active', 'credential.argon2id'])
    .where(sql<string>`lower("user".email)`, '=', email)
    .executeTakeFirst();
  const right = await verifyPassword(user?.argon2id ?? null, request.password);
  if (!right || user === undefined) return refuse('wrong_credentials');
  await forgiveAttempt(hub.db, email, address);
  if (!user.active) return refuse('forbidden', { reason: 'user_inactive' });

  const enrolled = await enrol(hub, user.id, request.device, now);
  if (!enrolled.ok) return enrolled;
  const sessionId = newId(now);
  const refreshToken = `${sessionId}.${randomBytes(32).toString('base64url')}`;
  await hub.db.transaction().execute(async (trx) => {
    // The same laptop signing the same person in again: what it held before is of no more use.
    await trx
      .updateTable('session')
      .set({ ended_at: now, end_reason: 'superseded' })
      .where('user_id', '=', user.id)
      .where('device_id', '=', request.device.id)
      .where('ended_at', 'is', null)
      .execute();
    await trx
      .insertInto('session')
      .values({
        id: sessionId,
        user_id: user.id,
        device_id: request.device.id,
        refresh_hash: hashRefreshToken(refreshToken),
        previous_refresh_hash: null,
        created_at: now,
        refreshed_at: now,
        ended_at: null,
        end_reason: null,
      })
      .execute();
  });
  const access = await hub.accessTokens.issue({ sessionId }, hub.hubId);
  return ok({
    accessToken: access.token,
    accessExpiresAt: access.expiresAt,
    refreshToken,
    hubTime: now,
    hub: { ...(await readIdentity(hub.db)), kitKeys: [...(await readKitKeys(hub.db))] },
    user: { id: user.id, name: user.name, email: user.email, role: user.role, language: null },
  });
}

/** An id that stands for another key is another machine that copied it: it must make an id of its own. */
async function enrol(
  hub: HubContext,
  userId: string,
  device: SignInRequest['device'],
  now: number,
): Promise<Answer<null>> {
  await hub.db
    .insertInto('device')
    .values({
      id: device.id,
      user_id: userId,
      name: device.name,
      public_key: device.publicKey,
      enrolled_at: now,
      last_seen_at: now,
      revoked_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const known = await hub.db
    .updateTable('device')
    .set({ user_id: userId, name: device.name, last_seen_at: now })
    .where('id', '=', device.id)
    .where('public_key', '=', device.publicKey)
    .returning('revoked_at')
    .executeTakeFirst();
  if (known === undefined) return refuse('forbidden', { reason: 'device_id_taken' });
  return known.revoked_at === null ? ok(null) : refuseLocked(hub, device.id);
}
