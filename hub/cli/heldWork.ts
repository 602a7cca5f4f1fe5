import { listHeldWork } from '../administration/listings.ts';
import { discardHeldWork } from '../devices/discardHeldWork.ts';
import { takeHeldWork } from '../devices/takeHeldWork.ts';
import type { HubContext } from '../hubContext.ts';
import type { CommandIo } from './command.ts';
import { sentenceFor } from './refusals.ts';

/** What a locked laptop had not sent, to be read before it is taken in or discarded. */
export async function showHeld(io: CommandIo, hub: HubContext, deviceId: string): Promise<number> {
  for (const work of await listHeldWork(hub.db, deviceId)) {
    const { kind, authoredAt, args } = work.envelope as { kind: string; authoredAt: number; args: unknown };
    const settled = [work.outcome, work.code, work.reason].filter(Boolean).join(' ');
    const state = work.settledAt === null ? 'held back' : settled;
    io.print([work.id, kind, new Date(authoredAt).toISOString(), state, JSON.stringify(args)].join('\t'));
  }
  return 0;
}

/** Some of it with what that builds on, or all of it where `ids` is null. Prints what became of each. */
export async function takeHeld(
  io: CommandIo,
  hub: HubContext,
  deviceId: string,
  ids: readonly string[] | null,
): Promise<number> {
  const taken = await takeHeldWork(hub, deviceId, { ids });
  if (!taken.ok) {
    io.complain(sentenceFor(taken.error));
    return 1;
  }
  for (const work of taken.value) io.print([work.id, work.outcome, work.code ?? ''].join('\t'));
  return 0;
}

/** These, with what builds on them. Prints which they were. */
export async function discardHeld(
  io: CommandIo,
  hub: HubContext,
  deviceId: string,
  what: { readonly ids: readonly string[]; readonly reason: string },
): Promise<number> {
  const gone = await discardHeldWork(hub, deviceId, { ...what, by: null });
  if (!gone.ok) {
    io.complain(sentenceFor(gone.error));
    return 1;
  }
  for (const id of gone.value) io.print([id, 'discarded'].join('\t'));
  return 0;
}
