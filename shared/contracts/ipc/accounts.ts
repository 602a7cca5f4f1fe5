import { z } from 'zod';
import { accountExportCells, timelineParts } from '../../domain/accounts/accountList.ts';
import { chosenEntities } from '../../domain/accounts/fieldChoice.ts';
import { buyerStages } from '../../domain/entities/account.ts';
import {
  accountCreate,
  accountMerge,
  accountUpdate,
  contactCreate,
  contactMerge,
  contactUpdate,
  dealUpdate,
} from '../sync/mutations/accounts.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { accountCriteria } from './accountCriteria.ts';
import { command, query } from './channel.ts';
import {
  accountRow,
  callLogRow,
  callRow,
  competitorRow,
  contactRow,
  dealRow,
  heardRow,
  leadRow,
  nextStepRow,
  syncMark,
  territoryRow,
  touchRow,
  useRow,
  userRow,
} from './rows.ts';

/** Lists are windowed: `total` counts all that match, `rows` holds those from `offset`. */
const window = { offset: z.int().min(0), limit: z.int().min(1).max(500) };

/** Every writing channel answers the id of the mutation that now waits in the outbox; the row is on disk. */
export const saved = z.strictObject({ mutationId: uuidSchema });
export const writeErrors = ['invalid', 'forbidden', 'not_found', 'exists', 'too_large'] as const;

const accountListRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  buyerStage: z.string(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  homeTerritoryName: z.string().nullable(),
  ownerName: z.string().nullable(),
  phone: z.string().nullable(),
  externalId: z.string().nullable(),
  openDeals: z.int(),
  lastCallAt: z.int().nullable(),
  nextCallAt: z.int().nullable(),
  lastHeardAt: z.int().nullable(),
  sync: syncMark,
});

/** One thing that happened with an account or was promised to it. */
const timelineEntry = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call'),
    at: z.int(),
    call: callRow,
    log: callLogRow.nullable(),
    ownerName: z.string().nullable(),
    sync: syncMark,
  }),
  z.strictObject({
    type: z.literal('heard'),
    at: z.int(),
    heard: heardRow,
    authorName: z.string().nullable(),
    contactName: z.string().nullable(),
    competitorName: z.string().nullable(),
    sync: syncMark,
  }),
  z.strictObject({
    type: z.literal('touch'),
    at: z.int(),
    touch: touchRow,
    contactName: z.string().nullable(),
  }),
  /** At the day it was closed, else at the one it began. */
  z.strictObject({
    type: z.literal('deal'),
    at: z.int(),
    deal: dealRow,
    ownerName: z.string().nullable(),
    sync: syncMark,
  }),
  z.strictObject({
    type: z.literal('lead'),
    at: z.int(),
    lead: leadRow,
    ownerName: z.string().nullable(),
    sync: syncMark,
  }),
  z.strictObject({
    type: z.literal('nextStep'),
    at: z.int(),
    nextStep: nextStepRow,
    ownerName: z.string().nullable(),
    sync: syncMark,
  }),
  z.strictObject({
    type: z.literal('kitUse'),
    at: z.int(),
    use: useRow,
    /** Null where no kit on this laptop has the item any more. */
    itemTitle: z.string().nullable(),
    authorName: z.string().nullable(),
    contactName: z.string().nullable(),
    sync: syncMark,
  }),
  /** Two had changed one field of a row, and this user chose: what each wrote and what was kept. */
  z.strictObject({
    type: z.literal('choice'),
    at: z.int(),
    id: z.string(),
    entity: z.enum(chosenEntities),
    /** What the row is called, where it is not the account itself. */
    rowName: z.string().nullable(),
    field: z.string(),
    before: z.unknown(),
    mine: z.unknown(),
    theirs: z.unknown(),
    kept: z.unknown(),
    /** What the people are called whom the values name by id. */
    names: z.record(z.string(), z.string()),
    choice: z.enum(['mine', 'theirs', 'another']),
    byName: z.string().nullable(),
  }),
]);

export const accountChannels = {
  'accounts.list': query(
    z.strictObject({ ...window, ...accountCriteria }),
    z.strictObject({ total: z.int(), rows: z.array(accountListRow) }),
  ),
  /** What a list can be narrowed to, as it stands in the rows; the first 500 of each. */
  'accounts.filters': query(
    z.strictObject({}),
    z.strictObject({ segments: z.array(z.string()), countries: z.array(z.string()) }),
  ),
  /**
   * Writes the whole list, not the page, into a CSV file in the folder of this user's exports: UTF-8 with a mark,
   * the cells in the order given, heads and buyer stages in the user's words, cells that a spreadsheet would run as a
   * formula guarded.
   */
  'accounts.export': command(
    z.strictObject({
      ...accountCriteria,
      cells: z
        .array(z.strictObject({ cell: z.enum(accountExportCells), head: z.string().max(200) }))
        .min(1)
        .max(accountExportCells.length),
      stageWords: z.record(z.enum(buyerStages), z.string().max(200)),
    }),
    z.strictObject({ file: z.string(), count: z.int() }),
  ),
  'accounts.get': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      account: accountRow,
      sync: syncMark,
      territories: z.array(z.strictObject({ id: z.string(), name: z.string(), home: z.boolean() })),
      ownerName: z.string().nullable(),
      counts: z.strictObject({
        contacts: z.int(),
        openDeals: z.int(),
        calls: z.int(),
        heard: z.int(),
        objections: z.int(),
        leads: z.int(),
        kitUses: z.int(),
        openPromises: z.int(),
        /** All that the timeline holds. */
        history: z.int(),
      }),
      /** When this laptop last read up to the hub's horizon. */
      dataAsOf: z.int().nullable(),
    }),
    ['not_found'],
  ),
  'accounts.create': command(accountCreate.args, saved, writeErrors),
  'accounts.update': command(accountUpdate.args, saved, writeErrors),
  /**
   * What a rep looks for first: what comes next, what is still open (what was heard and promised, the latest of
   * each first, at most five), and the last time either side was in touch.
   */
  'accounts.overview': query(
    z.strictObject({ accountId: uuidSchema }),
    z.strictObject({
      ahead: z.array(timelineEntry),
      open: z.array(timelineEntry),
      last: z.array(timelineEntry),
    }),
  ),
  /** Accounts here that this one may be a second time; the surest first, at most ten. */
  'accounts.lookalikes': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          city: z.string().nullable(),
          country: z.string().nullable(),
          why: z.enum(['name', 'phone']),
        }),
      ),
    }),
  ),
  /** `already_merged`: one of the two has been given up for another before. */
  'accounts.merge': command(accountMerge.args, saved, [...writeErrors, 'already_merged']),
  /**
   * Calls, marketing's touches, what was heard, deals, leads, next steps and what was used of kits in one line of time, newest first;
   * `before` pages on. `kind` left out: all of them.
   */
  'accounts.timeline': query(
    z.strictObject({
      accountId: uuidSchema,
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      kind: z.enum(timelineParts).optional(),
    }),
    z.strictObject({
      entries: z.array(timelineEntry),
      more: z.boolean(),
    }),
  ),
  'contacts.list': query(
    z.strictObject({ accountId: uuidSchema }),
    z.strictObject({ rows: z.array(z.strictObject({ contact: contactRow, sync: syncMark })) }),
  ),
  'contacts.create': command(contactCreate.args, saved, writeErrors),
  'contacts.update': command(contactUpdate.args, saved, writeErrors),
  /** People here who may be the same person; at most ten. */
  'contacts.lookalikes': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          contact: contactRow,
          accountName: z.string(),
          why: z.enum(['email', 'phone', 'name']),
        }),
      ),
    }),
  ),
  'contacts.merge': command(contactMerge.args, saved, [...writeErrors, 'already_merged']),
  'deals.list': query(
    z.strictObject({
      ...window,
      accountId: uuidSchema.nullable(),
      /** `open`: not yet won or lost. `noAccount`: those whose customer is not known as an account. */
      filter: z.enum(['all', 'open', 'won', 'lost', 'noAccount']),
      find: z.string().max(200).nullable(),
    }),
    z.strictObject({
      total: z.int(),
      rows: z.array(
        z.strictObject({
          deal: dealRow,
          accountName: z.string().nullable(),
          ownerName: z.string().nullable(),
          sync: syncMark,
        }),
      ),
      /** Sums of the whole list, one per currency; never converted. */
      sums: z.array(z.strictObject({ currency: z.string(), amountMinor: z.number(), count: z.int() })),
    }),
  ),
  'deals.update': command(dealUpdate.args, saved, writeErrors),
  'workspace.get': query(
    z.strictObject({}),
    z.strictObject({
      hubName: z.string(),
      territories: z.array(territoryRow),
      /** Those whose data this laptop holds. */
      myTerritoryIds: z.array(z.string()),
      users: z.array(userRow),
      competitors: z.array(competitorRow),
    }),
  ),
};
