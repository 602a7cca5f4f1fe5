import { entityNames } from '../../../shared/domain/entities/index.ts';
import { entityTables } from '../db/entityTable.ts';
import { writeMeta } from '../db/meta.ts';
import { relaxedTransaction } from '../db/transaction.ts';
import { uuidFromBytes } from '../db/uuidBytes.ts';
import { baseWriting, removeBaseRow } from './rows/baseRows.ts';
import { letOthersRun } from './slices.ts';
import type { SyncContext } from './syncContext.ts';

const rowsAtOnce = 500;

/**
 * All scopes have been read anew: what stands here and was met in none of them is gone at the hub. Rows that
 * only pending work has made are left alone. Ends the round.
 */
export async function sweepUnseen(context: SyncContext): Promise<void> {
  for (const entity of entityNames) {
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const found = relaxedTransaction(context.connection, (db) => {
        const unseen = db.all<{ id: Buffer }>(
          `SELECT t.id FROM ${entityTables[entity].table} t
           WHERE t.id > ? AND NOT EXISTS (SELECT 1 FROM snapshot_seen s WHERE s.entity = ? AND s.id = t.id)
             AND NOT EXISTS (SELECT 1 FROM shadow w WHERE w.entity = ? AND w.id = t.id AND w.base IS NULL)
           ORDER BY t.id LIMIT ?`,
          after,
          entity,
          entity,
          rowsAtOnce,
        );
        const writing = baseWriting(db, context.userId, null);
        for (const { id } of unseen) removeBaseRow(writing, entity, uuidFromBytes(id));
        return unseen;
      });
      const last = found.at(-1);
      if (last === undefined) break;
      after = last.id;
      await letOthersRun();
      if (context.signal.aborted) return;
    }
  }
  relaxedTransaction(context.connection, (db) => {
    db.run('DELETE FROM snapshot_seen');
    writeMeta(db, 'round', null);
    writeMeta(db, 'cursor_before', null);
  });
}
