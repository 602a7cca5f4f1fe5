import type { ItemPlans } from '../itemPlan.ts';

/** For customers who ride already: the next depot, by way of their own people. It starts next week. */
export const items = {
  'own-people-message': { kind: 'key_message', visibility: 'customer' },
  'next-round-question': { kind: 'discovery_question', visibility: 'internal', category: 'timing' },
  'another-world': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'status_quo',
    proofs: ['second-depot-proof'],
  },
  'second-winter-first': { kind: 'objection_response', visibility: 'customer', category: 'timing' },
  'second-depot-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'status_quo',
    source: 'Havrel orders, 41 customers with more than one depot, three years',
    validForDays: 190,
  },
  'reference-visit': { kind: 'email_template', visibility: 'customer' },
} as const satisfies ItemPlans;
