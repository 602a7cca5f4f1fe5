import type { OutboxList, OutboxState } from '../../../../shared/contracts/ipc/sync.ts';
import type { ReadableDb } from '../../db/database.ts';
import { unacknowledged } from '../../sync/outbox/countPending.ts';
import type { OutboxRow } from '../../sync/outbox/outboxRow.ts';
import { inList, openStates, statesOfList } from '../../sync/outbox/states.ts';

export const allPending = (db: ReadableDb): readonly OutboxRow[] =>
  db.all<OutboxRow>(`SELECT * FROM outbox_whole WHERE state IN (${unacknowledged}) ORDER BY place`);

export function countByState(db: ReadableDb): ReadonlyMap<OutboxState, number> {
  const counts = db.all<{ state: OutboxState; count: number }>(
    `SELECT state, count(*) AS count FROM outbox WHERE state IN (${inList(openStates)}) GROUP BY state`,
  );
  return new Map(counts.map(({ state, count }) => [state, count]));
}

export function listOutbox(
  db: ReadableDb,
  list: OutboxList,
  offset: number,
  limit: number,
): { total: number; rows: readonly OutboxRow[] } {
  const states = inList(statesOfList[list]);
  // What needs doing comes in the order it was written; what is done, newest first.
  const order = list === 'done' ? 'DESC' : 'ASC';
  const total =
    db.get<{ total: number }>(`SELECT count(*) AS total FROM outbox WHERE state IN (${states})`)?.total ?? 0;
  const rows = db.all<OutboxRow>(
    `SELECT * FROM outbox_whole WHERE state IN (${states}) ORDER BY place ${order} LIMIT ? OFFSET ?`,
    limit,
    offset,
  );
  return { total, rows };
}

export const eventsOf = (
  db: ReadableDb,
  place: number,
): readonly { at: number; event: string; detail: string | null }[] =>
  db.all('SELECT at, event, detail FROM outbox_event WHERE place = ? ORDER BY row', place);

export const dependenciesOf = (db: ReadableDb, place: number): readonly OutboxRow[] =>
  db.all<OutboxRow>(
    'SELECT o.* FROM outbox_dependency d JOIN outbox_whole o ON o.mutation_id = d.depends_on WHERE d.place = ? ORDER BY o.place',
    place,
  );

export const hasOpenDependents = (db: ReadableDb, mutationId: Buffer): boolean =>
  db.get(
    `SELECT 1 FROM outbox_dependency d JOIN outbox o ON o.place = d.place
     WHERE d.depends_on = ? AND o.state IN ('pending', 'sent', 'refused', 'held')`,
    mutationId,
  ) !== undefined;

export const snapshotUnderWay = (db: ReadableDb): boolean =>
  db.get('SELECT 1 FROM scope_state WHERE ready = 0 OR leaving = 1') !== undefined;
