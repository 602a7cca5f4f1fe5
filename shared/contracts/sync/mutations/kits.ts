import { z } from 'zod';
import { languages } from '../../../domain/entities/account.ts';
import {
  type KitEventKind,
  kit,
  kitEvent,
  kitItem,
  kitVersion,
  reviewStates,
} from '../../../domain/entities/kit.ts';
import { audience } from '../../../domain/kits/audience.ts';
import { draftContentSchemas, itemFacts, kitItemKinds } from '../../../domain/kits/itemContent.ts';
import { type PersonMove, personMoves, reviewedColumns } from '../../../domain/kits/kitRules.ts';
import { kitStatuses, statusAfterMove } from '../../../domain/kits/kitStatus.ts';
import { tridom } from '../../../domain/kits/tridom.ts';
import { textSchema, uuidSchema } from '../rowSchema.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

export const kitCreate = mutation({
  kind: 'kit.create',
  version: 1,
  args: newRowSchema(kit, ['name']),
  effects: ({ id, name }, author) => [
    { type: 'insert', entity: 'kit', id, values: { name, ownerId: author.userId, status: 'active' } },
  ],
});

export const kitUpdate = mutation({
  kind: 'kit.update',
  version: 1,
  args: fieldChangesSchema(kit, ['name', 'ownerId', 'status']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'kit', id, fields }],
});

const inLanguages = z.partialRecord(z.enum(languages), textSchema.max(2_000));
const versionShapes = {
  title: inLanguages,
  audience,
  languages: z.strictObject({ languages: z.array(z.enum(languages)).max(languages.length) }),
  whatChanged: inLanguages,
  tridom,
};
const settings = [
  'title',
  'audience',
  'languages',
  'startsOn',
  'expiresOn',
  'leaseDays',
  'acknowledge',
  'whatChanged',
  'tridom',
] as const;

/** A draft, empty or to be filled with copies of the items of `basedOn`, each of them a creation of its own. */
export const kitVersionCreate = mutation({
  kind: 'kitVersion.create',
  version: 1,
  args: newRowSchema(kitVersion, ['kitId', 'number', 'basedOn', ...settings], versionShapes),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'kitVersion',
      id,
      values: { ...values, status: 'draft', authorId: author.userId },
    },
  ],
});

export const kitVersionUpdate = mutation({
  kind: 'kitVersion.update',
  version: 1,
  args: fieldChangesSchema(kitVersion, settings, versionShapes),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'kitVersion', id, fields }],
});

const eventOf: Readonly<Record<PersonMove, KitEventKind>> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  send_back: 'sent_back',
  approve: 'approved',
  reopen: 'reopened',
};

/** `id` is the version's; the move stands while the version is where it was seen. */
export const kitVersionMove = mutation({
  kind: 'kitVersion.move',
  version: 1,
  args: z
    .strictObject({
      id: uuidSchema,
      kitId: uuidSchema,
      eventId: uuidSchema,
      move: z.enum(personMoves),
      note: textSchema.nullable(),
      seen: z.strictObject({ status: z.enum(kitStatuses) }),
    })
    .refine(({ move, seen }) => statusAfterMove(seen.status, move) !== null, {
      message: 'the version does not stand where this move begins',
      path: ['move'],
    })
    .refine(({ move, note }) => move !== 'send_back' || (note !== null && note.trim() !== ''), {
      message: 'what is sent back says why',
      path: ['note'],
    }),
  effects: ({ id, kitId, eventId, move, note, seen }, author) => [
    {
      type: 'decision',
      entity: 'kitVersion',
      id,
      seen,
      values: {
        status: statusAfterMove(seen.status, move),
        approvedBy: move === 'approve' ? author.userId : null,
      },
    },
    {
      type: 'insert',
      entity: 'kitEvent',
      id: eventId,
      values: {
        kitId,
        versionId: id,
        itemId: null,
        authorId: author.userId,
        kind: eventOf[move],
        note,
        authoredAt: author.authoredAt,
      },
    },
  ],
});

const draftContent = z.union(kitItemKinds.map((kind) => draftContentSchemas[kind]));
const itemShapes = {
  en: draftContent,
  fr: draftContent,
  sv: draftContent,
  it: draftContent,
  facts: itemFacts,
};
const itemColumns = ['visibility', 'position', ...languages, 'facts'] as const;

/** The first revision of an item is named by its row. */
export const kitItemCreate = mutation({
  kind: 'kitItem.create',
  version: 1,
  args: newRowSchema(kitItem, ['kitId', 'versionId', 'itemId', 'kind', ...itemColumns], itemShapes).refine(
    (item) =>
      languages.every(
        (language) =>
          item[language] === null || draftContentSchemas[item.kind].safeParse(item[language]).success,
      ),
    { message: 'not the content of its kind', path: ['kind'] },
  ),
  effects: ({ id, ...values }) => [
    {
      type: 'insert',
      entity: 'kitItem',
      id,
      values: { ...values, status: 'active', reviewState: 'draft', revisionId: id },
    },
  ],
});

/** What is reviewed cannot change and stay approved: with such a change the item is a draft again, and another revision. */
export const kitItemUpdate = mutation({
  kind: 'kitItem.update',
  version: 1,
  args: fieldChangesSchema(kitItem, [...itemColumns, 'status'], itemShapes).extend({
    revisionId: uuidSchema,
  }),
  effects: ({ id, fields, revisionId }) => [
    { type: 'fields', entity: 'kitItem', id, fields },
    ...(reviewedColumns.some((column) => fields[column] !== undefined)
      ? [
          {
            type: 'mark' as const,
            entity: 'kitItem' as const,
            id,
            values: { reviewState: 'draft', reviewedBy: null, revisionId },
          },
        ]
      : []),
  ],
});

/** `id` is the item's row. It is judged as it was read: another revision, or another's word before, is a conflict. */
export const kitItemReview = mutation({
  kind: 'kitItem.review',
  version: 1,
  args: z
    .strictObject({
      id: uuidSchema,
      kitId: uuidSchema,
      versionId: uuidSchema,
      itemId: uuidSchema,
      eventId: uuidSchema,
      to: z.enum(['approved', 'sent_back']),
      note: textSchema.nullable(),
      seen: z.strictObject({ reviewState: z.enum(reviewStates), revisionId: uuidSchema }),
    })
    .refine(({ to, note }) => to === 'approved' || (note !== null && note.trim() !== ''), {
      message: 'what is sent back says why',
      path: ['note'],
    }),
  effects: ({ id, kitId, versionId, itemId, eventId, to, note, seen }, author) => [
    {
      type: 'decision',
      entity: 'kitItem',
      id,
      seen,
      values: { reviewState: to, reviewedBy: author.userId },
    },
    {
      type: 'insert',
      entity: 'kitEvent',
      id: eventId,
      values: {
        kitId,
        versionId,
        itemId,
        authorId: author.userId,
        kind: to === 'approved' ? 'item_approved' : 'item_sent_back',
        note,
        authoredAt: author.authoredAt,
      },
    },
  ],
});

export const kitEventComment = mutation({
  kind: 'kitEvent.comment',
  version: 1,
  args: newRowSchema(kitEvent, ['kitId', 'versionId', 'itemId', 'note']),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'kitEvent',
      id,
      values: { ...values, authorId: author.userId, kind: 'comment', authoredAt: author.authoredAt },
    },
  ],
});
