import type { BuyerStage, Language } from '../../../shared/domain/entities/account.ts';
import type { Persona } from '../../../shared/domain/entities/contact.ts';
import type { Segment } from '../segments.ts';
import type { TerritoryKey } from '../territories.ts';
import type { ItemPlans } from './itemPlan.ts';
import type { KitTitles, TextsOf } from './kitTexts.ts';

export interface AudiencePlan {
  readonly territories: readonly TerritoryKey[];
  readonly segments: readonly Segment[];
  readonly buyerStages: readonly BuyerStage[];
  readonly personas: readonly Persona[];
}

/** TRIDOM as the author filled it in. */
export interface TridomPlan {
  readonly callToAction: string;
  readonly medium: string;
  readonly novelty: string;
  readonly difference: string;
  readonly alignment: string;
  readonly measure: string;
  readonly target: string;
  readonly needs: readonly ('functional' | 'emotional' | 'aspirational')[];
}

export interface KitPlan<Plans extends ItemPlans = ItemPlans> {
  /** Stands in ids: never changed. */
  readonly key: string;
  readonly owner: 'margaux' | 'tom';
  readonly audience: AudiencePlan;
  readonly acknowledge: boolean;
  readonly leaseDays: number;
  readonly tridom: TridomPlan;
  readonly items: Plans;
  readonly titles: KitTitles;
  readonly texts: { readonly [In in Language]: TextsOf<Plans, In> };
}
