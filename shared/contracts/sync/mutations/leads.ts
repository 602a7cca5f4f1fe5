import { z } from 'zod';
import { leadStatuses } from '../../../domain/entities/lead.ts';
import { leadStep } from '../../../domain/entities/leadStep.ts';
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
