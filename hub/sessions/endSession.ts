import type { HubContext } from '../hubContext.ts';

/** Ends a session: its access token and its refresh tokens are good for nothing from now on. */
export async function endSession(hub: HubContext, sessionId: string): Promise<void> {
  await hub.db
    .updateTable('session')
    .set({ ended_at: hub.clock.now(), end_reason: 'signed_out' })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .execute();
}
