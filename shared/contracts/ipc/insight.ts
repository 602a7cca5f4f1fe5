import { z } from 'zod';
import { clockStates } from '../../domain/agreement/clock.ts';
import { buyerStages, languages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { draftingTask } from '../../domain/entities/draftingTask.ts';
import { heardKinds, heardOutcomes, objectionCategories } from '../../domain/entities/heard.ts';
import { draftingStages } from '../../domain/insight/draftingClock.ts';
import { heardDimensions } from '../../domain/insight/insightQuestion.ts';
import {
  competitorsFigures,
  heardFigures,
  messagesFigures,
  pipelineFigures,
  reachFigures,
  responsesFigures,
  sums,
  valueSums,
} from '../sync/insightShapes.ts';
import { insightResponses } from '../sync/insightWire.ts';
import { draftingTaskMove } from '../sync/mutations/draftingTasks.ts';
import { instantSchema, rowSchemaOf, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { syncMark } from './rows.ts';
import { hubErrors } from './studio.ts';

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

const median = z.strictObject({ minutes: z.number().nullable(), n: count });

const pipelineQuestion = z.strictObject({ ...period, territoryIds: insightFilter.territoryIds });
const heardQuestion = { ...insightFilter, kind: z.enum(heardKinds), by: z.enum(heardDimensions) };

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
  /** What customers say, of what is on this laptop. */
  'insight.heard': query(z.strictObject(heardQuestion), heardFigures),
  /** Counted by the hub over the rows of all laptops, and only with a connection; so are the others named alike. */
  'insight.companyHeard': command(z.strictObject(heardQuestion), insightResponses.heard, hubErrors),
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
  'insight.responses': query(periodInLanguage, responsesFigures),
  'insight.companyResponses': command(periodInLanguage, insightResponses.responses, hubErrors),
  /** All kits together beside follow-up and revenue; `followUp`: one's own for a rep, else of all reps, and null of fewer than two. */
  'insight.summary': query(
    z.strictObject(period),
    z.strictObject({
      ...reachFigures,
      followUp: z.strictObject({ firstAttempt: median, firstConversation: median }).nullable(),
      revenue: sums,
      lifetimeValue: valueSums,
    }),
  ),
  'insight.messages': query(periodInLanguage, messagesFigures),
  'insight.companyMessages': command(periodInLanguage, insightResponses.messages, hubErrors),
  'insight.competitors': query(z.strictObject(period), competitorsFigures),
  'insight.companyCompetitors': command(z.strictObject(period), insightResponses.competitors, hubErrors),
  'insight.pipeline': query(pipelineQuestion, pipelineFigures),
  'insight.companyPipeline': command(pipelineQuestion, insightResponses.pipeline, hubErrors),
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
