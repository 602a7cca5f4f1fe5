import { savedView } from '../../../domain/entities/savedView.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

/** Always the writer's own: nobody keeps a view for somebody else. */
export const savedViewCreate = mutation({
  kind: 'savedView.create',
  version: 1,
  args: newRowSchema(savedView, ['screen', 'name', 'criteria', 'position', 'isDefault']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'savedView',
      id,
      values: { ...values, userId: author.userId, status: 'active' },
    },
  ],
});

export const savedViewUpdate = mutation({
  kind: 'savedView.update',
  version: 1,
  args: fieldChangesSchema(savedView, ['name', 'criteria', 'position', 'isDefault', 'status']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'savedView', id, fields }],
});
