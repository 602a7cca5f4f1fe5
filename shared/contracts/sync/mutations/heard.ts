import { heard, heardOutcome } from '../../../domain/entities/heard.ts';
import { mutation, newRowSchema } from './definition.ts';

export const heardAdd = mutation({
  kind: 'heard.add',
  version: 1,
  args: newRowSchema(heard, [
    'accountId',
    'callId',
    'contactId',
    'kind',
    'category',
    'verbatim',
    'language',
    'persona',
    'buyerStage',
    'competitorId',
    'response',
    'responseItemId',
    'responseVersion',
    'responseWords',
    'outcome',
    'ownerId',
    'heardAt',
  ]),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'heard',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
  ],
});

/** One step: it stands in the history for good, and the newest by the hub's order is the outcome shown. */
export const heardOutcomeAdd = mutation({
  kind: 'heard.outcome',
  version: 1,
  args: newRowSchema(heardOutcome, ['accountId', 'heardId', 'outcome', 'note']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'heardOutcome',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
    { type: 'mark', entity: 'heard', id: values.heardId, values: { outcome: values.outcome } },
  ],
});
