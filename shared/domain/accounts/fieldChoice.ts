/** Rows of a customer's whose fields two people may change at once; what became of it stands in its history. */
export const chosenEntities = ['account', 'contact', 'deal', 'call', 'nextStep'] as const;

/** A call's wall clock and zone say the same as its start: where that is decided, they follow. Null for all others. */
export const followedField = (entity: string, field: string): string | null =>
  entity === 'call' && (field === 'localStart' || field === 'timeZone') ? 'startsAt' : null;
