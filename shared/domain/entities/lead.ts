import {
  dateOrNull,
  instant,
  instantOrNull,
  integerOrNull,
  json,
  oneOf,
  textOrNull,
  uuidOrNull,
} from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const leadStatuses = [
  'new',
  'accepted',
  'rejected',
  'attempted',
  'in_conversation',
  'qualified',
  'disqualified',
  'recycled',
  'converted',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** A person that marketing hands to sales. The name may be missing: real lists have such rows. */
export const lead = entity({
  name: 'lead',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'decided',
  owner: 'ownerId',
  columns: {
    externalId: textOrNull,
    territoryId: uuidOrNull,
    ownerId: uuidOrNull,
    accountId: uuidOrNull,
    name: textOrNull,
    company: textOrNull,
    title: textOrNull,
    email: textOrNull,
    phone: textOrNull,
    city: textOrNull,
    country: textOrNull,
    language: textOrNull,
    source: textOrNull,
    campaign: textOrNull,
    score: integerOrNull,
    quality: textOrNull,
    /** What the last person who tried wrote about it, as the source has it. */
    disposition: textOrNull,
    note: textOrNull,
    /** Counts of what the person did (visits, pages, minutes), by name. */
    activity: json,
    status: oneOf(leadStatuses),
    /** When marketing handed it over. */
    receivedAt: instant,
    /** Why it was rejected or disqualified; each step with its words is a `leadStep`. */
    reason: textOrNull,
    /** A recycled lead rests until then. */
    recycleOn: dateOrNull,
    acceptedAt: instantOrNull,
    firstAttemptAt: instantOrNull,
    firstConversationAt: instantOrNull,
    /** Whom it became, once converted. */
    contactId: uuidOrNull,
    /** Nothing is left of the person; written by the hub alone. */
    erasedAt: instantOrNull,
    /** The version of the hand-off agreement that stood when it arrived, set by the hub; it keeps it. */
    agreementVersion: integerOrNull,
    /** When nobody had decided in time, and it went to whom the agreement names. */
    lapsedAt: instantOrNull,
  },
});
export type Lead = RowOf<typeof lead>;
