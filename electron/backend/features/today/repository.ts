import type { Row } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { inOrderOfNames } from '../../db/nameOrder.ts';

const promisesShown = 20;

/** My calls that start in [from, to), by start. */
export const callsBetween = (
  db: ReadableDb,
  ownerId: Buffer,
  from: number,
  to: number,
): readonly MarkedRow<'call'>[] =>
  markedRows(
    db,
    'call',
    'WHERE t.owner_id = ? AND t.starts_at >= ? AND t.starts_at < ? ORDER BY t.starts_at, t.row',
    ownerId,
    from,
    to,
  );

/** When my next planned call starts in [from, to). */
export const nextPlannedStart = (db: ReadableDb, ownerId: Buffer, from: number, to: number): number | null =>
  db.get<{ at: number | null }>(
    `SELECT min(starts_at) AS at FROM call
     WHERE owner_id = ? AND status = 'planned' AND starts_at >= ? AND starts_at < ?`,
    ownerId,
    from,
    to,
  )?.at ?? null;

/** The newest objection or complaint there that nobody has settled. */
export const openHeardAt = (db: ReadableDb, accountId: Buffer): Row<'heard'> | null =>
  markedRows(
    db,
    'heard',
    `WHERE t.account_id = ? AND t.outcome IN ('open', 'parked') AND t.kind <> 'praise'
     ORDER BY t.heard_at DESC LIMIT 1`,
    accountId,
  )[0]?.row ?? null;

export const oldestPromiseTo = (db: ReadableDb, accountId: Buffer): Row<'nextStep'> | null =>
  markedRows(
    db,
    'nextStep',
    "WHERE t.account_id = ? AND t.status = 'open' ORDER BY t.due_on IS NULL, t.due_on, t.row LIMIT 1",
    accountId,
  )[0]?.row ?? null;

/** What either side did with an account before a moment: whether a call was ever held, and how much lately. */
export const pastOf = (
  db: ReadableDb,
  accountId: Buffer,
  before: number,
  since: number,
): { readonly held: number; readonly touches: number } =>
  db.get<{ held: number; touches: number }>(
    `SELECT EXISTS (SELECT 1 FROM call WHERE account_id = ?1 AND status = 'held' AND starts_at < ?2) AS held,
       (SELECT count(*) FROM call
        WHERE account_id = ?1 AND status = 'held' AND starts_at >= ?3 AND starts_at < ?2)
       + (SELECT count(*) FROM touch WHERE account_id = ?1 AND touched_at >= ?3 AND touched_at < ?2) AS touches`,
    accountId,
    before,
    since,
  ) ?? { held: 0, touches: 0 };

/** My open promises due up to a date, the first of them. */
export const promisesDue = (
  db: ReadableDb,
  ownerId: Buffer,
  until: string,
): readonly MarkedRow<'nextStep'>[] =>
  markedRows(
    db,
    'nextStep',
    `WHERE t.owner_id = ? AND t.status = 'open' AND t.due_on <= ? ORDER BY t.due_on, t.row LIMIT ${promisesShown}`,
    ownerId,
    until,
  );

export const countPromisesDue = (db: ReadableDb, ownerId: Buffer, until: string): number =>
  db.get<{ n: number }>(
    "SELECT count(*) AS n FROM next_step WHERE owner_id = ? AND status = 'open' AND due_on <= ?",
    ownerId,
    until,
  )?.n ?? 0;

/** Planned calls that have begun and have no log, here or on its way here: how many, and the oldest. */
export const notLogged = (
  db: ReadableDb,
  ownerId: Buffer,
  now: number,
): { readonly count: number; readonly first: Row<'call'> | null } => {
  const waits = `t.owner_id = ? AND t.status = 'planned' AND t.starts_at < ?
    AND NOT EXISTS (SELECT 1 FROM call_log WHERE call_id = t.id)`;
  return {
    count: db.get<{ n: number }>(`SELECT count(*) AS n FROM call t WHERE ${waits}`, ownerId, now)?.n ?? 0,
    first:
      markedRows(db, 'call', `WHERE ${waits} ORDER BY t.starts_at, t.row LIMIT 1`, ownerId, now)[0]?.row ??
      null,
  };
};

/** Who reports to a manager and works here still, by name. */
export const peopleOf = (
  db: ReadableDb,
  managerId: Buffer,
): readonly { readonly id: Buffer; readonly name: string }[] =>
  inOrderOfNames(
    db,
    db.all<{ readonly id: Buffer; readonly name: string }>(
      'SELECT id, name FROM user WHERE manager_id = ? AND active = 1 ORDER BY row',
      managerId,
    ),
    ({ name }) => name,
  );

/** Complaints that are not settled: how many, and the oldest of them. */
export const openComplaints = (
  db: ReadableDb,
  limit: number,
): { readonly total: number; readonly rows: readonly Row<'heard'>[] } => {
  const waits = "t.kind = 'complaint' AND t.outcome IN ('open', 'parked')";
  return {
    total: db.get<{ n: number }>(`SELECT count(*) AS n FROM heard t WHERE ${waits}`)?.n ?? 0,
    rows: markedRows(db, 'heard', `WHERE ${waits} ORDER BY t.heard_at, t.row LIMIT ?`, limit).map(
      ({ row }) => row,
    ),
  };
};
