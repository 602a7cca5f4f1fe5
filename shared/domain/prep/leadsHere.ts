import type { Lead } from '../entities/lead.ts';
import type { LeadClock } from '../leads/clock.ts';
import type { PersonExpected } from './whoIsInTheRoom.ts';
import { because, type Why } from './why.ts';

export interface ClockedLeadHere {
  readonly lead: Lead;
  readonly clock: LeadClock | null;
}

export interface LeadHere extends ClockedLeadHere {
  readonly why: Why;
}

/** A sheet is about one call; an account with more leads has its own page for them. */
export const leadsShown = 2;

/**
 * Leads that something is owed to, those of the people expected before others of the account, and of either whose
 * window closes first. One that rests until a later day is left alone.
 */
export function leadsHere(
  leads: readonly ClockedLeadHere[],
  expected: readonly PersonExpected[],
): readonly LeadHere[] {
  return leads
    .filter(({ clock }) => clock !== null && clock.state !== 'paused')
    .map((one) => {
      const person = expected.find(({ contact }) => isLeadOf(one.lead, contact));
      const why =
        person === undefined
          ? because('leadOfAccount')
          : because('leadOfPerson', { person: person.contact.name });
      return { ...one, why };
    })
    .sort(
      (one, other) =>
        Number(other.why.rule === 'leadOfPerson') - Number(one.why.rule === 'leadOfPerson') ||
        (one.clock?.dueAt ?? never) - (other.clock?.dueAt ?? never),
    )
    .slice(0, leadsShown);
}

const never = Number.MAX_SAFE_INTEGER;

/** Its person was made of the lead, or has its address: a name alone is shared by too many. */
const isLeadOf = (lead: Lead, { id, email }: PersonExpected['contact']): boolean =>
  lead.contactId === id ||
  (lead.email !== null && email !== null && lead.email.trim().toLowerCase() === email.trim().toLowerCase());
