import type { ReadableDb } from '../../db/database.ts';
import { inList } from './states.ts';

export const unacknowledged = inList(['pending', 'sent', 'refused', 'held', 'conflict']);

/** What the hub has not (wholly) taken: what would be lost with this laptop. */
export const countPending = (db: ReadableDb): number =>
  db.get<{ count: number }>(`SELECT count(*) AS count FROM outbox WHERE state IN (${unacknowledged})`)
    ?.count ?? 0;
