import { ok } from '../../../../shared/kernel/result.ts';
import type { CommandContext } from '../handler.ts';
import { subjectAt } from '../saving.ts';
import { bondsOfSource, putBond } from './eventRepository.ts';
import { callOf, moveTo, standingOf } from './service.ts';

/**
 * After a calendar was read: calls that nobody has touched since they were made of an event go where it went.
 * What the hub's rules refuse stays as a difference that the rep sees. Answers how many were moved.
 */
export function followEvents(context: CommandContext, sourceId: string): number {
  const { db, clock } = context;
  let moved = 0;
  for (const bond of bondsOfSource(db, sourceId)) {
    const call = callOf(db, bond.callId);
    if (call === null) continue;
    const { follow, event } = standingOf(db, call, bond);
    if (!follow || event === null) continue;
    const done = context.write((tx) => {
      const queued = tx.enqueue(
        'call.update',
        moveTo(call, event, clock.timeZone()),
        subjectAt(tx.db, 'call', call.id, call.accountId),
      );
      if (!queued.ok) return queued;
      putBond(tx.db, { ...bond, startsAt: event.startsAt, endsAt: event.endsAt, settled: null });
      tx.changed('calls');
      return ok(null);
    });
    if (done.ok) moved += 1;
  }
  return moved;
}
