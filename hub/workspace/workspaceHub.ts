import type { HubDatabase } from '../db/open.ts';
import type { HubClock } from '../hubClock.ts';

/** What making a workspace needs of a hub. */
export interface WorkspaceHub {
  readonly db: HubDatabase;
  readonly clock: HubClock;
}

/** A hub that nobody can sign in to: its workspace is still to be made. */
export async function isEmpty(db: HubDatabase): Promise<boolean> {
  return (await db.selectFrom('user').select('id').limit(1).executeTakeFirst()) === undefined;
}
