import { z } from 'zod';
import { buyerStages, languages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { heardKinds, objectionCategories } from '../../domain/entities/heard.ts';
import { type HeardQuestion, heardDimensions } from '../../domain/insight/insightQuestion.ts';
import { uuidSchema } from './rowSchema.ts';

const instantText = z.string().regex(/^\d{1,16}$/);
/** One value, or the same parameter several times. */
const several = <Value extends z.ZodType>(value: Value) =>
  z.union([z.array(value).max(1000), value]).optional();

/** The question as parameters of an address; instants in milliseconds, what is left out narrows nothing. */
export const heardInsightQuery = z.strictObject({
  from: instantText,
  to: instantText,
  kind: z.enum(heardKinds),
  by: z.enum(heardDimensions),
  categories: several(z.enum(objectionCategories)),
  segments: several(z.string().max(500)),
  buyerStages: several(z.enum(buyerStages)),
  personas: several(z.enum(personas)),
  competitorIds: several(uuidSchema),
  territoryIds: several(uuidSchema),
  languages: several(z.enum(languages)),
});

const listOf = <Value>(given: Value | readonly Value[] | undefined): readonly Value[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given as Value];

export const heardQuestionOf = (query: z.output<typeof heardInsightQuery>): HeardQuestion => ({
  from: Number(query.from),
  to: Number(query.to),
  kind: query.kind,
  by: query.by,
  categories: listOf(query.categories),
  segments: listOf(query.segments),
  buyerStages: listOf(query.buyerStages),
  personas: listOf(query.personas),
  competitorIds: listOf(query.competitorIds),
  territoryIds: listOf(query.territoryIds),
  languages: listOf(query.languages),
});

const count = z.int().min(0);
const key = z.string().nullable();
const tally = {
  key,
  mentions: count,
  before: count,
  answered: count,
  ownWords: count,
  resolved: count,
  final: count,
  parked: count,
  open: count,
};

/** Counts, and the figures made of them by the same functions as on a laptop. */
export const heardInsightResponse = z.strictObject({
  tallies: z.array(z.strictObject(tally)),
  calls: z.array(z.strictObject({ key, held: count, before: count })),
  figures: z.array(
    z.strictObject({
      ...tally,
      interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      held: count,
      heldBefore: count,
      per100: z.number().nullable(),
      per100Before: z.number().nullable(),
      trend: z.enum(['up', 'down', 'level']).nullable(),
    }),
  ),
});
export type HeardInsightResponse = z.output<typeof heardInsightResponse>;
