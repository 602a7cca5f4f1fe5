import { z } from 'zod';
import { buyerStages, languages } from '../../domain/entities/account.ts';
import { personas } from '../../domain/entities/contact.ts';
import { heardKinds, objectionCategories } from '../../domain/entities/heard.ts';
import { type HeardQuestion, heardDimensions } from '../../domain/insight/insightQuestion.ts';
import {
  competitorsFigures,
  heardFigures,
  messagesFigures,
  pipelineFigures,
  responsesFigures,
} from './insightShapes.ts';
import { uuidSchema } from './rowSchema.ts';

const instantText = z.string().regex(/^\d{1,16}$/);
/** One value, or the same parameter several times. */
const several = <Value extends z.ZodType>(value: Value) =>
  z.union([z.array(value).max(1000), value]).optional();

/** Questions are parameters of an address; instants in milliseconds, what is left out narrows nothing. */
const period = { from: instantText, to: instantText };

export const heardInsightQuery = z.strictObject({
  ...period,
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
/** `language`: which kits are named in, where they speak it. */
export const kitInsightQuery = z.strictObject({ ...period, language: z.enum(languages) });
export const competitorInsightQuery = z.strictObject(period);
export const pipelineInsightQuery = z.strictObject({ ...period, territoryIds: several(uuidSchema) });

export const listOf = <Value>(given: Value | readonly Value[] | undefined): readonly Value[] =>
  given === undefined ? [] : Array.isArray(given) ? given : [given as Value];

export const periodOf = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: Number(from),
  to: Number(to),
});

export const heardQuestionOf = (query: z.output<typeof heardInsightQuery>): HeardQuestion => ({
  ...periodOf(query),
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

/** Figures, and when by the hub's clock they were counted. */
const counted = <Figures extends z.ZodType>(figures: Figures) => z.strictObject({ at: z.int(), figures });

/** The answer of each view: the same figures as on a laptop, made by the same functions. */
export const insightResponses = {
  heard: counted(heardFigures),
  responses: counted(responsesFigures),
  messages: counted(messagesFigures),
  competitors: counted(competitorsFigures),
  pipeline: counted(pipelineFigures),
};
export type InsightResponse<View extends keyof typeof insightResponses> = z.output<
  (typeof insightResponses)[View]
>;
