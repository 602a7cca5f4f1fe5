import { z } from 'zod';
import { buyerStages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { callLackNames, unreadyNames } from '../../domain/prep/callLacks.ts';
import { whyRules } from '../../domain/prep/why.ts';
import { dateSchema, uuidSchema } from '../sync/rowSchema.ts';
import { query } from './channel.ts';
import { exploreQuestion, fileStates, listedItem, sayable } from './kitShapes.ts';
import { leadClock } from './leads.ts';
import {
  callLogRow,
  callRow,
  contactRow,
  heardRow,
  leadRow,
  nextStepRow,
  syncMark,
  touchRow,
} from './rows.ts';

/** Why something stands on a sheet: a rule's name and the figures behind it, said by the catalogues. */
const why = z.strictObject({
  rule: z.enum(whyRules),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const aim = z.strictObject({ text: z.string(), why });

const dayCall = z.strictObject({
  call: callRow,
  accountName: z.string().nullable(),
  accountStage: z.enum(buyerStages).nullable(),
  people: z.array(
    z.strictObject({ name: z.string(), title: z.string().nullable(), persona: z.enum(personas) }),
  ),
  log: callLogRow.nullable(),
  /** Nothing was held with this account before it. */
  firstCall: z.boolean(),
  lacks: z.array(z.enum(callLackNames)),
  /** What is worth knowing at a glance: the newest thing heard that is not settled, and the oldest promise. */
  openHeard: heardRow.nullable(),
  promise: nextStepRow.nullable(),
  /** Calls held and marketing's touches in the fourteen days before it. */
  touchesInTwoWeeks: z.int(),
  sync: syncMark,
});

export const dayChannels = {
  /** One day of the rep's, from midnight to midnight where the laptop is. */
  'today.get': query(
    z.strictObject({ day: dateSchema }),
    z.strictObject({
      calls: z.array(dayCall),
      /** Past planned calls without a log: how many, and the oldest. */
      notLogged: z.strictObject({ count: z.int(), first: z.string().nullable() }),
      /** My open promises due within a week from today, the late ones among them; the first twenty. */
      promises: z.strictObject({
        total: z.int(),
        rows: z.array(
          z.strictObject({ nextStep: nextStepRow, accountName: z.string().nullable(), sync: syncMark }),
        ),
      }),
      /** The next day after this one with planned calls, within a week: how many are ready, and what the others lack. */
      readiness: z
        .strictObject({
          day: dateSchema,
          visits: z.int(),
          ready: z.int(),
          missing: z.array(
            z.strictObject({
              callId: z.string(),
              accountName: z.string().nullable(),
              lacks: z.array(z.enum(unreadyNames)),
            }),
          ),
          withoutObjective: z.int(),
          /** Those of kits meant for the day's calls that are not whole here, and the bytes that are still to come. */
          files: z.strictObject({
            bytes: z.int(),
            rows: z.array(
              z.strictObject({
                sha256: z.string(),
                title: z.string(),
                bytes: z.int(),
                have: z.int(),
                state: z.enum(fileStates),
              }),
            ),
          }),
          /** Kits meant for the day's calls whose lease is over, or will be by then unless the hub is met. */
          leases: z.array(
            z.strictObject({
              kitId: z.string(),
              title: z.string(),
              endsAt: z.int(),
              isOver: z.boolean(),
            }),
          ),
        })
        .nullable(),
    }),
  ),
  /** A manager's people on one day, by name, and the complaints in the team's accounts that are not settled. */
  'today.team': query(
    z.strictObject({ day: dateSchema }),
    z.strictObject({
      people: z.array(
        z.strictObject({
          userId: z.string(),
          name: z.string(),
          /** Of the day, cancelled ones left out. */
          calls: z.int(),
          held: z.int(),
          /** The next call that day. */
          next: z
            .strictObject({ callId: z.string(), startsAt: z.int(), accountName: z.string().nullable() })
            .nullable(),
          /** Past planned calls without a log, whatever their day. */
          notLogged: z.int(),
          /** Leads whose clock has run out. */
          lateLeads: z.int(),
        }),
      ),
      /** The oldest five of them. */
      complaints: z.strictObject({
        total: z.int(),
        rows: z.array(
          z.strictObject({
            heard: heardRow,
            accountName: z.string().nullable(),
            /** Who sees it through. */
            ownerName: z.string().nullable(),
          }),
        ),
      }),
    }),
  ),
  /**
   * The sheet read before a call, assembled by `shared/domain/prep`; every choice says why. What was heard here
   * and is not settled comes with `calls.get`.
   */
  'prep.get': query(
    z.strictObject({ callId: uuidSchema }),
    z.strictObject({
      people: z.array(z.strictObject({ contact: contactRow, why })),
      since: z.array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('call'), at: z.int(), call: callRow, log: callLogRow.nullable() }),
          z.strictObject({ type: z.literal('touch'), at: z.int(), touch: touchRow }),
        ]),
      ),
      promises: z.array(z.strictObject({ nextStep: nextStepRow, overdue: z.boolean() })),
      /** The plan's words, else what to take from the last next step; asked for, never a wall. */
      objective: aim.nullable(),
      minimumOutcome: aim.nullable(),
      likely: z.array(
        z.strictObject({
          category: z.enum(objectionCategories),
          verbatim: z.string().nullable(),
          language: z.string().nullable(),
          why,
        }),
      ),
      competitors: z.array(z.strictObject({ id: z.string(), name: z.string(), why })),
      /** Leads of the account or its people that something is owed to; those of the people expected first. */
      leads: z.array(z.strictObject({ lead: leadRow, clock: leadClock.nullable(), why })),
      /** What stands first, by how the people expected like to learn; null: nothing is known of them. */
      offer: z.strictObject({ first: z.enum(['send', 'say']), offersToSend: z.boolean(), why }).nullable(),
      /** What kits give for it: what to ask, how to meet what is likely to be said, whom to expect, what to show. */
      kits: z.strictObject({
        questions: z.array(exploreQuestion.extend({ why })),
        answers: z.array(
          z.strictObject({
            category: z.enum(objectionCategories),
            /** Its explore questions stand in its content, its figure beside it. */
            response: sayable,
            why,
            proofs: z.array(sayable),
          }),
        ),
        battlecards: z.array(sayable.extend({ why })),
        /** For those who learn alone. */
        send: z.array(z.strictObject({ item: listedItem, why })),
        collateral: z.array(z.strictObject({ item: listedItem, why })),
      }),
    }),
    ['not_found'],
  ),
};
