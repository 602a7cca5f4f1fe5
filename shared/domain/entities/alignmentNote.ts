import { date, instant, oneOf, text, uuid } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const noteStatuses = ['kept', 'dropped'] as const;

/**
 * What was said in a weekly meeting and is no decision: a row for each note, so that two who write at once, one of them
 * offline, write two. Who rewords somebody else's is told where both did.
 */
export const alignmentNote = entity({
  name: 'alignmentNote',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'fields',
  owner: 'authorId',
  columns: {
    territoryId: uuid,
    /** The Monday of the week whose pack it was written on. */
    week: date,
    words: text,
    authorId: uuid,
    authoredAt: instant,
    status: oneOf(noteStatuses),
  },
});
export type AlignmentNote = RowOf<typeof alignmentNote>;
