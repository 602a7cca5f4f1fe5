import { randomUUID } from 'node:crypto';

/** A change as it is sent. */
export interface Sent {
  readonly kind: string;
  readonly args: unknown;
}

/** Accepting a lead that is new. */
export const accepting = (leadId: string, territoryId: string): Sent => ({
  kind: 'lead.step',
  args: {
    step: {
      id: randomUUID(),
      leadId,
      territoryId,
      kind: 'accept',
      reason: null,
      note: null,
      knewUs: null,
      deliveredAt: null,
      until: null,
      accountId: null,
      contactId: null,
    },
    seen: { status: 'new', firstAttemptAt: null, firstConversationAt: null },
  },
});

/** Closing a lead that sales had given back. */
export const answering = (leadId: string, territoryId: string): Sent => ({
  kind: 'lead.answer',
  args: {
    answer: {
      id: randomUUID(),
      leadId,
      stepId: randomUUID(),
      territoryId,
      kind: 'close',
      until: null,
      toTerritoryId: null,
      note: null,
    },
    seen: { status: 'rejected' },
  },
});
