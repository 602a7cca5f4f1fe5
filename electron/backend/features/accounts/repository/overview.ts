import type { ReadableDb } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import { entriesOf } from './timelineEntries.ts';

const openShown = 5;

/** What comes next at an account, what is open there, and the last time either side was in touch. */
export function overviewOf(db: ReadableDb, accountId: string, now: number) {
  const id = uuidToBytes(accountId);
  return {
    ahead: [
      ...entriesOf(
        db,
        'call',
        "WHERE t.account_id = ? AND t.status = 'planned' AND t.starts_at >= ? ORDER BY t.starts_at, t.row LIMIT 1",
        id,
        now,
      ),
    ],
    open: [
      ...entriesOf(
        db,
        'heard',
        `WHERE t.account_id = ? AND t.kind <> 'praise' AND t.outcome IN ('open', 'parked')
         ORDER BY t.heard_at DESC, t.row LIMIT ${openShown}`,
        id,
      ),
      ...entriesOf(
        db,
        'nextStep',
        `WHERE t.account_id = ? AND t.status = 'open' ORDER BY t.due_on IS NULL, t.due_on, t.row LIMIT ${openShown}`,
        id,
      ),
    ],
    last: [
      ...entriesOf(
        db,
        'call',
        `WHERE t.account_id = ? AND t.status = 'held' AND t.starts_at < ? ORDER BY t.starts_at DESC, t.row LIMIT 1`,
        id,
        now,
      ),
      ...entriesOf(
        db,
        'touch',
        'WHERE t.account_id = ? AND t.touched_at < ? ORDER BY t.touched_at DESC, t.row LIMIT 1',
        id,
        now,
      ),
    ].sort((one, other) => other.at - one.at),
  };
}
