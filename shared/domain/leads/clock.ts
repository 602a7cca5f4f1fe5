import { dayIn } from '../calendar/zoneTime.ts';
import type { Lead, LeadStatus } from '../entities/lead.ts';
import { addOfficeTime, officeTimeBetween } from './officeTime.ts';

/** What sales owes a lead, in business minutes. */
export interface LeadWindows {
  /** From the hand-over to accept or reject. */
  readonly decision: number;
  /** From acceptance to the first attempt. */
  readonly attempt: number;
  /** From acceptance to the first conversation. */
  readonly conversation: number;
}

/** Stands until the company agrees on its own. */
export const builtInWindows: LeadWindows = { decision: 8 * 60, attempt: 16 * 60, conversation: 40 * 60 };

export type LeadOwes = keyof LeadWindows;
export const leadClockStates = ['on_track', 'at_risk', 'breached', 'met', 'paused'] as const;
export type LeadClockState = (typeof leadClockStates)[number];

export interface LeadClock {
  readonly owes: LeadOwes;
  readonly state: LeadClockState;
  /** The instant at which the window closes; null while nothing runs. */
  readonly dueAt: number | null;
  /** Business minutes left, rounded up; negative once it has closed; null when it no longer runs. */
  readonly minutesLeft: number | null;
}

export type ClockedLead = Pick<
  Lead,
  'status' | 'receivedAt' | 'acceptedAt' | 'firstConversationAt' | 'recycleOn'
>;

interface Running {
  readonly owes: LeadOwes;
  readonly since: number;
  /** When what is owed was done. */
  readonly doneAt: number | null;
}

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

/**
 * The lead's clock, or null where the lead is closed. `now` and the zone whose office hours count are the
 * caller's. At risk is the last quarter of a window.
 */
export function leadClock(
  lead: ClockedLead,
  now: number,
  zone: string,
  windows: LeadWindows = builtInWindows,
): LeadClock | null {
  const running = runningOf(lead, now, zone);
  if (running === null) return null;
  if (running === 'paused') return { owes: 'decision', state: 'paused', dueAt: null, minutesLeft: null };
  const { owes, since, doneAt } = running;
  const dueAt = dueOf(owes, since, zone, windows);
  if (doneAt !== null) {
    return { owes, state: doneAt <= dueAt ? 'met' : 'breached', dueAt, minutesLeft: null };
  }
  // One minute too late is late, at whatever hour: outside office hours no business time passes.
  const minutesLeft =
    now > dueAt
      ? Math.min(Math.floor(officeTimeBetween(now, dueAt, zone) / 60_000), -1)
      : Math.ceil(officeTimeBetween(now, dueAt, zone) / 60_000);
  const state = now > dueAt ? 'breached' : minutesLeft * 4 <= windows[owes] ? 'at_risk' : 'on_track';
  return { owes, state, dueAt, minutesLeft };
}

/** By when something is owed: what lists are ordered by. Null where nothing is. */
export function leadDueAt(
  lead: ClockedLead,
  now: number,
  zone: string,
  windows: LeadWindows = builtInWindows,
): number | null {
  const running = runningOf(lead, now, zone);
  if (running === null || running === 'paused' || running.doneAt !== null) return null;
  return dueOf(running.owes, running.since, zone, windows);
}

const dueOf = (owes: LeadOwes, since: number, zone: string, windows: LeadWindows): number =>
  addOfficeTime(since, windows[owes] * 60_000, zone);

function runningOf(lead: ClockedLead, now: number, zone: string): Running | 'paused' | null {
  const owes = owesBy[lead.status];
  if (owes === null) return null;
  if (lead.status === 'recycled') {
    // After its rest a lead is new again, from the first minute of that day.
    const rested = lead.recycleOn === null ? null : dayIn(zone, lead.recycleOn).from;
    return rested === null || now < rested ? 'paused' : { owes, since: rested, doneAt: null };
  }
  if (owes === 'decision') return { owes, since: lead.receivedAt, doneAt: null };
  const talking = lead.status === 'in_conversation' || lead.status === 'qualified';
  const since = lead.acceptedAt ?? lead.receivedAt;
  return { owes, since, doneAt: talking ? (lead.firstConversationAt ?? since) : null };
}
