import { instant, oneOf, text, textOrNull, uuid, uuidOrNull, uuids } from './column.ts';
import { entity, type RowOf } from './entity.ts';
import { objectionCategories } from './heard.ts';

export const draftingTaskStatuses = ['open', 'answered', 'closed'] as const;
export type DraftingTaskStatus = (typeof draftingTaskStatuses)[number];

/**
 * An objection that marketing owes an answer. It goes to everyone, so it names what was heard and holds none of it:
 * the words are seen where their accounts are.
 */
export const draftingTask = entity({
  name: 'draftingTask',
  scope: { by: 'everyone' },
  conflict: 'decided',
  owner: 'openedById',
  columns: {
    category: oneOf(objectionCategories),
    segment: textOrNull,
    /** What whoever opened it calls it, where they called it something. */
    label: text,
    heardIds: uuids,
    openedById: uuid,
    /** Who of marketing answers it; null: nobody has read it yet. */
    ownerId: uuidOrNull,
    openedAt: instant,
    /** When marketing's time to answer is over. */
    dueAt: instant,
    status: oneOf(draftingTaskStatuses),
    /** The item that is being written for it; the same in every version. */
    kitItemId: uuidOrNull,
    /** The version in which it was published. */
    answeredVersionId: uuidOrNull,
  },
});
export type DraftingTask = RowOf<typeof draftingTask>;
