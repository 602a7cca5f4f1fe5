import { account } from '../../../domain/entities/account.ts';
import { contact } from '../../../domain/entities/contact.ts';
import { deal } from '../../../domain/entities/deal.ts';
import { fieldChangesSchema, mutation, newRowSchema } from './definition.ts';

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

export const accountUpdate = mutation({
  kind: 'account.update',
  version: 1,
  args: fieldChangesSchema(account, editableAccountFields),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'account', id, fields }],
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
  args: fieldChangesSchema(contact, editableContactFields),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'contact', id, fields }],
});

export const dealUpdate = mutation({
  kind: 'deal.update',
  version: 1,
  args: fieldChangesSchema(deal, ['name', 'stage', 'amountMinor', 'currency', 'closedOn']),
  effects: ({ id, fields }) => [{ type: 'fields', entity: 'deal', id, fields }],
});
