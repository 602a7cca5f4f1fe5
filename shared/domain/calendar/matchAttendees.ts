import type { CalendarPerson } from './calendarEvent.ts';
import { isFreeMail } from './freeMail.ts';

export interface KnownContact {
  readonly id: string;
  readonly accountId: string;
  /** Lower case. */
  readonly email: string;
}

/** What the laptop knows of the addresses in an event. */
export interface AttendeeGround {
  readonly contacts: readonly KnownContact[];
  /** Accounts by the domain of their people's mail or of their website. */
  readonly accountsAt: ReadonlyMap<string, readonly string[]>;
}

export interface AttendeeMatch {
  /** The account the event is with; null where none, or more than one, is as likely. */
  readonly accountId: string | null;
  /** The likeliest first. */
  readonly candidates: readonly string[];
  /** Those of the account, in the event's order. */
  readonly contactIds: readonly string[];
}

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1);

/** The domains that can tell a company: nobody's free mail, and not the rep's own company. */
export const companyDomains = (people: readonly CalendarPerson[], me: string): readonly string[] => [
  ...new Set(
    people
      .map(({ email }) => domainOf(email))
      .filter((domain) => !isFreeMail(domain) && domain !== domainOf(me)),
  ),
];

/**
 * Whom an event is with. People known by their address decide; only where nobody is known do domains, and a
 * domain that two accounts share leaves the choice to the rep.
 */
export function matchAttendees(
  people: readonly CalendarPerson[],
  me: string,
  { contacts, accountsAt }: AttendeeGround,
): AttendeeMatch {
  const known = people.flatMap(({ email }) => contacts.filter((contact) => contact.email === email));
  const votes = new Map<string, number>();
  const vote = (accountId: string): void => void votes.set(accountId, (votes.get(accountId) ?? 0) + 1);
  for (const { accountId } of known) vote(accountId);
  if (votes.size === 0) {
    for (const domain of companyDomains(people, me)) for (const id of accountsAt.get(domain) ?? []) vote(id);
  }
  const ranked = [...votes].sort(([one, ones], [other, others]) => others - ones || one.localeCompare(other));
  const [first, second] = ranked;
  const accountId = first === undefined || first[1] === second?.[1] ? null : first[0];
  return {
    accountId,
    candidates: ranked.map(([id]) => id),
    contactIds: [...new Set(known.filter((contact) => contact.accountId === accountId).map(({ id }) => id))],
  };
}
