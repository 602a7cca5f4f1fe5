import type { HeardDimension } from '../../../shared/domain/insight/insightQuestion.ts';
import type { MessageId } from '../../app/i18n/catalogues.ts';
import type { Filter } from './useInsightQuestion.ts';

export type FilterName = keyof Filter;

export const dimensionText: Readonly<Record<Exclude<HeardDimension, 'all'>, MessageId>> = {
  category: 'heard.category',
  segment: 'account.segment',
  buyerStage: 'account.stage',
  persona: 'contact.persona',
  competitor: 'heard.competitor',
  territory: 'account.territory',
  language: 'account.language',
  week: 'insight.week',
};

/** By which dimension each filter narrows. */
export const filterDimension: Readonly<Record<FilterName, Exclude<HeardDimension, 'all'>>> = {
  territoryIds: 'territory',
  segments: 'segment',
  buyerStages: 'buyerStage',
  personas: 'persona',
  categories: 'category',
  competitorIds: 'competitor',
  languages: 'language',
};
export const filterNames = Object.keys(filterDimension) as readonly FilterName[];

export const filterText: Readonly<Record<FilterName, MessageId>> = {
  territoryIds: dimensionText.territory,
  segments: dimensionText.segment,
  buyerStages: dimensionText.buyerStage,
  personas: dimensionText.persona,
  categories: dimensionText.category,
  competitorIds: dimensionText.competitor,
  languages: dimensionText.language,
};
