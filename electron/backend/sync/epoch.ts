import type { WritableDb } from '../db/database.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { writeTransaction } from '../db/transaction.ts';
import { authoringCursor } from './authoringCursor.ts';
import { queueAllKeptAgain, startClient } from './outbox/client.ts';
import type { SyncContext } from './syncContext.ts';

/**
 * Reads every scope anew, keeping what is here until it is replaced, and the outbox whatever happens. What is
 * not met by the end of the round is swept.
 */
export function startRound(db: WritableDb, kind: 'sweep' | 'sweep_force'): void {
  writeMeta(db, 'round', readMeta(db, 'round') === 'sweep_force' ? 'sweep_force' : kind);
  writeMeta(db, 'cursor_before', authoringCursor(db));
  writeMeta(db, 'cursor', null);
  writeMeta(db, 'horizon', null);
  db.run('DELETE FROM snapshot_seen');
  db.run(
    'UPDATE scope_state SET ready = 0, resume = NULL, cursor = NULL, rows = 0, bytes = 0, planned_read = 0, expected = NULL, expected_bytes = NULL',
  );
}

/**
 * The hub was restored from a backup: another history begins. This laptop takes a new queue, sends again all
 * it has kept, and reads every scope anew, whatever its row versions say. False where that epoch is known.
 */
export function startEpoch(context: SyncContext, epoch: string): void {
  writeTransaction(context.connection, (db) => {
    if (readMeta(db, 'epoch') === epoch) return;
    context.log.warn(
      { epoch },
      'the hub has a new epoch: sending again what is kept, reading everything anew',
    );
    writeMeta(db, 'epoch', epoch);
    startClient(db, context.ids, context.clock);
    queueAllKeptAgain(db, context.userId, context.clock);
    startRound(db, 'sweep_force');
  });
  context.queuedAgain();
}
