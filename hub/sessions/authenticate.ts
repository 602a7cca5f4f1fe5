import type { Role } from '../../shared/domain/entities/workspace.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { refuseLocked } from './deviceStanding.ts';

/** Who asks, as the database has them at this moment. */
export interface Caller {
  readonly userId: string;
  readonly role: Role;
  readonly territoryIds: readonly string[];
  readonly sessionId: string;
  readonly deviceId: string;
}

/** Reads the bearer token and then the session, so that ending one, revoking a device or a new role acts at once. */
export async function authenticate(
  hub: HubContext,
  authorization: string | undefined,
): Promise<Answer<Caller>> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null;
  const claims = token === null ? null : await hub.accessTokens.read(token, hub.hubId);
  if (claims === null) return refuse('unauthenticated');
  const found = await hub.db
    .selectFrom('session')
    .innerJoin('device', 'device.id', 'session.device_id')
    .innerJoin('user', 'user.id', 'session.user_id')
    .select([
      'user.id as userId',
      'user.role',
      'user.territory_ids as territoryIds',
      'user.active',
      'session.device_id as deviceId',
      'session.ended_at as endedAt',
      'device.revoked_at as revokedAt',
    ])
    .where('session.id', '=', claims.sessionId)
    .executeTakeFirst();
  if (found === undefined) return refuse('unauthenticated');
  if (found.revokedAt !== null) return refuseLocked(hub, found.deviceId);
  if (found.endedAt !== null || !found.active) return refuse('unauthenticated');
  const { userId, role, territoryIds, deviceId } = found;
  return ok({ userId, role, territoryIds, sessionId: claims.sessionId, deviceId });
}
