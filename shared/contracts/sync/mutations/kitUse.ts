import { z } from 'zod';
import { acknowledgement, feedback, reactions, use } from '../../../domain/entities/kitUse.ts';
import { uuidSchema } from '../rowSchema.ts';
import { type Effect, mutation, newRowSchema } from './definition.ts';

const useDetail = z.strictObject({
  pages: z
    .array(z.strictObject({ page: z.int().positive(), seconds: z.int().min(0) }))
    .max(2_000)
    .optional(),
  fileSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  reaction: z.enum(reactions).optional(),
});

export const useAdd = mutation({
  kind: 'use.add',
  version: 1,
  args: newRowSchema(
    use,
    [
      'accountId',
      'callId',
      'contactId',
      'kitId',
      'itemId',
      'version',
      'kind',
      'words',
      'seconds',
      'detail',
      'usedAt',
    ],
    { detail: useDetail },
  ),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'use',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
  ],
});

export const feedbackGive = mutation({
  kind: 'feedback.give',
  version: 1,
  args: newRowSchema(feedback, ['kitId', 'itemId', 'version', 'verdict', 'note']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'feedback',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
  ],
});

export const acknowledgementGive = mutation({
  kind: 'acknowledgement.give',
  version: 1,
  args: newRowSchema(acknowledgement, ['kitId', 'version', 'releaseId']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'acknowledgement',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt },
    },
  ],
});

/** `seen` null: the item was never kept, and a row is made for it. */
export const favouriteSet = mutation({
  kind: 'favourite.set',
  version: 1,
  args: z.strictObject({
    id: uuidSchema,
    kitId: uuidSchema,
    itemId: uuidSchema,
    status: z.enum(['kept', 'removed']),
    seen: z.enum(['kept', 'removed']).nullable(),
  }),
  effects: ({ id, kitId, itemId, status, seen }, author): readonly Effect[] =>
    seen === null
      ? [
          {
            type: 'insert',
            entity: 'favourite',
            id,
            values: { kitId, itemId, status, userId: author.userId },
          },
        ]
      : [{ type: 'fields', entity: 'favourite', id, fields: { status: { from: seen, to: status } } }],
});
