import { dateIn } from '../calendar/zoneTime.ts';
import type { Lead, LeadStatus } from '../entities/lead.ts';
import type { LeadAnswerKind } from '../entities/leadAnswer.ts';

/** What sales gave back: marketing owes it an answer. */
export const returnedStatuses = [
  'rejected',
  'disqualified',
  'recycled',
] as const satisfies readonly LeadStatus[];
export type ReturnedStatus = (typeof returnedStatuses)[number];

export interface Answered {
  readonly kind: LeadAnswerKind;
  readonly until: string | null;
  readonly toTerritoryId: string | null;
}

/**
 * What marketing's answer makes of a lead: nurtured it rests until a day, with its data mended or in another territory
 * it is to be decided on anew from this day, and closed it stays, or becomes, given up.
 */
export function leadAfterAnswer(
  status: ReturnedStatus,
  { kind, until, toTerritoryId }: Answered,
  authoredAt: number,
): Partial<Lead> {
  const anew = { status: 'recycled', recycleOn: dateIn('UTC', authoredAt), reason: null } as const;
  switch (kind) {
    case 'nurture':
      return { status: 'recycled', recycleOn: until };
    case 'fix_data':
      return anew;
    case 'reroute':
      return { ...anew, territoryId: toTerritoryId, ownerId: null };
    case 'close':
      return status === 'recycled' ? { status: 'disqualified', recycleOn: null } : {};
  }
}
