import { dateOrNull, integerOrNull, oneOf, text, textOrNull, uuidOrNull } from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const dealStages = ['prospecting', 'engaging', 'proposal', 'negotiation', 'won', 'lost'] as const;
export type DealStage = (typeof dealStages)[number];

/** A sale in progress or closed. It follows its owner's territory, with or without a known account. */
export const deal = entity({
  name: 'deal',
  scope: { by: 'territory', column: 'territoryId' },
  conflict: 'fields',
  owner: 'ownerId',
  columns: {
    externalId: textOrNull,
    accountId: uuidOrNull,
    /** The customer as the source wrote it, kept where no account matched. */
    accountName: textOrNull,
    territoryId: uuidOrNull,
    ownerId: uuidOrNull,
    name: text,
    product: textOrNull,
    stage: oneOf(dealStages),
    amountMinor: integerOrNull,
    currency: textOrNull,
    engagedOn: dateOrNull,
    closedOn: dateOrNull,
  },
});
export type Deal = RowOf<typeof deal>;
