import { type TimelineKind, timelineKinds } from '../../../../../shared/domain/accounts/accountList.ts';
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

/** A deal stands at the day it was closed, else at the one it began (midnight UTC), else where it was last changed. */
const dealAt = `coalesce(unixepoch(coalesce(t.closed_on, t.engaged_on)) * 1000, t.updated_at)`;

/** When each kind of thing happened at an account (?1) before an instant (?2), at most ?3 of them. */
const timesOf: Readonly<Record<TimelineKind, string>> = {
  call: 'SELECT starts_at AS at FROM call WHERE account_id = ?1 AND starts_at < ?2 ORDER BY starts_at DESC LIMIT ?3',
  heard:
    'SELECT heard_at AS at FROM heard WHERE account_id = ?1 AND heard_at < ?2 ORDER BY heard_at DESC LIMIT ?3',
  touch:
    'SELECT touched_at AS at FROM touch WHERE account_id = ?1 AND touched_at < ?2 ORDER BY touched_at DESC LIMIT ?3',
  deal: `SELECT ${dealAt} AS at FROM deal t WHERE t.account_id = ?1`,
  lead: 'SELECT received_at AS at FROM lead WHERE account_id = ?1',
  nextStep: `SELECT ${nextStepAt} AS at FROM next_step t WHERE t.account_id = ?1`,
};

const newestTimes = (kinds: readonly TimelineKind[]): string =>
  `SELECT at FROM (${kinds.map((kind) => `SELECT * FROM (${timesOf[kind]})`).join(' UNION ALL ')})
   WHERE at < ?2 ORDER BY at DESC LIMIT ?3`;

/** Later than any instant of the contract. */
const endOfTime = 8_640_000_000_000_001;

/**
 * One page of everything that happened with an account and was promised to it, or of one kind of it, newest first.
 * The page ends at an instant, never between two entries of the same one, so that `before` leaves nothing out; it
 * may therefore hold a few more than `limit`.
 */
export function timelinePage(
  db: ReadableDb,
  accountId: string,
  {
    before,
    limit,
    kind,
  }: { readonly before: number | null; readonly limit: number; readonly kind: TimelineKind | null },
) {
  const id = uuidToBytes(accountId);
  const until = before ?? endOfTime;
  const kinds: readonly TimelineKind[] = kind === null ? timelineKinds : [kind];
  const times = newestTimes(kinds);
  const from = db.all<{ at: number }>(times, id, until, limit)[limit - 1]?.at ?? Number.MIN_SAFE_INTEGER;
  const between = [db, id, from, until] as const;
  const has = (each: TimelineKind): boolean => kinds.includes(each);
  const entries = [
    ...(has('call') ? callsBetween(...between) : []),
    ...(has('touch') ? touchesBetween(...between) : []),
    ...(has('heard') ? heardBetween(...between) : []),
    ...(has('deal') ? dealsBetween(...between) : []),
    ...(has('lead') ? leadsBetween(...between) : []),
    ...(has('nextStep') ? nextStepsBetween(...between) : []),
  ].sort((a, b) => b.at - a.at);
  return { entries, more: db.get(times, id, from, 1) !== undefined };
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

const touchesBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  markedRows(
    db,
    'touch',
    'WHERE t.account_id = ? AND t.touched_at >= ? AND t.touched_at < ? ORDER BY t.touched_at DESC',
    accountId,
    from,
    until,
  ).map(({ row }) => ({
    type: 'touch' as const,
    at: row.touchedAt,
    touch: row,
    contactName: rowName(db, 'contact', row.contactId),
  }));

const dealsBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  db
    .all<{ id: Buffer; at: number }>(
      `SELECT id, at FROM (SELECT t.id, ${dealAt} AS at FROM deal t WHERE t.account_id = ?)
       WHERE at >= ? AND at < ? ORDER BY at DESC`,
      accountId,
      from,
      until,
    )
    .flatMap(({ id, at }) =>
      markedRows(db, 'deal', 'WHERE t.id = ?', id).map(({ row, sync }) => ({
        type: 'deal' as const,
        at,
        deal: row,
        ownerName: rowName(db, 'user', row.ownerId),
        sync,
      })),
    );

const leadsBetween = (db: ReadableDb, accountId: Buffer, from: number, until: number) =>
  markedRows(
    db,
    'lead',
    'WHERE t.account_id = ? AND t.received_at >= ? AND t.received_at < ? ORDER BY t.received_at DESC',
    accountId,
    from,
    until,
  ).map(({ row, sync }) => ({
    type: 'lead' as const,
    at: row.receivedAt,
    lead: row,
    ownerName: rowName(db, 'user', row.ownerId),
    sync,
  }));
