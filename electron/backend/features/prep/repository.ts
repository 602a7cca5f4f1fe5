import type { Account } from '../../../../shared/domain/entities/account.ts';
import type { Persona } from '../../../../shared/domain/entities/contact.ts';
import type { Row } from '../../../../shared/domain/entities/index.ts';
import { openLeadStatuses } from '../../../../shared/domain/leads/openLeadStatuses.ts';
import { type HeardElsewhere, weeksCounted } from '../../../../shared/domain/prep/likelyObjections.ts';
import type { ReadableDb } from '../../db/database.ts';
import { markedRows } from '../../db/markedRow.ts';
import { uuidToBytes } from '../../db/uuidBytes.ts';

const weekMs = 7 * 86_400_000;
/** Enough for any sheet; an account with more history is summed up by what is newest. */
const heardRead = 200;
const touchesRead = 3;

export const touchesBefore = (db: ReadableDb, accountId: Buffer, before: number): readonly Row<'touch'>[] =>
  markedRows(
    db,
    'touch',
    `WHERE t.account_id = ? AND t.touched_at < ? ORDER BY t.touched_at DESC LIMIT ${touchesRead}`,
    accountId,
    before,
  ).map(({ row }) => row);

export const heardAt = (db: ReadableDb, accountId: Buffer, before: number): readonly Row<'heard'>[] =>
  markedRows(
    db,
    'heard',
    `WHERE t.account_id = ? AND t.heard_at < ? ORDER BY t.heard_at DESC LIMIT ${heardRead}`,
    accountId,
    before,
  ).map(({ row }) => row);

/** Objections of the last quarter at other accounts of the segment, counted by likeness. Nothing without a segment. */
export function heardElsewhere(
  db: ReadableDb,
  account: Account,
  personas: readonly Persona[],
  now: number,
): readonly HeardElsewhere[] {
  if (account.segment === null) return [];
  return db
    .all<HeardElsewhere>(
      `SELECT h.category AS category, count(*) AS segment,
       sum(h.buyer_stage = ?1) AS stage,
       sum(h.buyer_stage = ?1 AND h.persona IN (SELECT value FROM json_each(?2))) AS persona
     FROM heard h INDEXED BY heard_by_time JOIN account a ON a.id = h.account_id
     WHERE h.heard_at >= ?3 AND h.kind = 'objection' AND h.category IS NOT NULL
       AND a.segment = ?4 AND h.account_id <> ?5
     GROUP BY h.category`,
      account.buyerStage,
      JSON.stringify(personas.filter((persona) => persona !== 'unknown')),
      now - weeksCounted * weekMs,
      account.segment,
      uuidToBytes(account.id),
    )
    .map((counts) => ({ ...counts, stage: counts.stage ?? 0, persona: counts.persona ?? 0 }));
}

/** Recycled ones among them: whether they still rest, their clock says. */
const mayOwe = JSON.stringify([...openLeadStatuses, 'recycled']);

/**
 * Leads of an account, or of people with these addresses, that something may be owed to. Most leads name no account
 * before they are converted, so that the address is what tells.
 */
export const leadsOf = (
  db: ReadableDb,
  accountId: Buffer,
  emails: readonly string[],
): readonly Row<'lead'>[] =>
  markedRows(
    db,
    'lead',
    `WHERE t.status IN (SELECT value FROM json_each(?)) AND (t.account_id = ?
       OR lower(trim(t.email)) IN (SELECT lower(value) FROM json_each(?))) ORDER BY t.row`,
    mayOwe,
    accountId,
    JSON.stringify(emails),
  ).map(({ row }) => row);
