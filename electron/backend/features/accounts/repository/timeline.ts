import type { ReadableDb } from '../../../db/database.ts';
import { markedRows } from '../../../db/markedRow.ts';
import { rowName } from '../../../db/rowName.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import { standingLogOf } from '../../calls/service.ts';

/**
 * Where a next step stands in time: on the day it is due (midnight UTC), else at the call it came from, else
 * when it was last changed.
 */
const nextStepAt = `coalesce(unixepoch(t.due_on) * 1000, (SELECT starts_at FROM call WHERE id = t.call_id), t.updated_at)`;

const newestTimes = `SELECT at FROM (
    SELECT * FROM (SELECT starts_at AS at FROM call WHERE account_id = ?1 AND starts_at < ?2 ORDER BY starts_at DESC LIMIT ?3)
    UNION ALL
    SELECT * FROM (SELECT heard_at AS at FROM heard WHERE account_id = ?1 AND heard_at < ?2 ORDER BY heard_at DESC LIMIT ?3)
    UNION ALL
    SELECT * FROM (SELECT ${nextStepAt} AS at FROM next_step t WHERE t.account_id = ?1)
  ) WHERE at < ?2 ORDER BY at DESC LIMIT ?3`;

/** Later than any instant of the contract. */
const endOfTime = 8_640_000_000_000_001;

/**
 * One page of everything that happened with an account and was promised to it, newest first. The page ends
 * at an instant, never between two entries of the same one, so that `before` leaves nothing out; it may
 * therefore hold a few more than `limit`.
 */
export function timelinePage(db: ReadableDb, accountId: string, before: number | null, limit: number) {
  const id = uuidToBytes(accountId);
  const until = before ?? endOfTime;
  const from =
    db.all<{ at: number }>(newestTimes, id, until, limit)[limit - 1]?.at ?? Number.MIN_SAFE_INTEGER;
  const entries = [
    ...callsBetween(db, id, from, until),
    ...heardBetween(db, id, from, until),
    ...nextStepsBetween(db, id, from, until),
  ].sort((a, b) => b.at - a.at);
  return { entries, more: db.get(newestTimes, id, from, 1) !== undefined };
}

const callsBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  markedRows(
    db,
    'call',
    'WHERE t.account_id = ? AND t.starts_at >= ? AND t.starts_at < ? ORDER BY t.starts_at DESC',
    accountId,
    from,
    until,
  ).map(({ row, sync }) => ({
    type: 'call' as const,
    at: row.startsAt,
    call: row,
    log: standingLogOf(db, row.id),
    ownerName: rowName(db, 'user', row.ownerId),
    sync,
  }));

const heardBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  markedRows(
    db,
    'heard',
    'WHERE t.account_id = ? AND t.heard_at >= ? AND t.heard_at < ? ORDER BY t.heard_at DESC',
    accountId,
    from,
    until,
  ).map(({ row, sync }) => ({
    type: 'heard' as const,
    at: row.heardAt,
    heard: row,
    authorName: rowName(db, 'user', row.authorId),
    contactName: rowName(db, 'contact', row.contactId),
    competitorName: rowName(db, 'competitor', row.competitorId),
    sync,
  }));

const nextStepsBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  db
    .all<{ id: Buffer; at: number }>(
      `SELECT id, at FROM (SELECT t.id, ${nextStepAt} AS at FROM next_step t WHERE t.account_id = ?)
       WHERE at >= ? AND at < ? ORDER BY at DESC`,
      accountId,
      from,
      until,
    )
    .flatMap(({ id, at }) =>
      markedRows(db, 'nextStep', 'WHERE t.id = ?', id).map(({ row, sync }) => ({
        type: 'nextStep' as const,
        at,
        nextStep: row,
        ownerName: rowName(db, 'user', row.ownerId),
        sync,
      })),
    );
