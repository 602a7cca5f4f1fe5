import { dateOrNull, instant, oneOf, textOrNull, uuid, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const leadAnswerKinds = ['nurture', 'fix_data', 'reroute', 'close'] as const;
export type LeadAnswerKind = (typeof leadAnswerKinds)[number];

/** What marketing makes of a lead that sales gave back: written once, beside the step it answers. */
export const leadAnswer = entity({
  name: 'leadAnswer',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    leadId: uuid,
    /** The step that gave it back. */
    stepId: uuid,
    /** The lead's territory when it was answered: those who gave it back read why. */
    territoryId: uuidOrNull,
    authorId: uuid,
    kind: oneOf(leadAnswerKinds),
    /** Nurtured: until then. */
    until: dateOrNull,
    /** Re-routed: there. */
    toTerritoryId: uuidOrNull,
    note: textOrNull,
    authoredAt: instant,
  },
});
export type LeadAnswer = RowOf<typeof leadAnswer>;
