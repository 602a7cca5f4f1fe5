import { z } from 'zod';
import { accountColumns, accountSorts } from '../../domain/accounts/accountList.ts';
import { buyerStages } from '../../domain/entities/account.ts';
import { uuidSchema } from '../sync/rowSchema.ts';

/** What a list of accounts is narrowed to and how it is ordered; what is left out does not narrow. */
export const accountCriteria = {
  /** Words to find; null lists all. */
  find: z.string().max(200).nullable(),
  territoryId: z.string().nullable(),
  sort: z.enum(accountSorts),
  descending: z.boolean().optional(),
  ownerId: uuidSchema.optional(),
  segment: z.string().max(500).optional(),
  buyerStage: z.enum(buyerStages).optional(),
  country: z.string().max(500).optional(),
  city: z.string().max(500).optional(),
  /** No call held for so many days, or never. */
  quietDays: z.int().min(1).max(3650).optional(),
  /** Something was heard there in so many days: an objection, a complaint or praise. */
  heardDays: z.int().min(1).max(3650).optional(),
  /** Nothing was ever heard there. */
  nothingHeard: z.literal(true).optional(),
  openDeals: z.literal(true).optional(),
  /** A complaint that is open or parked. */
  openComplaints: z.literal(true).optional(),
};

/** A saved view of accounts as it is kept: the list's criteria and how its rows are shown. */
export const accountView = z.object({
  ...accountCriteria,
  columns: z.array(z.enum(accountColumns)),
  density: z.enum(['comfortable', 'compact']).nullable(),
});
export type AccountView = z.output<typeof accountView>;
