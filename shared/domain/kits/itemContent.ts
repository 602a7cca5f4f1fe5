import { z } from 'zod';
import { isUuid } from '../../kernel/uuid.ts';
import { type Language, languages } from '../entities/account.ts';
import { objectionCategories } from '../entities/heard.ts';
import { richText } from './richText.ts';

export const kitItemKinds = [
  'key_message',
  'discovery_question',
  'objection_response',
  'proof_point',
  'story',
  'battlecard',
  'email_template',
  'collateral',
] as const;
export type KitItemKind = (typeof kitItemKinds)[number];

/** Who may see it: the rep alone, or the customer too. */
export const visibilities = ['internal', 'customer'] as const;
export type Visibility = (typeof visibilities)[number];

/** Who may see an item of a kind as long as its author says nothing else. */
export const usualVisibility = (kind: KitItemKind): Visibility =>
  kind === 'battlecard' ? 'internal' : 'customer';

/** What one item says in one language, by its kind. `title` is what lists show. */
const contentsWith = (line: z.ZodString) => {
  const lines = z.array(line).max(20);
  /** A claim or a strength, and the proof points of the same kit that stand behind it. */
  const claim = z.strictObject({ text: line, proofItemIds: z.array(z.string().refine(isUuid)).max(10) });
  return {
    key_message: z.strictObject({ title: line, body: richText }),
    /** `title` is the question itself; `listenFor` what a good answer sounds like. */
    discovery_question: z.strictObject({ title: line, listenFor: line.nullable() }),
    /** `title` is the objection in the customer's words; what to explore is asked before the response is given. */
    objection_response: z.strictObject({ title: line, explore: lines, response: richText }),
    proof_point: z.strictObject({ title: line, body: richText }),
    story: z.strictObject({ title: line, body: richText }),
    battlecard: z.strictObject({
      title: line,
      snapshot: richText,
      theirStrengths: lines,
      ourStrengths: z.array(claim).max(20),
      landmineQuestions: lines,
      likelyObjections: lines,
      recentIntelligence: z.array(z.strictObject({ text: line, on: z.iso.date() })).max(20),
    }),
    /**
     * `subject` and `body` may hold `{contact}`, `{account}` and `{me}`. Where the body holds `{note}`, the rep writes
     * words of their own; nothing else of it is theirs to change.
     */
    email_template: z.strictObject({ title: line, subject: line, body: richText }),
    collateral: z.strictObject({ title: line, description: richText }),
  } as const;
};
export const contentSchemas = contentsWith(z.string().trim().min(1).max(500));
/** The same while it is being written: nothing needs to be said yet. */
export const draftContentSchemas = contentsWith(z.string().max(500));
export type ItemContent<Kind extends KitItemKind = KitItemKind> = z.output<(typeof contentSchemas)[Kind]>;

/** What collateral may be. */
export const fileMediaTypes = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/svg+xml',
  'video/mp4',
  'video/webm',
] as const;
export type FileMediaType = (typeof fileMediaTypes)[number];

/** What holds in every language. Ids are those of items (the same in every version) or of workspace rows. */
export const itemFacts = z.strictObject({
  /** Objection responses: what they answer. Other kinds: the situation they help in, if any. */
  category: z.enum(objectionCategories).nullable(),
  competitorId: z.string().refine(isUuid).nullable(),
  /** The item states something that needs proof; these items of the same kit give it. */
  claims: z.boolean(),
  proofItemIds: z.array(z.string().refine(isUuid)).max(10),
  /** Proof points: where it comes from, and the last day it may be used. */
  source: z.string().trim().max(500).nullable(),
  validUntil: z.iso.date().nullable(),
  /** Stories: the customer's permission, where it is filed. */
  permission: z.string().trim().max(500).nullable(),
  /** What was heard that this item answers or retells; whoever wrote it is told. */
  heardIds: z.array(z.string().refine(isUuid)).max(50),
  /** Collateral. */
  file: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string().min(1).max(200),
      mediaType: z.enum(fileMediaTypes),
      bytes: z.int().positive(),
      /** Of a PDF. */
      pages: z.int().positive().nullable(),
      /** Whether it may leave the program (PDF and images, then marked with name and date). */
      mayLeave: z.boolean(),
    })
    .nullable(),
});
export type ItemFacts = z.output<typeof itemFacts>;

export const noFacts: ItemFacts = {
  category: null,
  competitorId: null,
  claims: false,
  proofItemIds: [],
  source: null,
  validUntil: null,
  permission: null,
  heardIds: [],
  file: null,
};

const contentsOf = <Content extends z.ZodType>(content: Content) =>
  z.partialRecord(z.enum(languages), content).refine((said) => Object.keys(said).length > 0, 'says nothing');

const itemOf = <const Kind extends KitItemKind>(kind: Kind) =>
  z.strictObject({
    id: z.string().refine(isUuid),
    kind: z.literal(kind),
    visibility: z.enum(visibilities),
    facts: itemFacts,
    content: contentsOf(contentSchemas[kind]),
  });

/** An item whole, as it is signed and shown. */
export const kitItemContent = z.discriminatedUnion('kind', [
  itemOf('key_message'),
  itemOf('discovery_question'),
  itemOf('objection_response'),
  itemOf('proof_point'),
  itemOf('story'),
  itemOf('battlecard'),
  itemOf('email_template'),
  itemOf('collateral'),
]);
export type KitItemContent = z.output<typeof kitItemContent>;

/** The language to show: the one wanted, else English, else the first there is; visible to whoever reads it. */
export function languageToShow(
  content: Readonly<Partial<Record<Language, unknown>>>,
  wanted: Language | null,
): Language {
  const order = [...(wanted === null ? [] : [wanted]), 'en' as const, ...languages];
  const found = order.find((language) => content[language] !== undefined);
  if (found === undefined) throw new Error('an item without a language');
  return found;
}
