import { z } from 'zod';
import { clockStates } from '../../domain/agreement/clock.ts';
import { disqualifyReasons, leadStepKinds, rejectReasons } from '../../domain/entities/leadStep.ts';
import { leadOwes } from '../../domain/leads/clock.ts';
import { leadAnswerGive, leadStepTake } from '../sync/mutations/leads.ts';
import { instantSchema, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { leadAnswerRow, leadRow, leadStepRow, syncMark } from './rows.ts';

/**
 * What sales owes this lead next, and by when. `paused`: nothing runs (a recycled lead at rest). Minutes are
 * business minutes by the calendar of the lead's territory; those left are negative once the window has closed, null
 * when it no longer runs. Accountable are those since it had reached the laptop.
 */
const agreedClock = z.strictObject({
  state: z.enum(clockStates),
  dueAt: z.int().nullable(),
  minutesLeft: z.int().nullable(),
  totalMinutes: z.int().min(0),
  accountableMinutes: z.int().min(0),
});

export const leadClock = agreedClock.extend({ owes: z.enum(leadOwes) });

const answer = z.strictObject({
  answer: leadAnswerRow,
  authorName: z.string().nullable(),
  toTerritoryName: z.string().nullable(),
  sync: syncMark,
});

const count = z.int().min(0);
const part = z.strictObject({ k: count, n: count });
const kept = z.strictObject({ met: count, breached: count });
const middle = z.strictObject({ minutes: z.number().nullable(), n: count });

/** See `QualityFigure` and `FollowUpFigure`. */
const qualityFigure = z.strictObject({
  leads: count,
  accepted: part,
  rejected: count,
  disqualified: count,
  recycled: count,
  converted: part,
  reasons: z.partialRecord(z.enum([...rejectReasons, ...disqualifyReasons]), count),
  knewUs: part,
  complete: part,
  revenue: z.array(z.strictObject({ currency: z.string(), minor: z.int() })).readonly(),
});
const followUpFigure = z.strictObject({
  leads: count,
  decision: kept,
  attempt: kept,
  conversation: kept,
  attemptsEach: z.number().nullable(),
  firstAttempt: middle,
  firstConversation: middle,
});
const person = { id: z.string(), name: z.string(), figure: followUpFigure };

const listRow = z.strictObject({
  lead: leadRow,
  clock: leadClock.nullable(),
  ownerName: z.string().nullable(),
  sync: syncMark,
});

const newOrExisting = z.union([
  z.strictObject({ existing: uuidSchema }),
  z.strictObject({ id: uuidSchema, name: z.string().trim().min(1).max(500) }),
]);

export const leadChannels = {
  /**
   * `open`: something is owed, rested leads among them. `resting`: recycled until a day to come. Those whose
   * clock runs out first stand first, then those without one, the newest first.
   */
  'leads.list': query(
    z.strictObject({
      find: z.string().max(200).nullable(),
      status: z.enum(['all', 'open', 'resting', 'closed']),
      /**
       * `mine`: that the user has taken or was given. `onMe`: those, what people who report to the user have, and what
       * nobody has taken.
       */
      whose: z.enum(['everyone', 'mine', 'onMe']),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ total: z.int(), rows: z.array(listRow) }),
  ),
  'leads.get': query(
    z.strictObject({ id: uuidSchema }),
    z.strictObject({
      lead: leadRow,
      clock: leadClock.nullable(),
      ownerName: z.string().nullable(),
      territoryName: z.string().nullable(),
      accountName: z.string().nullable(),
      /** Oldest first. */
      steps: z.array(
        z.strictObject({ step: leadStepRow, authorName: z.string().nullable(), sync: syncMark }),
      ),
      /** How often it was tried, and how often it is to be. */
      attempts: z.strictObject({ made: z.int(), owed: z.int() }),
      /** Marketing's answers, oldest first. */
      answers: z.array(answer),
      /** What marketing owes it: sales gave it back by that step, and marketing's clock runs. */
      returned: z
        .strictObject({
          stepId: z.string(),
          answered: z.boolean(),
          clock: agreedClock.nullable(),
          mayAnswer: z.boolean(),
        })
        .nullable(),
      /** Which steps this user may take now, in the order they are offered. */
      mayTake: z.array(z.enum(leadStepKinds)),
      /** Accounts and people already here that this may be; the surest first. */
      lookalikes: z.array(
        z.strictObject({
          accountId: z.string(),
          accountName: z.string(),
          contactId: z.string().nullable(),
          contactName: z.string().nullable(),
          why: z.enum(['email', 'phone', 'company', 'name']),
        }),
      ),
      sync: syncMark,
    }),
    ['not_found'],
  ),
  /** `required` (detail.fields) names what is missing; `stale`: the lead has moved since it was read. */
  'leads.step': command(leadStepTake.args, saved, [...writeErrors, 'required', 'stale']),
  /** What sales gave back: unanswered, who has waited longest first, or answered, the newest first. */
  'leads.returned': query(
    z.strictObject({ waiting: z.boolean(), offset: z.int().min(0), limit: z.int().min(1).max(500) }),
    z.strictObject({
      total: z.int(),
      counts: z.strictObject({ waiting: z.int(), answered: z.int() }),
      rows: z.array(
        z.strictObject({
          lead: leadRow,
          /** The step that gave it back. */
          step: leadStepRow,
          authorName: z.string().nullable(),
          clock: agreedClock.nullable(),
          answer: answer.nullable(),
          sync: syncMark,
        }),
      ),
    }),
  ),
  /** Marketing's answers of the last week to what this user gave back, the newest first. */
  'leads.answersToMe': query(
    z.strictObject({}),
    z.strictObject({
      answers: z.array(answer.extend({ leadLabel: z.string().nullable(), stillHere: z.boolean() })),
    }),
  ),
  /**
   * Lead quality both ways, of the leads on this laptop that were received in the period: what came of them by `by`,
   * how sales followed them up (teams, and of people only the user and whom they manage), what marketing promised
   * against what it sent, and how it answered what sales gave back.
   */
  'leads.quality': query(
    z.strictObject({
      from: instantSchema,
      to: instantSchema,
      by: z.enum(['source', 'campaign', 'territory']),
    }),
    z.strictObject({
      total: qualityFigure,
      /** `key`: the source, the campaign or the territory's id; null where the lead names none. */
      rows: z.array(z.strictObject({ key: z.string().nullable(), figure: qualityFigure })),
      followUp: z.strictObject({
        people: z.array(z.strictObject(person)),
        /** By the manager who leads them. */
        teams: z.array(z.strictObject({ ...person, reps: count })),
      }),
      promises: z.array(qualityFigure.extend({ source: z.string(), promised: count, aMonth: z.number() })),
      answers: z.strictObject({
        returned: count,
        inTime: count,
        late: count,
        /** Not answered, and still in time; and not any more. */
        waiting: count,
        overdue: count,
      }),
    }),
  ),
  /** `stale`: sales has taken it up again, or a colleague has answered. */
  'leads.answer': command(leadAnswerGive.args, saved, [...writeErrors, 'stale']),
  /**
   * Makes a customer of a lead: a new account and person, or a person at an account that is here, or an existing
   * person, and the step that says so, in one transaction.
   */
  'leads.convert': command(
    z.strictObject({
      leadId: uuidSchema,
      stepId: uuidSchema,
      seen: leadStepTake.args.shape.seen,
      account: newOrExisting,
      contact: newOrExisting,
    }),
    z.strictObject({ accountId: z.string(), contactId: z.string() }),
    [...writeErrors, 'stale'],
  ),
};
