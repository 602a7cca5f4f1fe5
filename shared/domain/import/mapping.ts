import { z } from 'zod';
import { roles } from '../entities/workspace.ts';
import { delimiters } from './csv/csvFile.ts';
import { encodings } from './encodings.ts';

/**
 * A mapping file (JSON) says how the columns of somebody's CSV become rows of one kind.
 *
 *     {
 *       "format": 1,
 *       "name": "Deals of the old CRM",
 *       "kind": "deals",
 *       "csv": { "encoding": "windows-1252", "delimiter": ";" },   what is left out is found out
 *       "empty": ["Select", "n/a"],                                cells that mean nothing, beside blank ones
 *       "externalId": { "columns": ["opportunity_id"] },           what a later import finds the row by
 *       "fields": {
 *         "name":        { "join": [{ "column": "product" }, { "column": "account" }], "with": " · " },
 *         "product":     { "column": "product", "values": { "GTXPro": "GTX Pro" } },
 *         "stage":       { "column": "deal_stage", "values": { "Won": "won" }, "otherwise": "refuse" },
 *         "amountMinor": { "column": "close_value", "as": { "money": { "decimal": "," } } },
 *         "currency":    { "constant": "EUR" },
 *         "closedOn":    { "column": "close_date", "as": { "date": "dd-mm-yy" } }
 *       },
 *       "owner":     { "from": { "column": "sales_agent" }, "by": "name" },
 *       "account":   { "from": { "column": "account" }, "by": "name", "unmatched": "keep" },
 *       "territory": { "rule": "owner" },
 *       "onlyNew":   ["stage"],                                    set when a row is made, left alone later
 *       "unused":    ["close_quarter"]                             known and not wanted; others are reported
 *     }
 *
 * A cell is trimmed, its runs of white space become one space, it is compared with `empty`, cut (`part`),
 * translated (`values`), given `before` and `after`, and read (`as`), in that order. An empty cell never
 * erases what the hub holds.
 */
export interface ColumnSource {
  readonly column: string;
  /** Further cells that mean nothing in this column. */
  readonly empty?: readonly string[] | undefined;
  /** Cuts at a separator: `first` is before the first one, `rest` after it, `last` after the last one. */
  readonly part?: { readonly at: string; readonly take: 'first' | 'rest' | 'last' } | undefined;
  /** Spellings to replace; an empty text makes the value empty. Upper and lower case count unless `anyCase`. */
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly anyCase?: boolean | undefined;
  /** What becomes of a value that `values` does not name. */
  readonly otherwise?: 'keep' | 'refuse' | { readonly constant: string } | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly as?: ReadAs | undefined;
}

/** How a cell is read. Without it: as text, or as a whole number where the field holds one. */
export type ReadAs =
  | 'text'
  | 'lowerCase'
  /** `Anna-Lisa Öberg` -> `anna-lisa.oberg`: the local part of an address. */
  | 'slug'
  | 'integer'
  | 'number'
  /** The first four digits that stand alone: `2013 (1888)` -> 2013. */
  | 'firstYear'
  | { readonly date: DateFormat }
  | { readonly money: MoneyFormat };

export const dateFormats = [
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'dd-mm-yyyy',
  'dd/mm/yyyy',
  'dd.mm.yyyy',
  'mm/dd/yyyy',
  'mm-dd-yyyy',
  'dd-mm-yy',
  'dd/mm/yy',
  'dd.mm.yy',
  'mm/dd/yy',
  'yymmdd',
  'yyyymmdd',
] as const;
/** Day and month may have one digit where a separator stands. `yy` 00 to 69 is 2000 to 2069, else 1970 to 1999. */
export type DateFormat = (typeof dateFormats)[number];

export interface MoneyFormat {
  readonly decimal?: '.' | ',' | undefined;
  /** What the figures are given in: 1000 for thousands, 1000000 for millions. */
  readonly times?: 1 | 1000 | 1000000 | undefined;
  /** Digits of the currency's minor unit: 2 unless said (0 for yen). */
  readonly digits?: 0 | 2 | 3 | undefined;
}

export type Source =
  | ColumnSource
  | { readonly constant: string | number }
  /** A field of this row that stands above this one. */
  | { readonly field: string }
  /** Those that are not empty, in one text. */
  | { readonly join: readonly Source[]; readonly with: string }
  | { readonly firstOf: readonly Source[] }
  | { readonly object: Readonly<Record<string, Source>> };

/** Finds a row by what a cell says of it. Names are compared without regard to case and spacing. */
export interface Reference {
  readonly from: Source;
  readonly by: 'name' | 'externalId' | 'email';
  /** Deals may keep the customer's name where no account matched; touches leave out a contact nobody knows. */
  readonly unmatched?: 'keep' | 'refuse' | undefined;
}

export type TerritoryRule =
  /** The territory that a cell names (by name or external id); `create` makes those that are not there yet. */
  | {
      readonly rule: 'named';
      readonly from: Source;
      readonly create?: boolean | undefined;
      readonly otherwise?: TerritoryRule | undefined;
    }
  /** The territory of the row's owner. */
  | { readonly rule: 'owner' }
  /** For accounts: every territory whose people have deals with it; home is the one with most, then by name. */
  | { readonly rule: 'workedBy'; readonly otherwise?: TerritoryRule | undefined }
  /** Spread evenly, and the same each time, by the row's external id; without `among`, over all active ones. */
  | { readonly rule: 'dealOut'; readonly among?: readonly string[] | undefined };

const name = z.string().min(1).max(200);
const names = z.array(name).max(500);

const readAs: z.ZodType<ReadAs> = z.union([
  z.enum(['text', 'lowerCase', 'slug', 'integer', 'number', 'firstYear']),
  z.strictObject({ date: z.enum(dateFormats) }),
  z.strictObject({
    money: z.strictObject({
      decimal: z.enum(['.', ',']).optional(),
      times: z.union([z.literal(1), z.literal(1000), z.literal(1000000)]).optional(),
      digits: z.union([z.literal(0), z.literal(2), z.literal(3)]).optional(),
    }),
  }),
]);

const columnSource: z.ZodType<ColumnSource> = z.strictObject({
  column: name,
  empty: names.optional(),
  part: z.strictObject({ at: z.string().min(1).max(20), take: z.enum(['first', 'rest', 'last']) }).optional(),
  values: z.record(z.string().max(500), z.string().max(500)).optional(),
  anyCase: z.boolean().optional(),
  otherwise: z
    .union([z.enum(['keep', 'refuse']), z.strictObject({ constant: z.string().max(500) })])
    .optional(),
  before: z.string().max(200).optional(),
  after: z.string().max(200).optional(),
  as: readAs.optional(),
});

export const sourceSchema: z.ZodType<Source> = z.lazy(() =>
  z.union([
    columnSource,
    z.strictObject({ constant: z.union([z.string().max(500), z.number()]) }),
    z.strictObject({ field: name }),
    z.strictObject({ join: z.array(sourceSchema).min(1).max(50), with: z.string().max(20) }),
    z.strictObject({ firstOf: z.array(sourceSchema).min(1).max(50) }),
    z.strictObject({ object: z.record(name, sourceSchema) }),
  ]),
);

const referenceSchema: z.ZodType<Reference> = z.strictObject({
  from: sourceSchema,
  by: z.enum(['name', 'externalId', 'email']),
  unmatched: z.enum(['keep', 'refuse']).optional(),
});

export const territoryRuleSchema: z.ZodType<TerritoryRule> = z.lazy(() =>
  z.union([
    z.strictObject({
      rule: z.literal('named'),
      from: sourceSchema,
      create: z.boolean().optional(),
      otherwise: territoryRuleSchema.optional(),
    }),
    z.strictObject({ rule: z.literal('owner') }),
    z.strictObject({ rule: z.literal('workedBy'), otherwise: territoryRuleSchema.optional() }),
    z.strictObject({ rule: z.literal('dealOut'), among: names.min(1).optional() }),
  ]),
);

/** Managers who stand only as a name in their people's rows are made as users of their own, with `create`. */
const managerSchema = z.strictObject({
  from: sourceSchema,
  create: z.strictObject({ email: sourceSchema, role: z.enum(roles).default('manager') }).optional(),
});

export const importKinds = ['users', 'accounts', 'contacts', 'deals', 'leads', 'touches'] as const;
export type ImportKind = (typeof importKinds)[number];

export const mappingSchema = z.strictObject({
  format: z.literal(1),
  name,
  about: z.string().max(2000).optional(),
  kind: z.enum(importKinds),
  csv: z
    .strictObject({
      encoding: z.enum(encodings).optional(),
      delimiter: z.enum(delimiters).optional(),
    })
    .default({}),
  empty: names.default([]),
  externalId: z.strictObject({
    columns: names.min(1),
    /** Where the data has no id of its own: a fixed-length key made from these columns. */
    hashed: z.boolean().default(false),
  }),
  fields: z.record(name, sourceSchema),
  owner: referenceSchema.optional(),
  account: referenceSchema.optional(),
  /** For touches: the person reached, who also tells the account where none is mapped. */
  contact: referenceSchema.optional(),
  manager: managerSchema.optional(),
  territory: territoryRuleSchema.optional(),
  /** For deals: the accounts they name join the territories that work them. */
  accountTerritories: z.literal('workedBy').optional(),
  onlyNew: names.default([]),
  unused: names.default([]),
});

export type Mapping = z.output<typeof mappingSchema>;
