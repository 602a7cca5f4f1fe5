import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { type MarkedRow, markedRows } from '../../../db/markedRow.ts';
import { uuidToBytes } from '../../../db/uuidBytes.ts';
import { ofTerritories } from './teamRows.ts';

/** Those of a week, and those of weeks before that are still open; the oldest first. */
export const decisionsOf = (
  db: ReadableDb,
  territoryIds: readonly string[],
  week: string,
): readonly MarkedRow<'alignmentDecision'>[] =>
  markedRows(
    db,
    'alignmentDecision',
    `WHERE ${ofTerritories('t.territory_id')} AND (t.week = ?2 OR (t.week < ?2 AND t.status = 'open'))
     ORDER BY t.week, t.due_on IS NULL, t.due_on, t.id`,
    hexIds(territoryIds),
    week,
  );

/** A user's open decisions due up to a date. */
export const decisionsDue = (
  db: ReadableDb,
  ownerId: string,
  until: string,
): readonly MarkedRow<'alignmentDecision'>[] =>
  markedRows(
    db,
    'alignmentDecision',
    "WHERE t.owner_id = ? AND t.status = 'open' AND t.due_on <= ? ORDER BY t.due_on, t.id",
    uuidToBytes(ownerId),
    until,
  );
