import { date, dateOrNull, oneOf, text, textOrNull, uuid } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const decisionStatuses = ['open', 'done', 'dropped'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** What sales and marketing decided in a weekly meeting, who sees to it, and what will tell whether it worked. */
export const alignmentDecision = entity({
  name: 'alignmentDecision',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'fields',
  owner: 'ownerId',
  columns: {
    territoryId: uuid,
    /** The Monday of the week whose pack it was decided on. */
    week: date,
    words: text,
    ownerId: uuid,
    dueOn: dateOrNull,
    /** The figure that will tell, in words. */
    figure: textOrNull,
    status: oneOf(decisionStatuses),
  },
});
export type AlignmentDecision = RowOf<typeof alignmentDecision>;
