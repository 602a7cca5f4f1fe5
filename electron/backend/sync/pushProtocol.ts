import { writeMeta } from '../db/meta.ts';
import { writeTransaction } from '../db/transaction.ts';
import { uuidToBytes } from '../db/uuidBytes.ts';
import { startEpoch } from './epoch.ts';
import type { HubTrouble } from './hubTrouble.ts';
import { holdDependents, replayTouched } from './outbox/changeState.ts';
import { currentClient, startClient } from './outbox/client.ts';
import { recordEvent } from './outbox/events.ts';
import type { OutboxRow } from './outbox/outboxRow.ts';
import type { Batch } from './pushBatch.ts';
import type { SyncContext } from './syncContext.ts';

/** What the protocol settles by itself, after which the rest is sent again. False where it cannot. */
export function settleProtocol(context: SyncContext, batch: Batch, trouble: HubTrouble): boolean {
  const { epoch, lastSeq } = trouble.detail;
  if (trouble.code === 'epoch' && typeof epoch === 'string' && epoch !== batch.epoch) {
    startEpoch(context, epoch);
    return true;
  }
  if (trouble.code === 'fork') {
    context.log.warn({}, 'this queue is used by another copy of this database: taking a new one');
    writeTransaction(context.connection, (db) => {
      // Either another disk is a copy of this one, or this one was set back to what it held before.
      writeMeta(db, 'rolled_back_at', context.clock.now());
      startClient(db, context.ids, context.clock);
    });
    context.topic('kits');
    return true;
  }
  if (trouble.code === 'gap' && typeof lastSeq === 'number') {
    closeGap(context, lastSeq);
    return true;
  }
  return false;
}

/** The hub lacks some of what it acknowledged under this queue: those go out again, in a new one. */
function closeGap(context: SyncContext, lastSeq: number): void {
  context.log.warn({ lastSeq }, 'the hub knows less of this queue than was acknowledged');
  writeTransaction(context.connection, (db) => {
    const client = currentClient(db);
    if (client === null) return;
    const lost = db.all<{ place: number }>(
      "SELECT place FROM outbox WHERE client_id = ? AND seq > ? AND state IN ('acknowledged', 'settled')",
      uuidToBytes(client.clientId),
      lastSeq,
    );
    for (const { place } of lost) {
      db.run("UPDATE outbox SET state = 'sent', overlay = 1, closed_at = NULL WHERE place = ?", place);
      replayTouched(db, context.userId, place);
    }
    startClient(db, context.ids, context.clock);
  });
}

/** One mutation alone is more than the hub takes: its place is kept as void, and the user decides. */
export function abandon(context: SyncContext, row: OutboxRow): void {
  writeTransaction(context.connection, (db) => {
    const now = context.clock.now();
    db.run("UPDATE outbox SET state = 'refused', code = 'too_large', void = 1 WHERE place = ?", row.place);
    recordEvent(db, row.place, now, 'too_large');
    replayTouched(db, context.userId, row.place);
    holdDependents(db, context.userId, row.mutation_id, now);
  });
}
