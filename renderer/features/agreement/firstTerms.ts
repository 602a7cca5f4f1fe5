import type { AgreementTerms } from '../../../shared/domain/agreement/agreementTerms.ts';
import { builtInWindows } from '../../../shared/domain/agreement/leadTerms.ts';

/** What a company begins with that has agreed on nothing yet. What is missing, the checks say. */
export const firstTerms: AgreementTerms = {
  definitions: { mql: {}, sal: {}, sql: {} },
  salesOwes: { otherwise: builtInWindows, rules: [] },
  marketingOwes: {
    sources: [],
    returnedDays: 5,
    objectionDays: 10,
    unanswered: { mentions: 10, weeks: 8 },
    country: 'GB',
  },
  lapse: { to: 'manager', userId: null },
  calendars: [],
  territories: [],
};
