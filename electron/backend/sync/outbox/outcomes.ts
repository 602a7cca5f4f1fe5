import type { MutationOutcome } from '../../../../shared/contracts/sync/wire.ts';
import type { WritableDb } from '../../db/database.ts';
import { holdDependents, replayTouched } from './changeState.ts';
import { recordEvent } from './events.ts';
import type { OutboxRow } from './outboxRow.ts';

/**
 * What the hub answered about one mutation. `mutation` is the row as it was sent. What was applied keeps
 * showing as it does, until the laptop has read past its transaction (`settleUpTo`).
 */
export function applyOutcome(
  db: WritableDb,
  userId: string,
  mutation: Pick<OutboxRow, 'place' | 'mutation_id' | 'state' | 'replaced_by'>,
  outcome: MutationOutcome,
  now: number,
): void {
  const { place } = mutation;
  if (outcome.outcome === 'void') {
    db.run('UPDATE outbox SET void = 2 WHERE place = ?', place);
    return;
  }
  const state =
    mutation.replaced_by !== null
      ? 'replaced'
      : outcome.outcome === 'applied'
        ? 'acknowledged'
        : outcome.outcome === 'conflict'
          ? 'conflict'
          : outcome.code === 'dependency_refused'
            ? 'held'
            : 'refused';
  db.run(
    `UPDATE outbox SET state = ?, code = ?, detail = ?, conflicts = ?, commit_xid = ?, received_at = ?,
       acknowledged_at = ?, last_error = NULL WHERE place = ?`,
    state,
    outcome.code,
    outcome.detail === null ? null : JSON.stringify(outcome.detail),
    outcome.conflicts.length === 0 ? null : JSON.stringify(outcome.conflicts),
    outcome.commitXid,
    outcome.receivedAt,
    outcome.outcome === 'rejected' ? null : now,
    place,
  );
  if (state === 'acknowledged') {
    recordEvent(db, place, now, 'acknowledged');
    return;
  }
  if (state !== 'replaced') {
    const event = state === 'held' || state === 'conflict' ? state : 'refused';
    recordEvent(db, place, now, event, outcome.code === null ? null : { code: outcome.code });
  }
  replayTouched(db, userId, place);
  if (state === 'refused' || state === 'held') holdDependents(db, userId, mutation.mutation_id, now);
}

/**
 * The laptop has read everything up to `horizon`: what the hub applied below it is in the base now, and its
 * overlay goes. Answers how many were settled.
 */
export function settleUpTo(
  db: WritableDb,
  userId: string,
  horizon: string,
  now: number,
  most: number,
): number {
  const passed = db.all<Pick<OutboxRow, 'place' | 'state'>>(
    `SELECT place, state FROM outbox
     WHERE (state = 'acknowledged' OR (state = 'conflict' AND overlay = 1))
       AND CAST(commit_xid AS INTEGER) < CAST(? AS INTEGER) ORDER BY place LIMIT ?`,
    horizon,
    most,
  );
  for (const { place, state } of passed) {
    db.run(
      "UPDATE outbox SET overlay = 0, state = iif(state = 'acknowledged', 'settled', state), closed_at = iif(state = 'acknowledged', ?, closed_at) WHERE place = ?",
      now,
      place,
    );
    if (state === 'acknowledged') recordEvent(db, place, now, 'settled');
    replayTouched(db, userId, place);
  }
  return passed.length;
}
