/** Rows of a customer's whose fields two people may change at once; what became of it stands in its history. */
export const chosenEntities = ['account', 'contact', 'deal', 'call', 'nextStep'] as const;
