import type { ItemPlans } from '../itemPlan.ts';

/** For whoever reads the figures: what it costs, when it is paid, and what is left at the end. */
export const items = {
  'first-payment-message': { kind: 'key_message', visibility: 'customer', category: 'price' },
  'tight-month-question': { kind: 'discovery_question', visibility: 'internal', category: 'price' },
  'finance-reads-question': { kind: 'discovery_question', visibility: 'internal', category: 'authority' },
  'all-at-once': { kind: 'objection_response', visibility: 'customer', category: 'price' },
  'cheaper-hire': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'price',
    proofs: ['van-books-proof'],
  },
  'batteries-year-five': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'price',
    proofs: ['buy-back-proof'],
  },
  'budget-spent': { kind: 'objection_response', visibility: 'customer', category: 'timing' },
  'finance-has-not-seen': { kind: 'objection_response', visibility: 'customer', category: 'authority' },
  'group-bank': { kind: 'objection_response', visibility: 'customer', category: 'process' },
  'discount-note': { kind: 'key_message', visibility: 'internal', category: 'price' },
  'van-books-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'price',
    source: 'Books of 38 customers, read with their finance, twelve months',
    validForDays: 118,
  },
  'buy-back-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'price',
    source: 'Havrel buy-back, 57 vehicles taken back after four years',
    validForDays: 118,
  },
  'laundry-story': {
    kind: 'story',
    visibility: 'customer',
    category: 'price',
    permission: 'Stories file 19, signed by the owner; figures may be used, no photograph',
  },
  'figures-for-finance': { kind: 'email_template', visibility: 'customer', category: 'authority' },
  'prices-en': {
    kind: 'collateral',
    visibility: 'customer',
    category: 'price',
    file: 'prices',
    edition: 'en',
  },
  'prices-fr': {
    kind: 'collateral',
    visibility: 'customer',
    category: 'price',
    file: 'prices',
    edition: 'fr',
  },
  'prices-sv': {
    kind: 'collateral',
    visibility: 'customer',
    category: 'price',
    file: 'prices',
    edition: 'sv',
  },
  'prices-it': {
    kind: 'collateral',
    visibility: 'customer',
    category: 'price',
    file: 'prices',
    edition: 'it',
  },
} as const satisfies ItemPlans;
