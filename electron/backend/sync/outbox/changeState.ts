import type { OutboxState } from '../../../../shared/contracts/ipc/sync.ts';
import type { EntityName } from '../../../../shared/domain/entities/index.ts';
import type { WritableDb } from '../../db/database.ts';
import { uuidFromBytes } from '../../db/uuidBytes.ts';
import { type OutboxEvent, recordEvent } from './events.ts';
import type { OutboxRow } from './outboxRow.ts';
import { replayRow } from './replayRow.ts';

/** Makes every row that this mutation touches true again. */
export function replayTouched(db: WritableDb, userId: string, place: number): void {
  for (const { entity, id } of rowsTouched(db, place)) replayRow(db, userId, entity, id);
}

/** The rows that a mutation shows in. */
export const rowsTouched = (db: WritableDb, place: number): readonly { entity: EntityName; id: string }[] =>
  db
    .all<{ entity: EntityName; id: Buffer }>('SELECT entity, id FROM outbox_row WHERE place = ?', place)
    .map(({ entity, id }) => ({ entity, id: uuidFromBytes(id) }));

/** Nothing more is to come of it: its effects leave the visible rows, and its 30 days begin. */
export function closeMutation(
  db: WritableDb,
  userId: string,
  place: number,
  state: Extract<OutboxState, 'settled' | 'discarded' | 'replaced'>,
  at: number,
  event: OutboxEvent,
): void {
  db.run('UPDATE outbox SET state = ?, overlay = 0, closed_at = ? WHERE place = ?', state, at, place);
  recordEvent(db, place, at, event);
  replayTouched(db, userId, place);
}

/** Those that name this mutation among what they build on, and are not closed. In the order they were written. */
export const openDependents = (db: WritableDb, mutationId: Buffer): readonly OutboxRow[] =>
  db.all<OutboxRow>(
    `SELECT o.* FROM outbox_dependency d JOIN outbox_whole o ON o.place = d.place
     WHERE d.depends_on = ? AND o.state IN ('pending', 'sent', 'refused', 'held') ORDER BY o.place`,
    mutationId,
  );

/** What builds on a refused one and has not been sent waits with it; what was sent is answered by the hub. */
export function holdDependents(db: WritableDb, userId: string, mutationId: Buffer, at: number): void {
  for (const dependent of openDependents(db, mutationId)) {
    if (dependent.state !== 'pending') continue;
    // One that has a seq already keeps its place in the queue, as void.
    db.run(
      "UPDATE outbox SET state = 'held', void = iif(seq IS NULL, void, 1) WHERE place = ?",
      dependent.place,
    );
    recordEvent(db, dependent.place, at, 'held');
    replayTouched(db, userId, dependent.place);
    holdDependents(db, userId, dependent.mutation_id, at);
  }
}
