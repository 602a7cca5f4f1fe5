import { account } from '../entities/account.ts';
import type { Column } from '../entities/column.ts';
import { contact } from '../entities/contact.ts';
import { deal } from '../entities/deal.ts';
import type { Entity } from '../entities/entity.ts';
import { lead } from '../entities/lead.ts';
import { touch } from '../entities/touch.ts';
import { user } from '../entities/workspace.ts';
import type { ImportKind, TerritoryRule } from './mapping.ts';

export const referenceNames = ['owner', 'account', 'manager', 'contact'] as const;
export type ReferenceName = (typeof referenceNames)[number];

export interface KindRules {
  readonly entity: Entity;
  /** What a new row holds where the mapping says nothing; an import never writes these over. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly references: readonly ReferenceName[];
  readonly territoryRules: readonly TerritoryRule['rule'][];
}

export const kindRules: Readonly<Record<ImportKind, KindRules>> = {
  users: {
    entity: user,
    defaults: { role: 'rep', active: true },
    references: ['manager'],
    territoryRules: ['named'],
  },
  accounts: {
    entity: account,
    defaults: { buyerStage: 'awareness', status: 'active' },
    references: ['owner'],
    territoryRules: ['named', 'owner', 'workedBy', 'dealOut'],
  },
  contacts: {
    entity: contact,
    defaults: { persona: 'unknown', need: 'unknown', orientation: 'unknown', status: 'active' },
    references: ['account'],
    territoryRules: [],
  },
  deals: {
    entity: deal,
    defaults: {},
    references: ['owner', 'account'],
    territoryRules: ['named', 'owner', 'dealOut'],
  },
  leads: {
    entity: lead,
    defaults: { status: 'new' },
    references: ['owner'],
    territoryRules: ['named', 'owner', 'dealOut'],
  },
  touches: {
    entity: touch,
    defaults: {},
    references: ['account', 'contact'],
    territoryRules: [],
  },
};

/** Filled by references, rules and the import itself, never by `fields`. */
const notMapped = new Set([
  'externalId',
  'territoryId',
  'territoryIds',
  'homeTerritoryId',
  'ownerId',
  'accountId',
  'accountName',
  'contactId',
  'mergedIntoId',
  'erasedAt',
  'managerId',
  'active',
]);

/** The columns that `fields` of a mapping may fill. */
export const mappableColumns = (kind: ImportKind): ReadonlyMap<string, Column> =>
  new Map(Object.entries(kindRules[kind].entity.columns).filter(([name]) => !notMapped.has(name)));

/** The fields without which no row of the kind can be made. `receivedAt` is the time of the import unless mapped. */
export const requiredFields = (kind: ImportKind): readonly string[] =>
  [...mappableColumns(kind)]
    .filter(
      ([name, column]) => !column.nullable && !(name in kindRules[kind].defaults) && name !== 'receivedAt',
    )
    .map(([name]) => name);
