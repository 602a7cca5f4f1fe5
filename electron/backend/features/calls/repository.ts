import type { CallLog } from '../../../../shared/domain/entities/call.ts';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

/** What the prep shows of the past; more is on the account's page. */
const lastCallsShown = 3;
const openHeardShown = 20;

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

/** A planned call that has begun and has no log yet, here or on its way here. */
const waitsForItsLog = `t.owner_id = ? AND t.status = 'planned' AND t.starts_at < ?
  AND NOT EXISTS (SELECT 1 FROM call_log WHERE call_id = t.id)`;

export const callsNotLogged = (
  db: ReadableDb,
  ownerId: Buffer,
  now: number,
  from: number,
  to: number,
): readonly MarkedRow<'call'>[] =>
  markedRows(
    db,
    'call',
    `WHERE ${waitsForItsLog} AND t.starts_at >= ? AND t.starts_at < ? ORDER BY t.starts_at, t.row`,
    ownerId,
    now,
    from,
    to,
  );

export const countNotLogged = (db: ReadableDb, ownerId: Buffer, now: number): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM call t WHERE ${waitsForItsLog}`, ownerId, now)?.n ?? 0;

/** Every log of a call in the order they were written, corrections included. */
export const logsOf = (db: ReadableDb, callId: string): readonly CallLog[] =>
  markedRows(db, 'callLog', 'WHERE t.call_id = ? ORDER BY t.authored_at, t.row', uuidToBytes(callId)).map(
    ({ row }) => row,
  );

export const heardIn = (db: ReadableDb, callId: Buffer): readonly MarkedRow<'heard'>[] =>
  markedRows(db, 'heard', 'WHERE t.call_id = ? ORDER BY t.heard_at, t.row', callId);

export const nextStepsFrom = (
  db: ReadableDb,
  callId: Buffer,
  accountId: Buffer,
): readonly Row<'nextStep'>[] =>
  markedRows(
    db,
    'nextStep',
    'WHERE t.account_id = ? AND t.call_id = ? ORDER BY t.due_on, t.row',
    accountId,
    callId,
  ).map(({ row }) => row);

export const openNextStepsOf = (db: ReadableDb, accountId: Buffer): readonly Row<'nextStep'>[] =>
  markedRows(
    db,
    'nextStep',
    "WHERE t.account_id = ? AND t.status = 'open' ORDER BY t.due_on IS NULL, t.due_on, t.row",
    accountId,
  ).map(({ row }) => row);

/** The last calls held with the account before this one. */
export const callsBefore = (
  db: ReadableDb,
  accountId: Buffer,
  startsAt: number,
  callId: Buffer,
): readonly Row<'call'>[] =>
  markedRows(
    db,
    'call',
    `WHERE t.account_id = ? AND t.status = 'held' AND t.starts_at <= ? AND t.id <> ?
     ORDER BY t.starts_at DESC LIMIT ${lastCallsShown}`,
    accountId,
    startsAt,
    callId,
  ).map(({ row }) => row);

/** Objections and complaints that nobody has closed, the newest first. */
export const openHeardOf = (db: ReadableDb, accountId: Buffer): readonly Row<'heard'>[] =>
  markedRows(
    db,
    'heard',
    `WHERE t.account_id = ? AND t.outcome IN ('open', 'parked') AND t.kind <> 'praise'
     ORDER BY t.heard_at DESC LIMIT ${openHeardShown}`,
    accountId,
  ).map(({ row }) => row);
