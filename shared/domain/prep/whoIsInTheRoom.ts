import type { Call } from '../entities/call.ts';
import type { Contact } from '../entities/contact.ts';
import { because, type Why } from './why.ts';

export interface PersonExpected {
  readonly contact: Contact;
  readonly why: Why;
}

/** Whom the plan names; where it names nobody, who was there last time and still works there. */
export function whoIsInTheRoom(
  call: Call,
  people: readonly Contact[],
  lastCall: Call | null,
): readonly PersonExpected[] {
  const named = people.filter(({ id }) => call.contactIds.includes(id));
  if (call.contactIds.length > 0) return named.map((contact) => ({ contact, why: because('planned') }));
  if (lastCall === null) return [];
  return people
    .filter(({ id, status }) => status === 'active' && lastCall.contactIds.includes(id))
    .map((contact) => ({ contact, why: because('inTheRoomLastTime', { at: lastCall.startsAt }) }));
}
