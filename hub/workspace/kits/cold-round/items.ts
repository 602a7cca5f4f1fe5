import type { ItemPlans } from '../itemPlan.ts';

/** Chilled goods. Recalled: the six hours had been measured with the box half full. */
export const items = {
  'chilled-door-message': {
    kind: 'key_message',
    visibility: 'customer',
    proofs: ['six-hours-proof'],
  },
  'warmest-hour-question': { kind: 'discovery_question', visibility: 'internal', category: 'fit' },
  'under-two-degrees': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'fit',
    proofs: ['six-hours-proof'],
  },
  'six-hours-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'fit',
    source: 'Havrel test bench, Porter Cold, 30 degrees outside, three runs',
    validForDays: 210,
  },
  'fishmonger-story': {
    kind: 'story',
    visibility: 'customer',
    category: 'fit',
    permission: 'Stories file 16, signed by the owner; name and town may be used, no figures on sales',
  },
  'temperature-log': { kind: 'email_template', visibility: 'customer' },
} as const satisfies ItemPlans;
