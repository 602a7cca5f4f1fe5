import { buyerStages, languages } from './account.ts';
import { instant, integerOrNull, oneOf, oneOfOrNull, text, textOrNull, uuid, uuidOrNull } from './column.ts';
import { personas } from './contact.ts';
import { entity, type RowOf } from './entity.ts';

export const heardKinds = ['objection', 'complaint', 'praise'] as const;
export type HeardKind = (typeof heardKinds)[number];

export const objectionCategories = [
  'price',
  'timing',
  'authority',
  'need',
  'competitor',
  'trust',
  'fit',
  'status_quo',
  'process',
  'other',
] as const;
export type ObjectionCategory = (typeof objectionCategories)[number];

export const heardOutcomes = ['open', 'resolved', 'parked', 'lost'] as const;
export type HeardOutcome = (typeof heardOutcomes)[number];

/** How an objection was answered: the approved line, the rep's own words, or not at all. */
export const heardResponses = ['said_it', 'own_words', 'none'] as const;
export type HeardResponse = (typeof heardResponses)[number];

/** An objection, a complaint or praise, in the customer's own words. Written once; its outcome moves by events. */
export const heard = entity({
  name: 'heard',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    accountId: uuid,
    callId: uuidOrNull,
    contactId: uuidOrNull,
    authorId: uuid,
    kind: oneOf(heardKinds),
    /** For objections; complaints and praise may carry it too. */
    category: oneOfOrNull(objectionCategories),
    verbatim: text,
    language: oneOfOrNull(languages),
    persona: oneOf(personas),
    buyerStage: oneOfOrNull(buyerStages),
    competitorId: uuidOrNull,
    response: oneOfOrNull(heardResponses),
    /** The kit item that answered, at the version the laptop held. */
    responseItemId: uuidOrNull,
    responseVersion: integerOrNull,
    responseWords: textOrNull,
    /** The newest outcome by the hub's order; each step is a `heardOutcome`. */
    outcome: oneOf(heardOutcomes),
    /** Who sees a complaint through. */
    ownerId: uuidOrNull,
    heardAt: instant,
    authoredAt: instant,
  },
});
export type Heard = RowOf<typeof heard>;

/** One step in the life of something heard: resolved, parked, lost, open again. */
export const heardOutcome = entity({
  name: 'heardOutcome',
  scope: { by: 'account', column: 'accountId' },
  conflict: 'immutable',
  owner: 'authorId',
  columns: {
    accountId: uuid,
    heardId: uuid,
    authorId: uuid,
    outcome: oneOf(heardOutcomes),
    note: textOrNull,
    authoredAt: instant,
  },
});
export type HeardOutcomeStep = RowOf<typeof heardOutcome>;
