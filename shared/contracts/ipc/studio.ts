import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { kit, kitEvent, kitItem, kitVersion } from '../../domain/entities/kit.ts';
import { kitReceipt } from '../../domain/entities/kitRelease.ts';
import {
  audienceAccountsResponse,
  publishResponse,
  reachResponse,
  recallRequest,
  recallResponse,
  releaseReceiptsResponse,
  segmentsResponse,
} from '../sync/kitWire.ts';
import {
  kitCreate,
  kitEventComment,
  kitItemCreate,
  kitItemReview,
  kitItemUpdate,
  kitVersionMove,
  kitVersionUpdate,
} from '../sync/mutations/kits.ts';
import { rowSchemaOf, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { syncMark } from './rows.ts';

const kitRow = rowSchemaOf(kit);
const versionRow = rowSchemaOf(kitVersion);
const itemRow = rowSchemaOf(kitItem);
const eventRow = rowSchemaOf(kitEvent);
const receiptRow = rowSchemaOf(kitReceipt);
/** `hub_refused`: the hub said no, with its own code in detail.code. */
export const hubErrors = ['not_reached', 'forbidden', 'hub_refused'] as const;
const named = z.strictObject({ id: z.string(), name: z.string() });

/** Where kits are written and reviewed; on the laptops of marketing alone, drafts also with no connection. */
export const studioChannels = {
  /** Every kit that is not archived, by name, with its versions, the newest first. */
  'studio.kits': query(
    z.strictObject({}),
    z.strictObject({
      kits: z.array(
        z.strictObject({
          kit: kitRow,
          versions: z.array(
            z.strictObject({
              version: versionRow,
              authorName: z.string().nullable(),
              items: z.int(),
              approved: z.int(),
              sync: syncMark,
            }),
          ),
        }),
      ),
    }),
  ),
  'studio.version': query(
    z.strictObject({ versionId: uuidSchema }),
    z.strictObject({
      kit: kitRow,
      version: versionRow,
      authorName: z.string().nullable(),
      approverName: z.string().nullable(),
      /** In their order, with those that were taken out. */
      items: z.array(
        z.strictObject({
          item: itemRow,
          /** The same item in the version that this one was copied from. */
          before: itemRow.nullable(),
          reviewerName: z.string().nullable(),
          sync: syncMark,
        }),
      ),
      /** The number of the version that it was copied from. */
      basedOn: z.int().nullable(),
      /** That version, and its items that are not in this one any more. */
      before: versionRow.nullable(),
      takenOut: z.array(itemRow),
      events: z.array(z.strictObject({ event: eventRow, authorName: z.string().nullable() })),
      /**
       * Who would get it and for whom, of the accounts on this laptop; the hub counts all of them before it
       * publishes. Null: this user carries no accounts.
       */
      reach: z.strictObject({
        reps: z.array(named),
        accounts: z.int().nullable(),
      }),
      /** Files that its items name and the hub has not whole yet, as far as this laptop knows. */
      unsentFiles: z.array(z.string()),
      receipts: z.array(z.strictObject({ receipt: receiptRow, userName: z.string().nullable() })),
      sync: syncMark,
    }),
    ['not_found'],
  ),
  /** Objections that no approved line has answered, by category, the most frequent first, in the customers' words. */
  'studio.unanswered': query(
    z.strictObject({ from: z.int() }),
    z.strictObject({
      categories: z.array(
        z.strictObject({
          category: z.enum(objectionCategories),
          count: z.int(),
          verbatims: z.array(
            z.strictObject({
              heardId: z.string(),
              words: z.string(),
              language: z.enum(languages).nullable(),
              accountName: z.string().nullable(),
              at: z.int(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** What reps said in their own words, by what it answered, the most frequent first. */
  'studio.ownWords': query(
    z.strictObject({ from: z.int() }),
    z.strictObject({
      categories: z.array(
        z.strictObject({
          category: z.enum(objectionCategories),
          count: z.int(),
          said: z.array(
            z.strictObject({
              heardId: z.string(),
              words: z.string(),
              verbatim: z.string(),
              language: z.enum(languages).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  /** What customers praised, in their words, the newest first: what a story may be begun with. */
  'studio.praise': query(
    z.strictObject({ from: z.int() }),
    z.strictObject({
      said: z.array(
        z.strictObject({
          heardId: z.string(),
          words: z.string(),
          language: z.enum(languages).nullable(),
          accountName: z.string().nullable(),
        }),
      ),
    }),
  ),
  'studio.createKit': command(kitCreate.args, saved, writeErrors),
  /** A draft: empty, or with every item of another version in it. */
  'studio.createVersion': command(
    z.strictObject({ id: uuidSchema, kitId: uuidSchema, basedOn: uuidSchema.nullable() }),
    z.strictObject({ mutationIds: z.array(z.string()) }),
    writeErrors,
  ),
  'studio.updateVersion': command(kitVersionUpdate.args, saved, writeErrors),
  'studio.move': command(kitVersionMove.args, saved, [...writeErrors, 'moved_on', 'own_words']),
  'studio.createItem': command(kitItemCreate.args, saved, writeErrors),
  'studio.updateItem': command(kitItemUpdate.args, saved, writeErrors),
  'studio.review': command(kitItemReview.args, saved, [...writeErrors, 'moved_on', 'own_words']),
  'studio.comment': command(kitEventComment.args, saved, writeErrors),
  /** Asked of the hub, and only with a connection: it alone counts everyone, signs, and takes back. */
  'studio.reach': command(z.strictObject({ versionId: uuidSchema }), reachResponse, [
    ...hubErrors,
    'not_found',
  ]),
  /** All accounts of the audience by name, a page at a time; of this laptop where it holds all of them, else the hub's. */
  'studio.accounts': command(
    z.strictObject({
      versionId: uuidSchema,
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    audienceAccountsResponse,
    [...hubErrors, 'not_found'],
  ),
  /** The segments that accounts have; likewise. */
  'studio.segments': command(z.strictObject({}), segmentsResponse, hubErrors),
  /** What each laptop has of a release, those that it is meant for and that told nothing yet among them. */
  'studio.receipts': command(z.strictObject({ releaseId: uuidSchema }), releaseReceiptsResponse, hubErrors),
  'studio.publish': command(z.strictObject({ versionId: uuidSchema }), publishResponse, hubErrors),
  'studio.recall': command(recallRequest.extend({ releaseId: uuidSchema }), recallResponse, hubErrors),
};
