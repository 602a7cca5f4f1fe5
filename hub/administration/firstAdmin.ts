import { randomBytes } from 'node:crypto';
import type { HubContext } from '../hubContext.ts';
import { hasUsers } from './listings.ts';
import { addUser } from './users.ts';

export interface FirstAdmin {
  readonly email: string;
  readonly password: string;
}

/** On a hub without users: an admin with a password made up here and shown once. Null when there are users already. */
export async function createFirstAdmin(hub: HubContext): Promise<FirstAdmin | null> {
  if (await hasUsers(hub.db)) return null;
  const admin = { email: 'admin@callboard.invalid', password: randomBytes(12).toString('base64url') };
  const added = await addUser(hub, { name: 'Admin', role: 'admin', territoryIds: [], ...admin });
  return added.ok ? admin : null;
}
