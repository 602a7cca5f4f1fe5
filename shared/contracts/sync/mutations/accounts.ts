import type { z } from 'zod';
import { mergedAccountFields, mergedContactFields } from '../../../domain/accounts/mergedFields.ts';
import { account } from '../../../domain/entities/account.ts';
import { contact } from '../../../domain/entities/contact.ts';
import { deal } from '../../../domain/entities/deal.ts';
import { fieldChangesSchema, mergeSchema, mutation, newRowSchema } from './definition.ts';

export const editableAccountFields = [
  'name',
  'segment',
  'buyerStage',
  'street',
  'postalCode',
  'city',
  'region',
  'country',
  'phone',
  'website',
  'language',
  'employees',
  'parentName',
  'status',
] as const;

/** A company met on the road: it begins in one territory, its home. */
export const accountCreate = mutation({
  kind: 'account.create',
  version: 1,
  args: newRowSchema(account, [
    'name',
    'homeTerritoryId',
    'segment',
    'city',
    'country',
    'phone',
    'website',
    'language',
  ]),
  effects: ({ id, ...values }, author) => [
    {
      type: 'insert',
      entity: 'account',
      id,
      values: {
        ...values,
        territoryIds: values.homeTerritoryId === null ? [] : [values.homeTerritoryId],
        ownerId: author.userId,
        buyerStage: 'awareness',
        status: 'active',
      },
    },
  ],
});

/** Nothing is merged by a word alone: a merge names the one that stands for it. */
const notMerged = <
  Args extends z.ZodType<{ readonly fields: { readonly status?: { readonly to: string } } }>,
>(
  args: Args,
): Args =>
  args.refine(({ fields }) => fields.status?.to !== 'merged', {
    path: ['fields', 'status'],
    message: 'is merged',
  });

export const accountUpdate = mutation({
  kind: 'account.update',
  version: 1,
  args: notMerged(fieldChangesSchema(account, editableAccountFields)),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'account', id, fields }],
});

/** Two accounts turned out to be one company: `id` survives, with the values that were chosen side by side. */
export const accountMerge = mutation({
  kind: 'account.merge',
  version: 1,
  args: mergeSchema(account, mergedAccountFields),
  effects: ({ id, loserId, fields }) => [
    { type: 'merge', entity: 'account', id: loserId, into: id },
    ...(Object.keys(fields).length === 0 ? [] : [{ type: 'fields', entity: 'account', id, fields } as const]),
  ],
});

export const editableContactFields = [
  'name',
  'title',
  'email',
  'phone',
  'persona',
  'need',
  'orientation',
  'language',
  'lawfulBasis',
  'consentOn',
  'consentSource',
  'status',
] as const;

export const contactCreate = mutation({
  kind: 'contact.create',
  version: 1,
  args: newRowSchema(contact, [
    'accountId',
    'name',
    'title',
    'email',
    'phone',
    'persona',
    'need',
    'orientation',
    'language',
  ]),
  effects: ({ id, ...values }) => [
    { type: 'insert', entity: 'contact', id, values: { ...values, status: 'active' } },
  ],
});

export const contactUpdate = mutation({
  kind: 'contact.update',
  version: 1,
  args: notMerged(fieldChangesSchema(contact, editableContactFields)),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'contact', id, fields }],
});

/** Two contacts turned out to be one person, who stays where the survivor is. */
export const contactMerge = mutation({
  kind: 'contact.merge',
  version: 1,
  args: mergeSchema(contact, mergedContactFields),
  effects: ({ id, loserId, fields }) => [
    { type: 'merge', entity: 'contact', id: loserId, into: id },
    ...(Object.keys(fields).length === 0 ? [] : [{ type: 'fields', entity: 'contact', id, fields } as const]),
  ],
});

export const dealUpdate = mutation({
  kind: 'deal.update',
  version: 1,
  args: fieldChangesSchema(deal, ['name', 'stage', 'amountMinor', 'currency', 'closedOn']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'deal', id, fields }],
});
