import {
  dateOrNull,
  instant,
  instantOrNull,
  oneOf,
  oneOfOrNull,
  textOrNull,
  uuid,
  uuidOrNull,
} from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const leadStepKinds = [
  'accept',
  'reject',
  'attempt',
  'conversation',
  'qualify',
  'disqualify',
  'recycle',
  'convert',
] as const;
export type LeadStepKind = (typeof leadStepKinds)[number];

/** Before contact. */
export const rejectReasons = ['bad_data', 'duplicate', 'wrong_territory', 'no_consent', 'no_fit'] as const;
export type RejectReason = (typeof rejectReasons)[number];
/** After contact. */
export const disqualifyReasons = ['no_need', 'no_budget', 'timing', 'competitor', 'unreachable'] as const;
export type DisqualifyReason = (typeof disqualifyReasons)[number];

/** One decision or attempt about a lead; written once, and the lead's status follows the hub's order of them. */
export const leadStep = entity({
  name: 'leadStep',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    leadId: uuid,
    /** The lead's territory when it was written, so that its history stays with those who made it. */
    territoryId: uuidOrNull,
    authorId: uuid,
    kind: oneOf(leadStepKinds),
    reason: oneOfOrNull([...rejectReasons, ...disqualifyReasons]),
    note: textOrNull,
    /** At the first conversation: whether the person knew us before. Never asked again, never required. */
    knewUs: oneOfOrNull(['yes', 'no', 'unsure']),
    /** A recycled lead rests until then. */
    until: dateOrNull,
    accountId: uuidOrNull,
    contactId: uuidOrNull,
    /** When the lead first reached its author's laptop; null where that is not known. */
    deliveredAt: instantOrNull,
    authoredAt: instant,
  },
});
export type LeadStep = RowOf<typeof leadStep>;
