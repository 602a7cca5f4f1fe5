import type { ReadableDb } from '../../../db/database.ts';
import { hexIds } from '../../../db/hexIds.ts';
import { type MarkedRow, markedRows } from '../../../db/markedRow.ts';
import { ofTerritories } from './teamRows.ts';

/** Those of a week that nobody dropped, in the order in which they were written. */
export const notesOf = (
  db: ReadableDb,
  territoryIds: readonly string[],
  week: string,
): readonly MarkedRow<'alignmentNote'>[] =>
  markedRows(
    db,
    'alignmentNote',
    `WHERE ${ofTerritories('t.territory_id')} AND t.week = ?2 AND t.status = 'kept' ORDER BY t.authored_at, t.id`,
    hexIds(territoryIds),
    week,
  );
