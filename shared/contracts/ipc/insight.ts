import { z } from 'zod';
import { clockStates } from '../../domain/agreement/clock.ts';
import { buyerStages, languages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { draftingTask } from '../../domain/entities/draftingTask.ts';
import { heardKinds, heardOutcomes, objectionCategories } from '../../domain/entities/heard.ts';
import { draftingStages } from '../../domain/insight/draftingClock.ts';
import { heardDimensions } from '../../domain/insight/insightQuestion.ts';
import { replyStates } from '../../domain/insight/unanswered.ts';
import { draftingTaskMove } from '../sync/mutations/draftingTasks.ts';
import { instantSchema, rowSchemaOf, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { syncMark } from './rows.ts';

const count = z.int().min(0);

/** See `InsightFilter`; at most ten years. */
export const insightFilter = {
  from: instantSchema,
  to: instantSchema,
  categories: z.array(z.enum(objectionCategories)).max(objectionCategories.length),
  segments: z.array(z.string().max(500)).max(200),
  buyerStages: z.array(z.enum(buyerStages)).max(buyerStages.length),
  personas: z.array(z.enum(personas)).max(personas.length),
  competitorIds: z.array(uuidSchema).max(200),
  territoryIds: z.array(uuidSchema).max(1000),
  languages: z.array(z.enum(languages)).max(languages.length),
};

const period = { from: instantSchema, to: instantSchema };
/** `language`: which kits are named in, where they speak it. */
const periodInLanguage = z.strictObject({ ...period, language: z.enum(languages) });
const interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();
const trends = ['up', 'down', 'level'] as const;
const share = z.strictObject({ reached: count, of: count });
const sums = z.array(z.strictObject({ currency: z.string(), amountMinor: z.number(), accounts: count }));

const median = z.strictObject({ minutes: z.number().nullable(), n: count });

const heardQuestion = { ...insightFilter, kind: z.enum(heardKinds), by: z.enum(heardDimensions) };

/** See `ObjectionFigure`. `reply`: of objections by category, whether there is an approved response, and whether it works. */
const heardFigure = z.strictObject({
  key: z.string().nullable(),
  mentions: count,
  before: count,
  answered: count,
  ownWords: count,
  resolved: count,
  final: count,
  parked: count,
  open: count,
  interval,
  held: count,
  heldBefore: count,
  per100: z.number().nullable(),
  per100Before: z.number().nullable(),
  trend: z.enum(trends).nullable(),
  reply: z.enum(replyStates).nullable(),
  /** Frequent, and without a response or with one that does not work: marketing owes an answer. */
  unanswered: z.boolean(),
});

const saidHere = z.strictObject({
  id: z.string(),
  verbatim: z.string(),
  language: z.string().nullable(),
  heardAt: z.int(),
  accountId: z.string(),
  accountName: z.string().nullable(),
  contactName: z.string().nullable(),
  persona: z.enum(personas),
  callId: z.string().nullable(),
  kind: z.enum(heardKinds),
  outcome: z.enum(heardOutcomes),
  /** Of a complaint: who sees it through. */
  ownerName: z.string().nullable(),
});

const tableCell = z.union([z.string().max(10_000), z.number(), z.null()]);

export const insightChannels = {
  /** What customers say, of what is on this laptop; figures defined in `shared/domain/insight`. */
  'insight.heard': query(
    z.strictObject(heardQuestion),
    z.strictObject({ total: heardFigure, rows: z.array(heardFigure) }),
  ),
  /** The words behind one row, near duplicates together; of the newest `verbatimsRead` of them. */
  'insight.verbatims': query(
    z.strictObject({ ...heardQuestion, key: z.string().max(500).nullable() }),
    z.strictObject({
      /** All that stand behind the row; `groups` hold at most the newest five hundred. */
      total: count,
      groups: z.array(z.array(saidHere).min(1)),
    }),
  ),
  /** Every response of the kits here, version by version, by what it answered in the period; own words beside. */
  'insight.responses': query(
    periodInLanguage,
    z.strictObject({
      responses: z.array(
        z.strictObject({
          kitId: z.string(),
          kitTitle: z.string(),
          itemId: z.string(),
          title: z.string(),
          language: z.enum(languages),
          approved: z.string(),
          category: z.enum(objectionCategories).nullable(),
          versions: z.array(
            z.strictObject({
              version: z.int(),
              used: count,
              resolved: count,
              final: count,
              interval,
              parked: count,
              open: count,
              ownWords: count,
            }),
          ),
          ownWords: z.array(
            z.strictObject({ words: z.string(), outcome: z.string().nullable(), at: z.int() }),
          ),
        }),
      ),
    }),
  ),
  /** All kits together beside follow-up and revenue; `followUp`: one's own for a rep, else of all reps, and null of fewer than two. */
  'insight.summary': query(
    z.strictObject(period),
    z.strictObject({
      reach: z.strictObject({ accounts: share, people: share }),
      frequency: z.strictObject({ contacts: count, accounts: count, perAccount: z.number().nullable() }),
      adoption: z.strictObject({ withUse: count, ownWords: count, held: count }),
      followUp: z.strictObject({ firstAttempt: median, firstConversation: median }).nullable(),
      revenue: sums,
      lifetimeValue: sums,
    }),
  ),
  /** How far each kit reaches, beside what the same accounts bought in the period and are worth over time. */
  'insight.messages': query(
    periodInLanguage,
    z.strictObject({
      kits: z.array(
        z.strictObject({
          kitId: z.string(),
          title: z.string(),
          reach: z.strictObject({ accounts: share, people: share }),
          frequency: z.strictObject({ contacts: count, accounts: count, perAccount: z.number().nullable() }),
          adoption: z.strictObject({ withUse: count, ownWords: count, held: count }),
          revenue: sums,
          lifetimeValue: sums,
        }),
      ),
    }),
  ),
  'insight.competitors': query(
    z.strictObject(period),
    z.strictObject({
      held: count,
      competitors: z.array(
        z.strictObject({
          competitorId: z.string(),
          name: z.string(),
          mentions: count,
          before: count,
          accounts: count,
          won: count,
          lost: count,
          winInterval: interval,
          battlecardUses: count,
          per100: z.number().nullable(),
          trend: z.enum(trends).nullable(),
          reasons: z.array(z.strictObject({ category: z.string().nullable(), count })),
          intelligence: z.array(
            z.strictObject({
              id: z.string(),
              words: z.string(),
              accountId: z.string(),
              accountName: z.string().nullable(),
              at: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Accounts by buyer stage today, how they moved in the period, and who is stuck. */
  'insight.pipeline': query(
    z.strictObject({ ...period, territoryIds: insightFilter.territoryIds }),
    z.strictObject({
      stages: z.array(
        z.strictObject({
          stage: z.enum(buyerStages),
          accounts: count,
          withOpenDeals: count,
          entered: count,
          left: count,
        }),
      ),
      stuckDays: count,
      stuck: z.array(
        z.strictObject({
          accountId: z.string(),
          name: z.string(),
          stage: z.enum(buyerStages),
          lastHeldAt: z.int().nullable(),
          movedAt: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** What marketing has been asked to answer: open, and ended in the last four weeks. */
  'insight.tasks': query(
    z.strictObject({}),
    z.strictObject({
      tasks: z.array(
        z.strictObject({
          task: rowSchemaOf(draftingTask),
          stage: z.enum(draftingStages),
          clock: z.strictObject({ state: z.enum(clockStates), minutesLeft: z.int().nullable() }),
          openedByName: z.string().nullable(),
          ownerName: z.string().nullable(),
          /** How many of the verbatims this user wrote down. */
          mine: count,
          /** Those whose accounts are on this laptop, the newest twelve. */
          words: z.array(
            z.strictObject({
              heardId: z.string(),
              words: z.string(),
              language: z.string().nullable(),
              accountName: z.string().nullable(),
              at: z.int(),
            }),
          ),
          /** Of an item that is being written, on the laptops of marketing. */
          writtenIn: z.strictObject({ versionId: z.string(), rowId: z.string() }).nullable(),
          sync: syncMark,
        }),
      ),
    }),
  ),
  'insight.openTask': command(
    z.strictObject({
      id: uuidSchema,
      category: z.enum(objectionCategories),
      segment: z.string().max(500).nullable(),
      /** As many as a kit item can name. */
      heardIds: z.array(uuidSchema).min(1).max(50),
    }),
    saved,
    writeErrors,
  ),
  /** `moved_on`: somebody else was first. */
  'insight.moveTask': command(draftingTaskMove.args, saved, [...writeErrors, 'moved_on']),
  /**
   * Writes a table that is on screen into the folder of this user's exports, as CSV (UTF-8 with a mark, cells that a
   * spreadsheet would run as a formula guarded) or as a workbook of one sheet.
   */
  'tables.export': command(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z-]{0,40}$/),
      title: z.string().max(200),
      format: z.enum(['csv', 'xlsx']),
      heads: z.array(z.string().max(200)).min(1).max(50),
      rows: z.array(z.array(tableCell).max(50)).max(20_000),
    }),
    z.strictObject({ file: z.string(), count }),
  ),
};
