import {
  type TimelineFilter,
  type TimelinePart,
  timelineKinds,
} from '../../../../../shared/domain/accounts/accountList.ts';
import type { ReadableDb } from '../../../db/database.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import { choicesBetween, choicesOfAccount } from './fieldChoices.ts';
import { entriesOf } from './timelineEntries.ts';

/**
 * Where a next step stands in time: on the day it is due (midnight UTC), else at the call it came from, else
 * when it was last changed.
 */
const nextStepAt = `coalesce(unixepoch(t.due_on) * 1000, (SELECT starts_at FROM call WHERE id = t.call_id), t.updated_at)`;

/** A deal stands at the day it was closed, else at the one it began (midnight UTC), else where it was last changed. */
const dealAt = `coalesce(unixepoch(coalesce(t.closed_on, t.engaged_on)) * 1000, t.updated_at)`;

/** When each kind of thing happened at an account (?1) before an instant (?2), at most ?3 of them. */
const timesOf: Readonly<Record<TimelinePart, string>> = {
  call: 'SELECT starts_at AS at FROM call WHERE account_id = ?1 AND starts_at < ?2 ORDER BY starts_at DESC LIMIT ?3',
  heard:
    'SELECT heard_at AS at FROM heard WHERE account_id = ?1 AND heard_at < ?2 ORDER BY heard_at DESC LIMIT ?3',
  touch:
    'SELECT touched_at AS at FROM touch WHERE account_id = ?1 AND touched_at < ?2 ORDER BY touched_at DESC LIMIT ?3',
  deal: `SELECT ${dealAt} AS at FROM deal t WHERE t.account_id = ?1`,
  lead: 'SELECT received_at AS at FROM lead WHERE account_id = ?1',
  objection: `SELECT heard_at AS at FROM heard WHERE account_id = ?1 AND kind = 'objection' AND heard_at < ?2
    ORDER BY heard_at DESC LIMIT ?3`,
  kitUse:
    'SELECT used_at AS at FROM use WHERE account_id = ?1 AND used_at < ?2 ORDER BY used_at DESC LIMIT ?3',
  nextStep: `SELECT ${nextStepAt} AS at FROM next_step t WHERE t.account_id = ?1`,
  choice: `SELECT chosen_at AS at FROM (${choicesOfAccount})`,
};

const newestTimes = (kinds: readonly TimelinePart[]): string =>
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
  }: { readonly before: number | null; readonly limit: number; readonly kind: TimelinePart | null },
) {
  const id = uuidToBytes(accountId);
  const until = before ?? endOfTime;
  const kinds: readonly TimelinePart[] = kind === null ? timelineKinds : [kind];
  const times = newestTimes(kinds);
  const from = db.all<{ at: number }>(times, id, until, limit)[limit - 1]?.at ?? Number.MIN_SAFE_INTEGER;
  const entries = kinds
    .flatMap((each) => between(db, each, id, from, until))
    .sort((one, other) => other.at - one.at);
  return { entries, more: db.get(times, id, from, 1) !== undefined };
}

/** The column that tells when, where one does; else the expression. */
const momentOf: Readonly<Record<TimelineFilter, string>> = {
  call: 't.starts_at',
  heard: 't.heard_at',
  touch: 't.touched_at',
  lead: 't.received_at',
  kitUse: 't.used_at',
  deal: dealAt,
  nextStep: nextStepAt,
};

function between(db: ReadableDb, part: TimelinePart, accountId: Buffer, from: number, until: number) {
  if (part === 'choice') return choicesBetween(db, accountId, from, until);
  const kind: TimelineFilter = part === 'objection' ? 'heard' : part;
  const at = momentOf[kind];
  const only = part === 'objection' ? "AND t.kind = 'objection'" : '';
  const clauses = `WHERE t.account_id = ? AND ${at} >= ? AND ${at} < ? ${only} ORDER BY ${at} DESC`;
  return entriesOf(db, kind, clauses, accountId, from, until);
}
