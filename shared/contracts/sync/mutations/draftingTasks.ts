import { z } from 'zod';
import {
  type DraftingTask,
  draftingTask,
  draftingTaskStatuses,
} from '../../../domain/entities/draftingTask.ts';
import { uuidSchema } from '../rowSchema.ts';
import { mutation, newRowSchema } from './definition.ts';

export const draftingTaskOpen = mutation({
  kind: 'draftingTask.open',
  version: 1,
  args: newRowSchema(draftingTask, ['category', 'segment', 'label', 'heardIds', 'ownerId', 'dueAt']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'draftingTask',
      id,
      values: { ...values, openedById: author.userId, openedAt: author.authoredAt, status: 'open' },
    },
  ],
});

export const draftingTaskMoves = ['take', 'draft', 'close'] as const;
export type DraftingTaskMove = (typeof draftingTaskMoves)[number];

/**
 * Marketing takes it on, names the item that is written for it, or closes it with no answer. That an answer was
 * published the hub itself writes down. It stands while the task is where it was seen.
 */
export const draftingTaskMove = mutation({
  kind: 'draftingTask.move',
  version: 1,
  args: z
    .strictObject({
      id: uuidSchema,
      move: z.enum(draftingTaskMoves),
      kitItemId: uuidSchema.nullable(),
      seen: z.strictObject({
        status: z.enum(draftingTaskStatuses),
        ownerId: uuidSchema.nullable(),
        kitItemId: uuidSchema.nullable(),
      }),
    })
    .refine(({ seen }) => seen.status === 'open', { message: 'it is over', path: ['seen'] })
    .refine(({ move, kitItemId }) => (move === 'draft') === (kitItemId !== null), {
      message: 'an item is named by who drafts it, and by nobody else',
      path: ['kitItemId'],
    }),
  effects: ({ id, move, kitItemId, seen }, author) => [
    { type: 'decision', entity: 'draftingTask', id, seen, values: valuesOf(move, kitItemId, author.userId) },
  ],
});

function valuesOf(move: DraftingTaskMove, kitItemId: string | null, userId: string): Partial<DraftingTask> {
  if (move === 'close') return { status: 'closed' };
  return move === 'draft' ? { ownerId: userId, kitItemId } : { ownerId: userId };
}
