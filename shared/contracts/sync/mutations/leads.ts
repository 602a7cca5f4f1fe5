import { z } from 'zod';
import { leadStatuses } from '../../../domain/entities/lead.ts';
import { leadAnswer } from '../../../domain/entities/leadAnswer.ts';
import { leadStep } from '../../../domain/entities/leadStep.ts';
import { leadAfterAnswer, returnedStatuses } from '../../../domain/leads/leadAfterAnswer.ts';
import { statusAfter } from '../../../domain/leads/leadSteps.ts';
import { instantSchema } from '../rowSchema.ts';
import { mutation, newRowSchema } from './definition.ts';

const step = newRowSchema(leadStep, [
  'leadId',
  'territoryId',
  'kind',
  'reason',
  'note',
  'knewUs',
  'until',
  'accountId',
  'contactId',
  'deliveredAt',
]);

/** What the writer saw of the lead; the step stands only while that still holds. */
const seen = z.strictObject({
  status: z.enum(leadStatuses),
  firstAttemptAt: instantSchema.nullable(),
  firstConversationAt: instantSchema.nullable(),
});

/**
 * One step with a lead. The times of acceptance, first attempt and first conversation are when the rep did it,
 * by the laptop's clock; when the hub heard of it stands beside every mutation.
 */
export const leadStepTake = mutation({
  kind: 'lead.step',
  version: 1,
  args: z
    .strictObject({ step, seen })
    .refine(({ step: taken, seen: before }) => statusAfter(before.status, taken.kind) !== null, {
      message: 'the lead does not stand where this step begins',
      path: ['step', 'kind'],
    }),
  effects: ({ step: { id, ...values }, seen: before }, author) => {
    const { kind } = values;
    const at = author.authoredAt;
    const reached = kind === 'attempt' || kind === 'conversation';
    return [
      {
        type: 'insert',
        entity: 'leadStep',
        id,
        values: { ...values, authorId: author.userId, authoredAt: at },
      },
      {
        type: 'decision',
        entity: 'lead',
        id: values.leadId,
        seen: { status: before.status },
        values: {
          status: statusAfter(before.status, kind),
          ...(kind === 'accept'
            ? { acceptedAt: at, reason: null, recycleOn: null, ownerId: author.userId }
            : {}),
          ...(reached && before.firstAttemptAt === null ? { firstAttemptAt: at } : {}),
          ...(kind === 'conversation' && before.firstConversationAt === null
            ? { firstConversationAt: at }
            : {}),
          ...(kind === 'reject' || kind === 'disqualify' ? { reason: values.reason } : {}),
          ...(kind === 'recycle' ? { recycleOn: values.until } : {}),
          ...(kind === 'convert' ? { accountId: values.accountId, contactId: values.contactId } : {}),
        },
      },
    ];
  },
});

/**
 * Marketing's answer to a lead that sales gave back. It stands while the lead does: where sales has taken it up again
 * meanwhile, who answered is told so.
 */
export const leadAnswerGive = mutation({
  kind: 'lead.answer',
  version: 1,
  args: z
    .strictObject({
      answer: newRowSchema(leadAnswer, [
        'leadId',
        'stepId',
        'territoryId',
        'kind',
        'until',
        'toTerritoryId',
        'note',
      ]),
      seen: z.strictObject({ status: z.enum(returnedStatuses) }),
    })
    .refine(({ answer: { kind, until } }) => kind !== 'nurture' || until !== null, {
      message: 'nurtured until when',
      path: ['answer', 'until'],
    })
    .refine(({ answer: { kind, toTerritoryId } }) => kind !== 'reroute' || toTerritoryId !== null, {
      message: 're-routed where',
      path: ['answer', 'toTerritoryId'],
    }),
  effects: ({ answer: { id, ...values }, seen }, author) => [
    {
      type: 'insert',
      entity: 'leadAnswer',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
    {
      type: 'decision',
      entity: 'lead',
      id: values.leadId,
      seen,
      values: { status: seen.status, ...leadAfterAnswer(seen.status, values, author.authoredAt) },
    },
  ],
});
