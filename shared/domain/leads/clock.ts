import type { SalesWindows } from '../agreement/agreementTerms.ts';
import { type Clock, clockOf, dueAtOf, type Obligation } from '../agreement/clock.ts';
import type { LeadTerms } from '../agreement/leadTerms.ts';
import { dayIn } from '../calendar/zoneTime.ts';
import type { Lead, LeadStatus } from '../entities/lead.ts';

export const leadOwes = [
  'decision',
  'attempt',
  'conversation',
] as const satisfies readonly (keyof SalesWindows)[];
export type LeadOwes = (typeof leadOwes)[number];

export interface LeadClock extends Clock {
  readonly owes: LeadOwes;
}

export type ClockedLead = Pick<
  Lead,
  'status' | 'receivedAt' | 'acceptedAt' | 'firstConversationAt' | 'recycleOn'
> & {
  /** When it first reached the laptop of whom it is owed by; null where that is not known. */
  readonly reachedAt?: number | null;
};

const owesBy: Readonly<Record<LeadStatus, LeadOwes | null>> = {
  new: 'decision',
  accepted: 'attempt',
  attempted: 'conversation',
  in_conversation: 'conversation',
  qualified: 'conversation',
  recycled: 'decision',
  rejected: null,
  disqualified: null,
  converted: null,
};

/** The lead's clock under its own terms, or null where the lead is closed. */
export function leadClock(lead: ClockedLead, now: number, terms: LeadTerms): LeadClock | null {
  const owes = owesBy[lead.status];
  if (owes === null) return null;
  return { owes, ...clockOf(obligationOf(lead, owes, terms), now, terms.time) };
}

/** By when something is owed: what lists are ordered by. Null where nothing is. */
export function leadDueAt(lead: ClockedLead, now: number, terms: LeadTerms): number | null {
  const owes = owesBy[lead.status];
  return owes === null ? null : dueAtOf(obligationOf(lead, owes, terms), now, terms.time);
}

/** A recycled lead that nobody is owed anything by yet. */
export const leadRests = ({ status, recycleOn }: ClockedLead, now: number, { time }: LeadTerms): boolean =>
  status === 'recycled' && (recycleOn === null || now < dayIn(time.calendar.zone, recycleOn).from);

function obligationOf(lead: ClockedLead, owes: LeadOwes, terms: LeadTerms): Obligation {
  const minutes = terms.owes[owes];
  const reachedAt = lead.reachedAt ?? null;
  if (lead.status === 'recycled') {
    // After its rest a lead is new again, from the first minute of that day.
    const since = lead.recycleOn === null ? null : dayIn(terms.time.calendar.zone, lead.recycleOn).from;
    return { since, reachedAt, minutes, doneAt: null };
  }
  if (owes === 'decision') return { since: lead.receivedAt, reachedAt, minutes, doneAt: null };
  const talking = lead.status === 'in_conversation' || lead.status === 'qualified';
  const since = lead.acceptedAt ?? lead.receivedAt;
  // Who accepted it had it.
  return { since, reachedAt: null, minutes, doneAt: talking ? (lead.firstConversationAt ?? since) : null };
}
