import { notice } from '../../../shared/contracts/sync/wire.ts';
import { HubTrouble } from './hubTrouble.ts';
import { jsonOf, linesOf } from './lines.ts';
import { watchSilence } from './silence.ts';
import { asUser, type SyncContext } from './syncContext.ts';

/**
 * Listens to the hub for as long as it speaks, and calls `look` whenever there may be something to read: when it
 * begins, since what came before was not heard, and when a stream that stood breaks off, since the hub may be gone.
 */
export async function hearNotices(context: SyncContext, look: () => void): Promise<void> {
  const silence = watchSilence(context.signal, context.timings.streamSilence);
  let stood = false;
  try {
    const stream = await asUser(context, { method: 'GET', path: '/notices' }).stream(silence.signal);
    for await (const line of linesOf(stream, silence.heard)) {
      const said = notice.safeParse(jsonOf(line));
      if (!said.success) throw new HubTrouble('unreachable', 'not_in_contract');
      stood = true;
      if (said.data.type !== 'alive') look();
    }
  } catch (error) {
    if (stood) look();
    throw error;
  } finally {
    silence.end();
  }
}
