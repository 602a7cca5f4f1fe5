import { z } from 'zod';
import { languages } from '../../domain/entities/account.ts';
import { objectionCategories } from '../../domain/entities/heard.ts';
import {
  contentSchemas,
  fileMediaTypes,
  itemFacts,
  type KitItemKind,
  kitItemKinds,
  visibilities,
} from '../../domain/kits/itemContent.ts';
import { unusableReasons } from '../../domain/kits/usable.ts';
import { dateSchema } from '../sync/rowSchema.ts';

export const language = z.enum(languages);

/** Where a file of a kit stands on this laptop. `no_room`: the disk has too little left for it. */
export const fileStates = ['here', 'waiting', 'downloading', 'paused', 'no_room', 'damaged'] as const;

const contentOf = <const Kind extends KitItemKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), said: contentSchemas[kind] });
/** What an item says in the language shown, by its kind. */
export const shownContent = z.discriminatedUnion('kind', [
  contentOf('key_message'),
  contentOf('discovery_question'),
  contentOf('objection_response'),
  contentOf('proof_point'),
  contentOf('story'),
  contentOf('battlecard'),
  contentOf('email_template'),
  contentOf('collateral'),
]);

/** An item of the newest version on this laptop, as a list shows it. */
export const listedItem = z.strictObject({
  kitId: z.string(),
  itemId: z.string(),
  releaseId: z.string(),
  version: z.int(),
  kitTitle: z.string(),
  kind: z.enum(kitItemKinds),
  visibility: z.enum(visibilities),
  category: z.enum(objectionCategories).nullable(),
  competitorId: z.string().nullable(),
  competitorName: z.string().nullable(),
  title: z.string(),
  /** Where the words that were looked for stand in the title, as [start, end). */
  marks: z.array(z.tuple([z.int(), z.int()])),
  /** A line or two of what it says, without its dress. */
  excerpt: z.string(),
  /** Where in its file the words stand that were looked for; null where nothing was, or its title says them. */
  inFile: z.strictObject({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) }).nullable(),
  /** The language shown; another than was wanted where the item does not speak that. */
  language,
  languages: z.array(language),
  favourite: z.boolean(),
  /** Why it may not be offered now; null: it may. */
  unusable: z.enum(unusableReasons).nullable(),
  /** The last day of the version, of the item itself, and the moment (UTC) at which the lease ends unless synced. */
  expiresOn: dateSchema,
  validUntil: dateSchema.nullable(),
  leaseEndsAt: z.int(),
  publishedAt: z.int(),
  source: z.string().nullable(),
  file: z
    .strictObject({
      sha256: z.string(),
      name: z.string(),
      mediaType: z.enum(fileMediaTypes),
      bytes: z.int(),
      pages: z.int().nullable(),
      mayLeave: z.boolean(),
      state: z.enum(fileStates),
      /** Verified bytes on this laptop. */
      have: z.int(),
    })
    .nullable(),
});

/**
 * "Reps say resolved": `resolved` of `final`, the responses used whose outcome is final, with the Wilson 95%
 * interval as shares from 0 to 1 (null where `final` is 0). Parked and open ones stand beside, not in it.
 */
export const figure = z.strictObject({
  resolved: z.int(),
  final: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  parked: z.int(),
  open: z.int(),
  /** Of all those, in the rep's own words. */
  ownWords: z.int(),
  /** Whose figure it is: an earlier version than the item's where that has fewer than ten final ones yet. */
  version: z.int(),
  ofPredecessor: z.boolean(),
  /** The period: the first and the last use counted; null where there was none. */
  from: z.int().nullable(),
  to: z.int().nullable(),
});

/** An item that can be said at once: what lists show, its words, and for responses its figure. */
export const sayable = z.strictObject({
  item: listedItem,
  content: shownContent,
  figure: figure.nullable(),
  /** Items of the same kit that prove it, in its order. */
  proofItemIds: z.array(z.string()),
});

/** A question to explore with before anything is answered, and the item that it comes from. */
export const exploreQuestion = z.strictObject({
  kitId: z.string(),
  itemId: z.string(),
  version: z.int(),
  text: z.string(),
  language,
});

export const facts = itemFacts;
