import type { Contact } from '../entities/contact.ts';
import { because, type Why } from './why.ts';

export interface OfferOrder {
  /** What stands first on the sheet: material to send, or what to say. */
  readonly first: 'send' | 'say';
  /** Somebody reads on their own: what may be sent is offered at all. */
  readonly offersToSend: boolean;
  readonly why: Why;
}

/**
 * How the people expected want to be met. Whoever learns alone is offered material to send before material to say;
 * where somebody in the same room wants to be guided, the talk comes first and the reader gets theirs after it.
 * Null: nothing is known of anybody, and nothing changes.
 */
export function offerOrder(people: readonly Pick<Contact, 'name' | 'orientation'>[]): OfferOrder | null {
  const readers = people.filter(({ orientation }) => orientation === 'learns_alone');
  const guided = people.filter(({ orientation }) => orientation === 'wants_guidance');
  const [reader] = readers;
  const [listener] = guided;
  if (reader !== undefined && listener !== undefined) {
    const why = because('guidedAndAlone', { person: listener.name, reader: reader.name });
    return { first: 'say', offersToSend: true, why };
  }
  if (reader !== undefined) {
    const why = because('learnsAlone', { person: reader.name, others: readers.length - 1 });
    return { first: 'send', offersToSend: true, why };
  }
  if (listener === undefined) return null;
  const why = because('wantsGuidance', { person: listener.name, others: guided.length - 1 });
  return { first: 'say', offersToSend: false, why };
}
