import type { ReadableDb, WritableDb } from '../../db/database.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';
import type { Clock, Ids } from '../../ports/ports.ts';
import { replayTouched } from './changeState.ts';
import { recordEvent } from './events.ts';
import type { LooseRow } from './foldEffects.ts';
import { effectsOf, type OutboxRow } from './outboxRow.ts';
import { readBase, replayRow } from './replayRow.ts';

/** This installation's queue at the hub. */
export interface Client {
  readonly clientId: string;
  readonly lastSeq: number;
}

export function currentClient(db: ReadableDb): Client | null {
  const row = db.get<{ client_id: Buffer; last_seq: number }>(
    'SELECT client_id, last_seq FROM client WHERE current = 1',
  );
  return row === undefined ? null : { clientId: uuidFromBytes(row.client_id), lastSeq: row.last_seq };
}

/**
 * A new queue: the first, or after a cloned disk or a restored hub. Whatever was sent under the old one and
 * has no answer is sent again; mutation ids stay, and by them the hub knows what it has.
 */
export function startClient(db: WritableDb, ids: Ids, clock: Clock): Client {
  const clientId = ids.next();
  const now = clock.now();
  db.run('UPDATE client SET current = 0 WHERE current = 1');
  db.run(
    'INSERT INTO client (client_id, last_seq, current, created_at) VALUES (?, 0, 1, ?)',
    uuidToBytes(clientId),
    now,
  );
  const unanswered = db.all<{ place: number }>(
    "SELECT place FROM outbox WHERE seq IS NOT NULL AND state IN ('sent', 'pending') ORDER BY place",
  );
  for (const { place } of unanswered) recordEvent(db, place, now, 'queued_again');
  db.run(
    "UPDATE outbox SET state = 'pending', client_id = NULL, seq = NULL WHERE state IN ('sent', 'pending')",
  );
  db.run('UPDATE outbox SET void = 2, client_id = NULL, seq = NULL WHERE void = 1');
  return { clientId, lastSeq: 0 };
}

/**
 * The hub was restored from a backup and may have forgotten what it acknowledged: all that is kept goes out
 * again in the order it was written. What was refused, held or given up stays the user's to decide.
 */
export function queueAllKeptAgain(db: WritableDb, userId: string, clock: Clock): void {
  const now = clock.now();
  const kept = db.all<OutboxRow>(
    `SELECT * FROM outbox_whole WHERE state IN ('acknowledged', 'settled', 'conflict')
       OR (state = 'replaced' AND commit_xid IS NOT NULL AND conflicts IS NOT NULL) ORDER BY place`,
  );
  for (const mutation of kept) {
    const shows =
      mutation.state === 'acknowledged' ||
      (mutation.state === 'settled' && stillStands(db, mutation, userId));
    db.run(
      `UPDATE outbox SET state = 'pending', overlay = ?, client_id = NULL, seq = NULL, commit_xid = NULL, code = NULL,
         detail = NULL, conflicts = NULL, acknowledged_at = NULL, closed_at = NULL WHERE place = ?`,
      shows ? 1 : 0,
      mutation.place,
    );
    recordEvent(db, mutation.place, now, 'queued_again');
    replayTouched(db, userId, mutation.place);
  }
}

/** Whether what it wrote is what everyone sees now: then it stays in sight while the hub learns it again. */
function stillStands(db: WritableDb, mutation: OutboxRow, userId: string): boolean {
  return effectsOf(mutation, userId).every((effect) => {
    const base: LooseRow | null = readBase(db, effect.entity, effect.id);
    if (effect.type === 'insert') return true;
    if (effect.type === 'merge') return base !== null && base.mergedIntoId !== null;
    const wanted =
      effect.type === 'mark' || effect.type === 'decision'
        ? Object.entries(effect.values)
        : Object.entries(effect.fields).map(([field, { to }]) => [field, to] as const);
    return base !== null && wanted.every(([field, to]) => JSON.stringify(base[field]) === JSON.stringify(to));
  });
}

/** For rows read from a damaged database: makes every row that open mutations touch true. */
export function replayAllOpen(db: WritableDb, userId: string): void {
  const touched = db.all<{ entity: Parameters<typeof replayRow>[2]; id: Buffer }>(
    'SELECT DISTINCT r.entity, r.id FROM outbox_row r JOIN outbox o ON o.place = r.place WHERE o.overlay = 1',
  );
  for (const { entity, id } of touched) replayRow(db, userId, entity, uuidFromBytes(id));
}
