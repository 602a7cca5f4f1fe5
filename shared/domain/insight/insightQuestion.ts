import type { BuyerStage, Language } from '../entities/account.ts';
import type { Persona } from '../entities/contact.ts';
import type { HeardKind, ObjectionCategory } from '../entities/heard.ts';

/** What the rows of a view stand for. `all`: one row, of everything asked for. */
export const heardDimensions = [
  'all',
  'category',
  'segment',
  'buyerStage',
  'persona',
  'competitor',
  'territory',
  'language',
  'week',
] as const;
export type HeardDimension = (typeof heardDimensions)[number];

/** What is counted. An empty list narrows nothing; `from` is counted, `to` is not. */
export interface InsightFilter {
  readonly from: number;
  readonly to: number;
  readonly categories: readonly ObjectionCategory[];
  readonly segments: readonly string[];
  readonly buyerStages: readonly BuyerStage[];
  readonly personas: readonly Persona[];
  readonly competitorIds: readonly string[];
  /** Accounts worked from any of them; one that is worked from two counts in each, and once in their sum. */
  readonly territoryIds: readonly string[];
  readonly languages: readonly Language[];
}

export interface HeardQuestion extends InsightFilter {
  readonly kind: HeardKind;
  readonly by: HeardDimension;
}

/** Everything in that time. */
export const wholePeriod = (from: number, to: number): InsightFilter => ({
  from,
  to,
  categories: [],
  segments: [],
  buyerStages: [],
  personas: [],
  competitorIds: [],
  territoryIds: [],
  languages: [],
});

export const weekMs = 7 * 86_400_000;

/** The period of the same length that ended where this one begins: what a trend is held against. */
export const periodBefore = ({
  from,
  to,
}: Pick<InsightFilter, 'from' | 'to'>): { readonly from: number; readonly to: number } => ({
  from: from - (to - from),
  to: from,
});
