import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { dealStages } from '../../domain/entities/deal.ts';
import { heardKinds } from '../../domain/entities/heard.ts';
import { leadStatuses } from '../../domain/entities/lead.ts';
import { kitItemKinds } from '../../domain/kits/itemContent.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { command, query } from './channel.ts';

/** Where the words were found, as [start, end) offsets into the text beside it. */
const marks = z.array(z.tuple([z.int(), z.int()]));

const hit = {
  id: z.string(),
  marks,
  /** When the user last opened it; said only where nothing was asked for. */
  openedAt: z.int().nullable(),
};

export const searchChannels = {
  /**
   * Accounts, people, leads, deals, what was heard and kit items; accents and case folded, a slip of the finger forgiven,
   * ranked by how well they match, by use and by recency. At most `limit` of each. No text: the last `limit`
   * that the user opened, of all kinds together.
   */
  'search.find': query(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(50) }),
    z.strictObject({
      accounts: z.array(z.strictObject({ ...hit, name: z.string(), city: z.string().nullable() })),
      contacts: z.array(
        z.strictObject({
          ...hit,
          name: z.string(),
          title: z.string().nullable(),
          accountId: z.string(),
          accountName: z.string().nullable(),
        }),
      ),
      leads: z.array(
        z.strictObject({
          ...hit,
          name: z.string().nullable(),
          company: z.string().nullable(),
          companyMarks: marks,
          status: z.enum(leadStatuses),
        }),
      ),
      deals: z.array(
        z.strictObject({
          ...hit,
          name: z.string(),
          stage: z.enum(dealStages),
          accountId: z.string().nullable(),
          accountName: z.string().nullable(),
        }),
      ),
      heard: z.array(
        z.strictObject({
          ...hit,
          /** At most a line or two of the verbatim, around what was found. */
          excerpt: z.string(),
          kind: z.enum(heardKinds),
          heardAt: z.int(),
          callId: z.string().nullable(),
          accountId: z.string(),
          accountName: z.string().nullable(),
        }),
      ),
      /** What may be offered of the kits here, in the language in which the words were found. */
      kitItems: z.array(
        z.strictObject({
          ...hit,
          kitId: z.string(),
          title: z.string(),
          kitTitle: z.string(),
          kind: z.enum(kitItemKinds),
          language: z.enum(languages),
        }),
      ),
      /** The words as they were understood, where a slip was forgiven; else null. */
      corrected: z.string().nullable(),
    }),
  ),
  /** The user opened it: remembered on this laptop alone, for the order of what is found. */
  'search.opened': command(
    z.strictObject({
      entity: z.enum(['account', 'contact', 'lead', 'deal', 'heard', 'kitItem']),
      id: uuidSchema,
    }),
    z.strictObject({}),
  ),
};
