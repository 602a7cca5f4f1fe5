import { z } from 'zod';
import { marketingMeasures, salesMeasures } from '../../domain/alignment/scorecard.ts';
import { buyerStages } from '../../domain/entities/account.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { leadStepKinds } from '../../domain/entities/leadStep.ts';
import {
  alignmentDecisionCreate,
  alignmentDecisionUpdate,
  alignmentNoteAdd,
  alignmentNoteUpdate,
} from '../sync/mutations/alignment.ts';
import { dateSchema, instantSchema, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { alignmentDecisionRow, alignmentNoteRow, syncMark } from './rows.ts';

const count = z.int().min(0);
const name = z.string().nullable();
/** From the first moment counted to the first that is not. */
const span = z.strictObject({ from: instantSchema, to: instantSchema });
const share = z.strictObject({ count, of: count });
const counted = z.strictObject({ count, before: count });
const category = z.enum(objectionCategories);

/** See `Score` in `shared/domain/alignment/scorecard`. */
const score = z.strictObject({
  measure: z.enum([...salesMeasures, ...marketingMeasures]),
  now: z.strictObject({ count, of: count.nullable() }),
  before: z.strictObject({ count, of: count.nullable() }).nullable(),
  target: z.number().min(0).nullable(),
});

const wins = z.strictObject({
  won: count,
  wonBefore: count,
  lost: count,
  deals: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      accountId: name,
      accountName: name,
      product: name,
      amountMinor: z.int().nullable(),
      currency: name,
    }),
  ),
  converted: count,
  leads: z.array(z.strictObject({ leadId: z.string(), name, company: name, source: name })),
  resolved: count,
  objections: z.array(
    z.strictObject({
      heardId: z.string(),
      verbatim: z.string(),
      language: name,
      category: category.nullable(),
      accountId: z.string(),
      accountName: z.string(),
    }),
  ),
});

const voice = z.strictObject({
  held: count,
  heldBefore: count,
  objections: counted,
  complaints: counted,
  praise: counted,
  rows: z.array(
    z.strictObject({
      category,
      mentions: count,
      before: count,
      per100: z.number().nullable(),
      resolved: count,
      final: count,
      verbatims: z.array(
        z.strictObject({ verbatim: z.string(), language: name, accountId: z.string(), accountName: name }),
      ),
    }),
  ),
  rising: z.array(category),
  unanswered: z.array(category),
  worked: z.array(category),
  competitors: z.array(
    z.strictObject({
      competitorId: z.string(),
      name,
      mentions: count,
      before: count,
      resolved: count,
      final: count,
    }),
  ),
});

const decided = z.strictObject({
  decision: alignmentDecisionRow,
  ownerName: name,
  sync: syncMark,
});

const pack = z.strictObject({
  /** Where a note of this team is kept; null: this user holds none of its territories. */
  territoryId: name,
  /** Who may see to a decision, and the territories in which they would read it. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), territoryIds: z.array(z.string()) })),
  /** Of the week, and open ones of weeks before. */
  decisions: z.array(decided),
  /** Of the week, in the order in which they were written. */
  notes: z.array(z.strictObject({ note: alignmentNoteRow, authorName: name, sync: syncMark })),
  /** The week, the one before it, and the weeks that what is rare is counted over. */
  span,
  before: span,
  wide: span,
  present: z.strictObject({ rep: name, author: name }),
  wins,
  scorecard: z.strictObject({ sales: z.array(score), marketing: z.array(score) }),
  stages: z.strictObject({
    accounts: z.array(z.strictObject({ stage: z.enum(buyerStages), count })),
    /** Accounts whose stage was written down both in the week and in the year before it. */
    noted: count,
    moved: z.array(
      z.strictObject({
        accountId: z.string(),
        accountName: z.string(),
        from: z.enum(buyerStages),
        to: z.enum(buyerStages),
      }),
    ),
  }),
  handOff: z.strictObject({
    sources: z.array(z.strictObject({ source: name, count, before: count })),
    steps: z.array(
      z.strictObject({
        kind: z.enum(leadStepKinds),
        count,
        before: count,
        reasons: z.array(z.strictObject({ reason: z.string(), count })),
      }),
    ),
  }),
  voice,
  kits: z.array(
    z.strictObject({
      kitId: z.string(),
      title: z.string(),
      version: count,
      recalled: z.boolean(),
      adoption: share,
      reach: share,
      /** Null for those who may not read receipts. */
      receipts: z.strictObject({ delivered: count, acknowledged: count, of: count }).nullable(),
      helps: count,
      doesNotHelp: count,
    }),
  ),
});

export const alignmentChannels = {
  /**
   * What a team meets around in a week, of what is on this laptop: the week that `day` stands in, else the last one
   * whose Friday has come. Null where there is no team.
   */
  'alignment.pack': query(
    z.strictObject({
      day: dateSchema.nullable(),
      teamId: uuidSchema.nullable(),
    }),
    z.strictObject({
      /** Mondays. */
      week: dateSchema,
      current: dateSchema,
      teams: z.array(
        z.strictObject({ id: z.string(), managerName: name, territoryNames: z.array(z.string()) }),
      ),
      teamId: name,
      pack: pack.nullable(),
    }),
  ),
  /** What this user sees to and is due within a week, the late ones among them. */
  'alignment.mine': query(
    z.strictObject({}),
    z.strictObject({ rows: z.array(z.strictObject({ decision: alignmentDecisionRow, sync: syncMark })) }),
  ),
  'alignment.decide': command(alignmentDecisionCreate.args, saved, writeErrors),
  'alignment.change': command(alignmentDecisionUpdate.args, saved, writeErrors),
  'alignment.note': command(alignmentNoteAdd.args, saved, writeErrors),
  'alignment.changeNote': command(alignmentNoteUpdate.args, saved, writeErrors),
};
