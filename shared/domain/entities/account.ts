import { dateOrNull, integerOrNull, oneOf, text, textOrNull, uuidOrNull, uuids } from './column.ts';
import { entity, type RowOf } from './entity.ts';

/** How near a buyer stands, from never having heard of us to recommending us. */
export const buyerStages = [
  'awareness',
  'interest',
  'consideration',
  'preference',
  'purchase',
  'loyalty',
  'advocacy',
] as const;
export type BuyerStage = (typeof buyerStages)[number];

export const languages = ['en', 'fr', 'sv', 'it'] as const;
export type Language = (typeof languages)[number];

/** A company. It belongs to every territory that works it, one of them home. */
export const account = entity({
  name: 'account',
  scope: { by: 'territories', column: 'territoryIds' },
  conflict: 'fields',
  columns: {
    name: text,
    externalId: textOrNull,
    territoryIds: uuids,
    homeTerritoryId: uuidOrNull,
    ownerId: uuidOrNull,
    segment: textOrNull,
    buyerStage: oneOf(buyerStages),
    street: textOrNull,
    postalCode: textOrNull,
    city: textOrNull,
    region: textOrNull,
    country: textOrNull,
    phone: textOrNull,
    website: textOrNull,
    language: textOrNull,
    employees: integerOrNull,
    foundedYear: integerOrNull,
    /** The customer's own yearly revenue, in minor units of `revenueCurrency`. */
    revenueMinor: integerOrNull,
    revenueCurrency: textOrNull,
    parentName: textOrNull,
    /** What the customer is worth to us over time; imported with its source and date, else not shown. */
    lifetimeValueMinor: integerOrNull,
    lifetimeValueCurrency: textOrNull,
    lifetimeValueSource: textOrNull,
    lifetimeValueOn: dateOrNull,
    status: oneOf(['active', 'closed', 'merged']),
    /** The one it turned out to be, where it is merged. */
    mergedIntoId: uuidOrNull,
  },
});
export type Account = RowOf<typeof account>;
