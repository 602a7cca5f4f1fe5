import { z } from 'zod';
import { buyerStages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import { partNames } from '../../domain/kits/contentParts.ts';
import { kitItemKinds } from '../../domain/kits/itemContent.ts';
import { unusableReasons } from '../../domain/kits/usable.ts';
import { dateSchema, instantSchema, textSchema, uuidSchema } from '../sync/rowSchema.ts';
import { saved, writeErrors } from './accounts.ts';
import { command, query } from './channel.ts';
import { exploreQuestion, facts, figure, language, listedItem, sayable, shownContent } from './kitShapes.ts';

/** For whom it is asked: decides what is meant for them and, with no language named, which one is shown. */
const forWhom = {
  accountId: uuidSchema.nullable(),
  contactIds: z.array(uuidSchema).max(50),
  /** Null: the first contact's, else the account's, else the program's. */
  language: language.nullable(),
};
const category = z.enum(objectionCategories);

/** How a version differs from the one before it, item by item. `becauseOfMe`: what this user heard or said did it. */
const changedItem = z.strictObject({
  itemId: z.string(),
  kind: z.enum(kitItemKinds),
  title: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  becauseOfMe: z.boolean(),
  /** Of what was changed because of this user: the parts whose words are others now, in the language shown. */
  words: z.array(z.strictObject({ name: z.enum(partNames), before: z.string(), after: z.string() })),
});
const releaseHead = {
  kitId: z.string(),
  releaseId: z.string(),
  version: z.int(),
  title: z.string(),
  language,
  publishedAt: z.int(),
  startsOn: dateSchema,
  expiresOn: dateSchema,
  leaseDays: z.int(),
  leaseEndsAt: z.int(),
  whatChanged: z.string().nullable(),
  unusable: z.enum(unusableReasons).nullable(),
};
const shareOf = z.strictObject({ reached: z.int(), of: z.int() });

export const kitProblems = [
  'bad_signature', // the bytes are not what the hub signed
  'unknown_key', // signed with a key that no key known here vouches for
  'other_hub', // meant for another company's hub
  'not_readable', // signed, but not a kit that this program understands
  'mismatch', // what was signed and the row that brought it name different things
  'rolled_back', // offered anew after a later version had been here
  'bad_recall', // a recall whose signature does not hold; it has no effect
] as const;
export type KitProblem = (typeof kitProblems)[number];

export const kitChannels = {
  /** What this laptop holds, by situation; best matches first where words are looked for. */
  'kits.library': query(
    z.strictObject({
      ...forWhom,
      find: z.string().max(200).nullable(),
      category: category.nullable(),
      /** Empty: every kind. */
      kinds: z.array(z.enum(kitItemKinds)).max(kitItemKinds.length),
      favourites: z.boolean(),
      /** False: only what may be offered now. */
      unusable: z.boolean(),
    }),
    z.strictObject({
      situations: z.array(
        z.strictObject({
          situation: z.discriminatedUnion('by', [
            z.strictObject({ by: z.literal('category'), category }),
            z.strictObject({ by: z.literal('competitor'), competitorId: z.string(), name: z.string() }),
            z.strictObject({ by: z.literal('kind'), kind: z.enum(kitItemKinds) }),
          ]),
          items: z.array(listedItem),
        }),
      ),
      total: z.int(),
      /** Items that are here and may not be offered now, by reason; counted over the same filters. */
      unusable: z.array(z.strictObject({ why: z.enum(unusableReasons), count: z.int() })),
      dataAsOf: z.int().nullable(),
    }),
  ),
  'kits.item': query(
    z.strictObject({ ...forWhom, kitId: uuidSchema, itemId: uuidSchema }),
    z.strictObject({
      item: listedItem,
      content: shownContent,
      facts,
      proofs: z.array(sayable),
      /** Of responses. */
      figure: figure.nullable(),
      /** Every version of this item on this laptop, the newest first, and what was said to have changed. */
      versions: z.array(
        z.strictObject({
          version: z.int(),
          publishedAt: z.int(),
          whatChanged: z.string().nullable(),
          title: z.string().nullable(),
        }),
      ),
      /** What this user heard that changed it. */
      becauseOfMe: z.array(
        z.strictObject({ heardId: z.string().nullable(), verbatim: z.string().nullable() }),
      ),
      myFeedback: z
        .strictObject({
          verdict: z.enum(['helps', 'does_not_help']),
          note: z.string().nullable(),
          at: z.int(),
          version: z.int(),
        })
        .nullable(),
      dataAsOf: z.int().nullable(),
    }),
    ['not_found'],
  ),
  'kits.kit': query(
    z.strictObject({ ...forWhom, kitId: uuidSchema }),
    z.strictObject({
      ...releaseHead,
      authorName: z.string().nullable(),
      approverName: z.string().nullable(),
      audience: z.strictObject({
        territories: z.array(z.string()),
        segments: z.array(z.string()),
        buyerStages: z.array(z.enum(buyerStages)),
        personas: z.array(z.enum(personas)),
      }),
      mustAcknowledge: z.boolean(),
      acknowledgedAt: z.int().nullable(),
      recalled: z.strictObject({ at: z.int(), reason: z.string() }).nullable(),
      changes: z.array(changedItem),
      items: z.array(listedItem),
      versions: z.array(z.strictObject({ version: z.int(), publishedAt: z.int() })),
      dataAsOf: z.int().nullable(),
    }),
    ['not_found'],
  ),
  /** Every kit on this laptop at its newest version, by title. */
  'kits.list': query(
    z.strictObject({ language: language.nullable() }),
    z.strictObject({
      kits: z.array(
        z.strictObject({
          ...releaseHead,
          items: z.int(),
          mustAcknowledge: z.boolean(),
          acknowledgedAt: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Usable versions that ask to be acknowledged and were not yet by this user, the newest first. */
  'kits.toAcknowledge': query(
    z.strictObject({ language: language.nullable() }),
    z.strictObject({
      kits: z.array(
        z.strictObject({
          ...releaseHead,
          /** The version that was here before, if any. */
          previousVersion: z.int().nullable(),
          changes: z.array(changedItem),
          /** Something in it answers what this user heard, be it the first version of its kit. */
          becauseOfMe: z.boolean(),
        }),
      ),
    }),
  ),
  'kits.acknowledge': command(
    z.strictObject({ id: uuidSchema, kitId: uuidSchema, releaseId: uuidSchema, version: z.int().positive() }),
    saved,
    writeErrors,
  ),
  'kits.favourite': command(
    z.strictObject({ kitId: uuidSchema, itemId: uuidSchema, kept: z.boolean() }),
    saved,
    writeErrors,
  ),
  'kits.feedback': command(
    z.strictObject({
      id: uuidSchema,
      kitId: uuidSchema,
      itemId: uuidSchema,
      version: z.int().positive(),
      verdict: z.enum(['helps', 'does_not_help']),
      note: textSchema.max(2000).nullable(),
    }),
    saved,
    writeErrors,
  ),
  /**
   * Something of a kit was used with a customer. What was said as an answer to an objection stands with what was
   * heard (`heard.add`) and is not told here again. Never refused for being out of date: it has happened.
   */
  'kits.use': command(
    z.strictObject({
      id: uuidSchema,
      accountId: uuidSchema,
      callId: uuidSchema.nullable(),
      contactId: uuidSchema.nullable(),
      kitId: uuidSchema,
      itemId: uuidSchema,
      version: z.int().positive(),
      kind: z.enum(['presented', 'mailed', 'said', 'own_words']),
      seconds: z.int().min(0).nullable(),
      /** Own words. */
      words: textSchema.max(5000).nullable(),
      pages: z.array(z.strictObject({ page: z.int().positive(), seconds: z.int().min(0) })).max(2000),
      fileSha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      reaction: z.enum(['warm', 'neutral', 'cool']).nullable(),
      usedAt: instantSchema,
    }),
    saved,
    writeErrors,
  ),
  /** Asked when something is about to be shown, mailed or put into a deck; in the order of `items`. */
  'kits.check': query(
    z.strictObject({
      accountId: uuidSchema.nullable(),
      contactIds: z.array(uuidSchema).max(50),
      customerSees: z.boolean(),
      items: z.array(z.strictObject({ kitId: uuidSchema, itemId: uuidSchema })).max(500),
    }),
    z.strictObject({
      items: z.array(
        z.strictObject({
          itemId: z.string(),
          /** Null: no such item is here any more. */
          version: z.int().nullable(),
          unusable: z.enum(unusableReasons).nullable(),
        }),
      ),
    }),
  ),
  /**
   * For what a customer says: the categories it sounds like, and for `category` (else the first of them) what to
   * explore, how to respond, what proves it, and the battlecard of a competitor that is named or known there.
   * Nothing is chosen for the rep; the order says what fits best.
   */
  'kits.whatToSay': query(
    z.strictObject({
      ...forWhom,
      text: z.string().max(2000),
      callId: uuidSchema.nullable(),
      category: category.nullable(),
      competitorId: uuidSchema.nullable(),
      customerSees: z.boolean(),
    }),
    z.strictObject({
      categories: z.array(category),
      category: category.nullable(),
      /** The language that was wanted; each item says which one it speaks. */
      language,
      explore: z.array(exploreQuestion),
      responses: z.array(sayable),
      proofs: z.array(sayable),
      battlecards: z.array(sayable),
    }),
  ),
  /** A kit's figures, of the uses and of what was heard that are on this laptop. */
  'kits.figures': query(
    z.strictObject({
      kitId: uuidSchema,
      from: instantSchema,
      to: instantSchema,
      language: language.nullable(),
    }),
    z.strictObject({
      from: z.int(),
      to: z.int(),
      /** Null where the user's laptop holds no uses; of the audience's territories, how many it holds. */
      uses: z
        .strictObject({
          territories: shareOf,
          reach: z.strictObject({ accounts: shareOf, people: shareOf }),
          /** Distinct calls and emails with a use, and the accounts reached; null share where none was. */
          frequency: z.strictObject({
            contacts: z.int(),
            accounts: z.int(),
            perAccount: z.number().nullable(),
          }),
          adoption: z.strictObject({ withUse: z.int(), ownWords: z.int(), held: z.int() }),
        })
        .nullable(),
      responses: z.array(
        z.strictObject({
          itemId: z.string(),
          title: z.string(),
          language,
          figure,
          /** The approved line, and what reps said instead, the newest first. */
          approved: z.string(),
          ownWords: z.array(
            z.strictObject({ words: z.string(), outcome: z.string().nullable(), at: z.int() }),
          ),
        }),
      ),
      feedback: z.array(
        z.strictObject({
          itemId: z.string(),
          title: z.string(),
          version: z.int(),
          verdict: z.enum(['helps', 'does_not_help']),
          note: z.string().nullable(),
          authorName: z.string().nullable(),
          at: z.int(),
        }),
      ),
    }),
    ['not_found'],
  ),
  /** What is wrong with the kits here, or with the time they are judged by; empty lists when nothing is. */
  'kits.trouble': query(
    z.strictObject({ language: language.nullable() }),
    z.strictObject({
      quarantined: z.array(
        z.strictObject({
          releaseId: z.string(),
          kitId: z.string(),
          version: z.int(),
          title: z.string().nullable(),
          problem: z.enum(kitProblems),
          at: z.int(),
        }),
      ),
      /** The moment that dates and leases are judged by, and how far the laptop's clock stands behind it. */
      trustedNow: z.int(),
      clockBehindMs: z.int(),
      lastContactAt: z.int().nullable(),
      /** When the hub said that this laptop's data had been set back to an earlier state. */
      rolledBackAt: z.int().nullable(),
    }),
  ),
};
