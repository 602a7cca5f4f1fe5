import type { LeadStatus } from '../entities/lead.ts';
import type { LeadStepKind } from '../entities/leadStep.ts';

/**
 * The life of a lead as a table: which step may follow which status, and what it leads to. A lead is rejected
 * before anyone has reached the person and disqualified after; recycling rests it until a date, after which it
 * is new again for whoever gets it.
 */
const table: Readonly<Record<LeadStatus, Partial<Readonly<Record<LeadStepKind, LeadStatus>>>>> = {
  new: { accept: 'accepted', reject: 'rejected' },
  accepted: {
    attempt: 'attempted',
    conversation: 'in_conversation',
    reject: 'rejected',
    disqualify: 'disqualified',
    recycle: 'recycled',
  },
  attempted: {
    attempt: 'attempted',
    conversation: 'in_conversation',
    reject: 'rejected',
    disqualify: 'disqualified',
    recycle: 'recycled',
  },
  in_conversation: {
    attempt: 'in_conversation',
    conversation: 'in_conversation',
    qualify: 'qualified',
    disqualify: 'disqualified',
    recycle: 'recycled',
    convert: 'converted',
  },
  qualified: {
    conversation: 'qualified',
    disqualify: 'disqualified',
    recycle: 'recycled',
    convert: 'converted',
  },
  rejected: { accept: 'accepted' },
  disqualified: { recycle: 'recycled', accept: 'accepted' },
  recycled: { accept: 'accepted', reject: 'rejected' },
  converted: {},
};

/** What the status becomes, or null where the step may not be taken. */
export const statusAfter = (status: LeadStatus, step: LeadStepKind): LeadStatus | null =>
  table[status][step] ?? null;

/** The steps that may be taken, in the order of the table. */
export const stepsFrom = (status: LeadStatus): readonly LeadStepKind[] =>
  Object.keys(table[status]) as LeadStepKind[];
