import type { ItemPlans } from '../itemPlan.ts';

/** The trial offer of the season, with the charging cabinet thrown in: it ends on a day, and so does the kit. */
export const items = {
  'one-measure-message': { kind: 'key_message', visibility: 'customer' },
  'cabinet-message': { kind: 'key_message', visibility: 'customer', category: 'fit' },
  'what-must-it-prove': { kind: 'discovery_question', visibility: 'internal', category: 'authority' },
  'stolen-in-a-week': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'trust',
    proofs: ['theft-proof'],
  },
  'battery-in-the-basement': { kind: 'objection_response', visibility: 'customer', category: 'trust' },
  'snow-and-slush': {
    kind: 'objection_response',
    visibility: 'customer',
    category: 'fit',
    proofs: ['winter-proof'],
  },
  'one-socket': { kind: 'objection_response', visibility: 'customer', category: 'fit' },
  'penalty-clause': { kind: 'objection_response', visibility: 'customer', category: 'process' },
  'three-months-free': { kind: 'objection_response', visibility: 'customer', category: 'competitor' },
  'theft-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'trust',
    source: 'Havrel theft register, 412 vehicles, twenty-four months',
    validForDays: 74,
  },
  'winter-proof': {
    kind: 'proof_point',
    visibility: 'customer',
    category: 'fit',
    source: 'Havrel fleet data, 34 vehicles in Stockholm, two winters',
    validForDays: 133,
  },
  'bakery-story': {
    kind: 'story',
    visibility: 'customer',
    category: 'fit',
    permission: 'Stories file 11, signed by both owners; names, figures and photographs may be used',
  },
  'friday-call': { kind: 'email_template', visibility: 'customer' },
  'trial-sheet-en': { kind: 'collateral', visibility: 'customer', file: 'trial-sheet', edition: 'en' },
  'trial-sheet-fr': { kind: 'collateral', visibility: 'customer', file: 'trial-sheet', edition: 'fr' },
  'trial-sheet-sv': { kind: 'collateral', visibility: 'customer', file: 'trial-sheet', edition: 'sv' },
  'trial-sheet-it': { kind: 'collateral', visibility: 'customer', file: 'trial-sheet', edition: 'it' },
} as const satisfies ItemPlans;
