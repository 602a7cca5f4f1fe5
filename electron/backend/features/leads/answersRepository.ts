import type { ReadableDb } from '../../db/database.ts';
import { type MarkedRow, markedRows } from '../../db/markedRow.ts';
import { uuidFromBytes, uuidToBytes } from '../../db/uuidBytes.ts';

/** A lead that sales gave back, with the step that did. */
export interface ReturnedLead {
  readonly leadId: string;
  readonly stepId: string;
}

const givingBack = "('reject', 'disqualify', 'recycle')";
const returned = `FROM lead t JOIN lead_step s ON s.row = (
    SELECT row FROM lead_step WHERE lead_id = t.id AND kind IN ${givingBack} ORDER BY authored_at DESC, row DESC LIMIT 1)
  WHERE t.status IN ('rejected', 'disqualified', 'recycled')`;
const answered = 'EXISTS (SELECT 1 FROM lead_answer a WHERE a.step_id = s.id)';

/** Those that wait, who has waited longest first; or those that were answered, the newest first. */
export const returnedLeads = (
  db: ReadableDb,
  waiting: boolean,
  offset: number,
  limit: number,
): readonly ReturnedLead[] =>
  db
    .all<{ lead: Buffer; step: Buffer }>(
      `SELECT t.id AS lead, s.id AS step ${returned} AND ${waiting ? `NOT ${answered}` : answered}
       ORDER BY s.updated_at ${waiting ? 'ASC' : 'DESC'}, s.row LIMIT ? OFFSET ?`,
      limit,
      offset,
    )
    .map(({ lead, step }) => ({ leadId: uuidFromBytes(lead), stepId: uuidFromBytes(step) }));

export const countReturned = (db: ReadableDb): { readonly waiting: number; readonly answered: number } =>
  db.get<{ waiting: number; answered: number }>(
    `SELECT count(*) FILTER (WHERE NOT ${answered}) AS waiting, count(*) FILTER (WHERE ${answered}) AS answered ${returned}`,
  ) ?? { waiting: 0, answered: 0 };

/** The step by which sales gave a lead back last, or null where it did not. */
export const returningStep = (db: ReadableDb, leadId: string): MarkedRow<'leadStep'> | undefined =>
  markedRows(
    db,
    'leadStep',
    `WHERE t.lead_id = ? AND t.kind IN ${givingBack} ORDER BY t.authored_at DESC, t.row DESC LIMIT 1`,
    uuidToBytes(leadId),
  )[0];

/** Marketing's answers about a lead, oldest first. */
export const answersOf = (db: ReadableDb, leadId: string): readonly MarkedRow<'leadAnswer'>[] =>
  markedRows(db, 'leadAnswer', 'WHERE t.lead_id = ? ORDER BY t.authored_at, t.row', uuidToBytes(leadId));

/** Answers since a moment to what this user gave back, the newest first. */
export const answersTo = (
  db: ReadableDb,
  userId: string,
  since: number,
): readonly MarkedRow<'leadAnswer'>[] =>
  markedRows(
    db,
    'leadAnswer',
    `WHERE t.authored_at >= ? AND EXISTS (SELECT 1 FROM lead_step s WHERE s.id = t.step_id AND s.author_id = ?)
     ORDER BY t.authored_at DESC, t.row`,
    since,
    uuidToBytes(userId),
  );
