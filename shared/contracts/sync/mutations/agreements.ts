import { z } from 'zod';
import { agreementSides } from '../../../domain/agreement/agreementRules.ts';
import { agreement } from '../../../domain/entities/agreement.ts';
import { uuidSchema } from '../rowSchema.ts';
import { agreementTerms } from './agreementShapes.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

const shapes = { terms: agreementTerms };

/** A new version, to be changed and signed. Its first revision is named by its row. */
export const agreementDraft = mutation({
  kind: 'agreement.draft',
  version: 1,
  args: newRowSchema(agreement, ['version', 'terms'], shapes),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'agreement',
      id,
      values: {
        ...values,
        status: 'draft',
        revisionId: id,
        draftedById: author.userId,
        draftedAt: author.authoredAt,
      },
    },
  ],
});

/** Who has signed has signed other words: with a change of a draft its signatures are gone. */
export const agreementChange = mutation({
  kind: 'agreement.change',
  version: 1,
  args: fieldChangesSchema(agreement, ['terms'], shapes).extend({ revisionId: uuidSchema }),
  effects: ({ id, fields, revisionId }) => [
    { type: 'fields', entity: 'agreement', id, fields },
    {
      type: 'mark',
      entity: 'agreement',
      id,
      values: {
        revisionId,
        signedBySalesId: null,
        signedBySalesAt: null,
        signedByMarketingId: null,
        signedByMarketingAt: null,
      },
    },
  ],
});

/**
 * One side's signature, under the revision that was read. The hub makes it the agreement in force once both sides
 * have signed, and the one before it superseded.
 */
export const agreementSign = mutation({
  kind: 'agreement.sign',
  version: 1,
  args: z.strictObject({ id: uuidSchema, side: z.enum(agreementSides), revisionId: uuidSchema }),
  effects: ({ id, side, revisionId }, author) => [
    {
      type: 'decision',
      entity: 'agreement',
      id,
      seen:
        side === 'sales'
          ? { status: 'draft', revisionId, signedBySalesId: null }
          : { status: 'draft', revisionId, signedByMarketingId: null },
      values:
        side === 'sales'
          ? { signedBySalesId: author.userId, signedBySalesAt: author.authoredAt }
          : { signedByMarketingId: author.userId, signedByMarketingAt: author.authoredAt },
    },
  ],
});

/** A draft that nobody wants any more, as it was read: who changed or signed it meanwhile wants it. */
export const agreementDrop = mutation({
  kind: 'agreement.drop',
  version: 1,
  args: z.strictObject({ id: uuidSchema, revisionId: uuidSchema }),
  effects: ({ id, revisionId }) => [
    {
      type: 'decision',
      entity: 'agreement',
      id,
      seen: { status: 'draft', revisionId, signedBySalesId: null, signedByMarketingId: null },
      values: { status: 'dropped' },
    },
  ],
});
