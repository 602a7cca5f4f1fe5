import { z } from 'zod';
import { deck } from '../../../domain/entities/deck.ts';
import { mostPages } from '../../../domain/kits/deckPages.ts';
import { uuidSchema } from '../rowSchema.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

const deckPages = z.strictObject({
  pages: z
    .array(
      z.strictObject({
        kitId: uuidSchema,
        itemId: uuidSchema,
        version: z.int().positive(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
        page: z.int().positive().max(10_000),
      }),
    )
    .max(mostPages),
});

/** Always the writer's own: nobody keeps a deck for somebody else. */
export const deckCreate = mutation({
  kind: 'deck.create',
  version: 1,
  args: newRowSchema(deck, ['name', 'pages', 'position'], { pages: deckPages }),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'deck',
      id,
      values: { ...values, userId: author.userId, status: 'active' },
    },
  ],
});

export const deckUpdate = mutation({
  kind: 'deck.update',
  version: 1,
  args: fieldChangesSchema(deck, ['name', 'pages', 'position', 'status'], { pages: deckPages }),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'deck', id, fields }],
});
