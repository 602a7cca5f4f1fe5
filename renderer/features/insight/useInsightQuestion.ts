import { create } from 'zustand';
import type { Input } from '../../../shared/contracts/ipc/index.ts';
import { weekMs } from '../../../shared/domain/insight/insightQuestion.ts';
import { localDate, localMidnight } from '../../app/i18n/formats.ts';

type Asked = Input<'insight.heard'>;
export type Filter = Omit<Asked, 'from' | 'to' | 'kind' | 'by'>;
export const periodWeeks = [4, 13, 26, 52] as const;
export type PeriodWeeks = (typeof periodWeeks)[number];

export const noFilter: Filter = {
  categories: [],
  segments: [],
  buyerStages: [],
  personas: [],
  competitorIds: [],
  territoryIds: [],
  languages: [],
};

interface InsightQuestion {
  readonly kind: Asked['kind'];
  readonly by: Asked['by'];
  readonly weeks: PeriodWeeks;
  readonly filter: Filter;
  /** The figures alone instead of the chart. */
  readonly asTable: boolean;
  change(to: Partial<Omit<InsightQuestion, 'change'>>): void;
}

/** What was last asked about what customers say: it is there again for who comes back from a call it led to. */
export const useInsightQuestion = create<InsightQuestion>((set) => ({
  kind: 'objection',
  by: 'category',
  weeks: 13,
  filter: noFilter,
  asTable: false,
  change: (to) => set(to),
}));

/** Whole days where this laptop is: up to the end of today. */
export function periodOf(weeks: number, now: number): { readonly from: number; readonly to: number } {
  const today = localMidnight(localDate(now));
  const to = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1).getTime();
  const from = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1 - 7 * weeks).getTime();
  // A change of the clocks in between makes it an hour more or less than whole weeks, which the last one bears.
  return { from: Math.max(from, to - weeks * weekMs), to };
}
