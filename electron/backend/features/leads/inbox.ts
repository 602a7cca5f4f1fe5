import type { LeadStatus } from '../../../../shared/domain/entities/lead.ts';
import { leadClock, leadDueAt, leadRests } from '../../../../shared/domain/leads/clock.ts';
import { closedLeadStatuses, openLeadStatuses } from '../../../../shared/domain/leads/openLeadStatuses.ts';
import type { ReadableDb } from '../../db/database.ts';
import type { Clock } from '../../ports/ports.ts';
import { leadTerms } from './leadTerms.ts';
import { type LeadQuery, listedLeads } from './repository.ts';

export type LeadFilter = 'all' | 'open' | 'resting' | 'closed';

/** Recycled ones are read for both: whether they still rest, their clock says. */
const statusesOf: Readonly<Record<LeadFilter, readonly LeadStatus[] | null>> = {
  all: null,
  open: [...openLeadStatuses, 'recycled'],
  resting: ['recycled'],
  closed: closedLeadStatuses.filter((status) => status !== 'recycled'),
};

/**
 * Row numbers of the inbox: those whose clock runs out first, then those that owe nothing, the newest first.
 * Ordered here because a window's end follows from office hours, which no index knows; 10,000 leads take 20 ms.
 */
export function inboxRows(
  db: ReadableDb,
  clock: Clock,
  filter: { status: LeadFilter } & Omit<LeadQuery, 'statuses'>,
): readonly number[] {
  const now = clock.now();
  const termsOf = leadTerms(db, clock);
  const { status } = filter;
  return listedLeads(db, { ...filter, statuses: statusesOf[status] })
    .filter((lead) => {
      if (lead.status !== 'recycled' || status === 'all') return true;
      return leadRests(lead, now, termsOf(lead)) === (status === 'resting');
    })
    .map((lead) => ({ row: lead.row, dueAt: leadDueAt(lead, now, termsOf(lead)) ?? Number.MAX_SAFE_INTEGER }))
    .sort((one, other) => one.dueAt - other.dueAt)
    .map(({ row }) => row);
}

/** How many of somebody's leads have waited longer than was agreed. */
export function countLateLeads(db: ReadableDb, clock: Clock, ownerId: string): number {
  const now = clock.now();
  const termsOf = leadTerms(db, clock);
  return listedLeads(db, { statuses: statusesOf.open, ownerId, onUserId: null, find: null }).filter(
    (lead) => leadClock(lead, now, termsOf(lead))?.state === 'breached',
  ).length;
}
