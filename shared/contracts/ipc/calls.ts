import { z } from 'zod';
import {
  callLogCreate,
  callPlan,
  callUpdate,
  nextStepCreate,
  nextStepUpdate,
} from '../sync/mutations/calls.ts';
import { heardAdd, heardOutcomeAdd } from '../sync/mutations/heard.ts';
import { uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import {
  accountRow,
  callLogRow,
  callRow,
  contactRow,
  heardOutcomeRow,
  heardRow,
  nextStepRow,
  syncMark,
} from './rows.ts';

const callListRow = z.strictObject({
  call: callRow,
  accountName: z.string().nullable(),
  accountStage: z.string().nullable(),
  contactNames: z.array(z.string()),
  log: callLogRow.nullable(),
  sync: syncMark,
});

export const callChannels = {
  /** My calls that start in [from, to), by start; `notLogged` lists past planned ones with no log, oldest first. */
  'calls.list': query(
    z.strictObject({ from: z.int(), to: z.int(), filter: z.enum(['all', 'notLogged']) }),
    z.strictObject({ rows: z.array(callListRow), notLogged: z.int() }),
  ),
  'calls.get': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      call: callRow,
      account: accountRow.nullable(),
      contacts: z.array(contactRow),
      /** Everyone at the account, to choose who was in the room. */
      people: z.array(contactRow),
      logs: z.array(callLogRow),
      heard: z.array(z.strictObject({ heard: heardRow, sync: syncMark })),
      nextSteps: z.array(nextStepRow),
      /** What is still promised to this account, and what was last said there: the ground of the prep. */
      openNextSteps: z.array(nextStepRow),
      lastCalls: z.array(z.strictObject({ call: callRow, log: callLogRow.nullable() })),
      openHeard: z.array(heardRow),
      dataAsOf: z.int().nullable(),
      sync: syncMark,
    }),
    ['not_found'],
  ),
  'calls.plan': command(callPlan.args, saved, writeErrors),
  'calls.update': command(callUpdate.args, saved, writeErrors),
  /**
   * Logs a call: the log, and the next step when there is one, in one transaction. `required` (detail.fields)
   * names what is missing: a result, and unless it was a no-show what happened and a next step or `noNextStep`.
   */
  'calls.log': command(
    z.strictObject({
      log: callLogCreate.args,
      nextStep: nextStepCreate.args.nullable(),
      noNextStep: z.boolean(),
      /** The draft this came from, cleared in the same transaction. */
      draftKey: z.string().max(200).nullable(),
    }),
    z.strictObject({ mutationIds: z.array(z.string()) }),
    [...writeErrors, 'required', 'already_logged'],
  ),
  /** What was heard, in a call or outside one. */
  'heard.add': command(
    z.strictObject({ heard: heardAdd.args, draftKey: z.string().max(200).nullable() }),
    saved,
    [...writeErrors, 'required'],
  ),
  'heard.setOutcome': command(heardOutcomeAdd.args, saved, writeErrors),
  'heard.get': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({ heard: heardRow, steps: z.array(heardOutcomeRow), sync: syncMark }),
    ['not_found'],
  ),
  'heard.list': query(
    z.strictObject({
      accountId: uuidSchema.nullable(),
      kind: z.enum(['all', 'objection', 'complaint', 'praise']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({
      total: z.int(),
      rows: z.array(
        z.strictObject({
          heard: heardRow,
          accountName: z.string().nullable(),
          contactName: z.string().nullable(),
          competitorName: z.string().nullable(),
          sync: syncMark,
        }),
      ),
    }),
  ),
  /** Categories that these words sound like, best first, judged by what was heard before on this laptop. */
  'heard.suggest': query(
    z.strictObject({ text: z.string().max(2000), accountId: uuidSchema.nullable() }),
    z.strictObject({ categories: z.array(z.string()) }),
  ),
  /**
   * Promises, windowed: what is open before what is not, what is due first before the rest and what has no date after
   * that; those that are done or dropped by their date, the latest first.
   */
  'nextSteps.list': query(
    z.strictObject({
      accountId: uuidSchema.nullable(),
      mine: z.boolean(),
      status: z.enum(['open', 'closed', 'all']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({
      total: z.int(),
      /** Of all that are asked about, not of the page: open ones whose date has passed. */
      overdue: z.int(),
      rows: z.array(
        z.strictObject({
          nextStep: nextStepRow,
          accountName: z.string().nullable(),
          ownerName: z.string().nullable(),
          sync: syncMark,
        }),
      ),
    }),
  ),
  'nextSteps.create': command(nextStepCreate.args, saved, writeErrors),
  'nextSteps.update': command(nextStepUpdate.args, saved, writeErrors),
  /**
   * Drafts stay on this laptop, encrypted with everything else. `basis`: the `savedAt` that the writer last saw, null
   * for a new draft; where another window has written since, `draft_elsewhere` and nothing is changed. Without it
   * the newest write stands.
   */
  'drafts.put': command(
    z.strictObject({
      key: z.string().min(1).max(200),
      value: z.record(z.string(), z.unknown()),
      basis: z.int().nullable().optional(),
    }),
    z.strictObject({ savedAt: z.int() }),
    ['too_large', 'draft_elsewhere'],
  ),
  'drafts.get': query(
    z.strictObject({ key: z.string().max(200) }),
    z.strictObject({ value: z.record(z.string(), z.unknown()).nullable(), savedAt: z.int().nullable() }),
  ),
  'drafts.list': query(
    z.strictObject({ prefix: z.string().max(200) }),
    z.strictObject({ drafts: z.array(z.strictObject({ key: z.string(), savedAt: z.int() })) }),
  ),
  'drafts.remove': command(z.strictObject({ key: z.string().max(200) }), z.strictObject({})),
};
