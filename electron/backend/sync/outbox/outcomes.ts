import type { MutationOutcome } from '../../../../shared/contracts/sync/wire.ts';
import type { EntityName } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';
import { markVisible } from '../rows/visibleRow.ts';
import { holdDependents, replayTouched, rowsTouched } from './changeState.ts';
import { recordEvent } from './events.ts';
import { effectsOf, type OutboxRow } from './outboxRow.ts';
import { replayRow } from './replayRow.ts';
import { closedStates, inList } from './states.ts';

/**
 * What the hub answered about one mutation. `mutation` is the row as it was sent. What was applied keeps
 * showing as it does, until the laptop has read past its transaction (`settle`).
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

/** Those whose transaction the laptop has read past: the base holds now what the hub applied. */
export const passedBy = (db: ReadableDb, horizon: string): readonly number[] =>
  db
    .all<{ place: number }>(
      `SELECT place FROM outbox
       WHERE (state = 'acknowledged' OR (state = 'conflict' AND overlay = 1))
         AND CAST(commit_xid AS INTEGER) < CAST(? AS INTEGER) ORDER BY place`,
      horizon,
    )
    .map(({ place }) => place);

/** Takes away the overlay of one of `passedBy`. Nothing where the user has decided about it meanwhile. */
export function settle(db: WritableDb, userId: string, place: number, now: number): void {
  const mutation = db.get<OutboxRow>('SELECT * FROM outbox_whole WHERE place = ?', place);
  if (mutation?.state === 'conflict') {
    db.run('UPDATE outbox SET overlay = 0 WHERE place = ?', place);
    replayTouched(db, userId, place);
  }
  if (mutation?.state !== 'acknowledged') return;
  db.run("UPDATE outbox SET overlay = 0, state = 'settled', closed_at = ? WHERE place = ?", now, place);
  recordEvent(db, place, now, 'settled');
  const made = new Set(
    effectsOf(mutation, userId).flatMap(({ type, entity, id }) =>
      type === 'insert' ? [`${entity}:${id}`] : [],
    ),
  );
  for (const { entity, id } of rowsTouched(db, place)) {
    // A row that was made here shows as the hub sent it from the moment it came; most settled work is such rows.
    const isBase =
      made.has(`${entity}:${id}`) && !isTouchedByOthers(db, entity, id) && hasBase(db, entity, id);
    if (isBase) dropShadow(db, entity, id);
    else replayRow(db, userId, entity, id);
  }
}

const isTouchedByOthers = (db: ReadableDb, entity: EntityName, id: string): boolean =>
  db.get(
    `SELECT 1 FROM outbox_row r JOIN outbox o ON o.place = r.place
     WHERE r.entity = ? AND r.id = ? AND o.state NOT IN (${inList(closedStates)}) LIMIT 1`,
    entity,
    uuidToBytes(id),
  ) !== undefined;

const hasBase = (db: ReadableDb, entity: EntityName, id: string): boolean =>
  db.get('SELECT 1 FROM shadow WHERE entity = ? AND id = ? AND base IS NOT NULL', entity, uuidToBytes(id)) !==
  undefined;

function dropShadow(db: WritableDb, entity: EntityName, id: string): void {
  const bytes = uuidToBytes(id);
  db.run('DELETE FROM shadow WHERE entity = ? AND id = ?', entity, bytes);
  markVisible(db, entity, bytes, 0);
}
