import type { Connection } from '../db/database.ts';
import { readMeta, writeMeta } from '../db/meta.ts';
import { migrations } from '../db/migrations/index.ts';
import { readableDb } from '../db/readableDb.ts';
import { writeTransaction } from '../db/transaction.ts';
import { startRound } from './epoch.ts';

/**
 * What an older program could not keep it has passed over for good: rows of entities it did not know, and columns of
 * rows whose version has not moved since. So a database that a newer schema was given reads every scope anew, while
 * what is here goes on being shown, and pending work stays where it is. Answers whether that has begun.
 */
export function readAnewAfterUpgrade(
  connection: Connection,
  schema = String(migrations.at(-1)?.number),
): boolean {
  const db = readableDb(connection);
  if (readMeta(db, 'read_with_schema') === schema) return false;
  return writeTransaction(connection, (tx) => {
    writeMeta(tx, 'read_with_schema', schema);
    if (tx.get('SELECT 1 FROM scope_state LIMIT 1') === undefined) return false;
    startRound(tx, 'sweep_force');
    return true;
  });
}
