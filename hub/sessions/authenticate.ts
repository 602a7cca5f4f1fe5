import { sql } from 'kysely';
import type { Role } from '../../shared/domain/entities/workspace.ts';
import { ok } from '../../shared/kernel/result.ts';
import { kept } from '../db/keptStatements.ts';
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

interface Standing extends Omit<Caller, 'sessionId'> {
  readonly active: boolean;
  readonly ended: boolean;
  readonly revoked: boolean;
}

/** Reads the bearer token and then the session, so that ending one, revoking a device or a new role acts at once. */
export async function authenticate(
  hub: HubContext,
  authorization: string | undefined,
): Promise<Answer<Caller>> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice(7) : null;
  const claims = token === null ? null : await hub.accessTokens.read(token, hub.hubId);
  if (claims === null) return refuse('unauthenticated');
  const { rows } = await sql<Standing>`${kept}
    select s.user_id as "userId", u.role, u.territory_ids as "territoryIds", u.active, s.device_id as "deviceId",
      s.ended_at is not null as ended, d.revoked_at is not null as revoked
    from session s join device d on d.id = s.device_id join "user" u on u.id = s.user_id
    where s.id = ${claims.sessionId}`.execute(hub.db);
  const [found] = rows;
  if (found === undefined) return refuse('unauthenticated');
  if (found.revoked) return refuseLocked(hub, found.deviceId);
  if (found.ended || !found.active) return refuse('unauthenticated');
  const { userId, role, territoryIds, deviceId } = found;
  return ok({ userId, role, territoryIds, sessionId: claims.sessionId, deviceId });
}
