import { alignmentDecision } from '../../../domain/entities/alignmentDecision.ts';
import { alignmentNote } from '../../../domain/entities/alignmentNote.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

export const alignmentDecisionCreate = mutation({
  kind: 'alignmentDecision.create',
  version: 1,
  args: newRowSchema(alignmentDecision, ['territoryId', 'week', 'words', 'ownerId', 'dueOn', 'figure']),
  effects: ({ id, ...values }) => [
    { type: 'insert', entity: 'alignmentDecision', id, values: { ...values, status: 'open' } },
  ],
});

export const alignmentDecisionUpdate = mutation({
  kind: 'alignmentDecision.update',
  version: 1,
  args: fieldChangesSchema(alignmentDecision, ['words', 'ownerId', 'dueOn', 'figure', 'status']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'alignmentDecision', id, fields }],
});

export const alignmentNoteAdd = mutation({
  kind: 'alignmentNote.add',
  version: 1,
  args: newRowSchema(alignmentNote, ['territoryId', 'week', 'words']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'alignmentNote',
      id,
      values: { ...values, authorId: author.userId, authoredAt: author.authoredAt, status: 'kept' },
    },
  ],
});

export const alignmentNoteUpdate = mutation({
  kind: 'alignmentNote.update',
  version: 1,
  args: fieldChangesSchema(alignmentNote, ['words', 'status']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'alignmentNote', id, fields }],
});
