import type { LeadStatus } from '../entities/lead.ts';

/** Something is still owed to the lead. */
export const openLeadStatuses = [
  'new',
  'accepted',
  'attempted',
  'in_conversation',
  'qualified',
] as const satisfies readonly LeadStatus[];

/** Decided: sent back, given up, put off or made a customer. */
export const closedLeadStatuses = [
  'rejected',
  'disqualified',
  'recycled',
  'converted',
] as const satisfies readonly LeadStatus[];
