import type { Input, Topic } from '../../../shared/contracts/ipc/index.ts';
import {
  countsCompany,
  type FiguresOf,
  type InsightView,
  mayBeToldOf,
} from '../../../shared/domain/insight/companyFigures.ts';
import type { Failure } from '../../../shared/kernel/result.ts';
import { type Output, type Query, useQuery } from '../../platform/useQuery.ts';
import { useMe } from '../session/useSession.ts';
import { useSettings } from '../settings/useSettings.ts';

const companyChannel = {
  heard: 'insight.companyHeard',
  responses: 'insight.companyResponses',
  messages: 'insight.companyMessages',
  competitors: 'insight.companyCompetitors',
  pipeline: 'insight.companyPipeline',
} as const satisfies Readonly<Record<InsightView, string>>;

type Counted = Output<(typeof companyChannel)[InsightView]>;

/** Whose figures an answer holds: this laptop's, which are those of now, or the company's, counted at a time. */
export interface Counting {
  readonly of: FiguresOf;
  /** By the hub's clock; null: here and now, or not yet known. */
  readonly at: number | null;
}

export interface Figures<Value> extends Query<Value>, Counting {
  /** The company's were wanted and could not be had: what is shown are this laptop's. */
  readonly missing: Failure | null;
}

/** Whether there is more to be told than stands on this laptop. */
export function useMayCountCompany(view: InsightView): boolean {
  const { role } = useMe();
  return countsCompany(role) && mayBeToldOf(role, view);
}

/** The figures of a view as they were chosen: never some of one kind and some of the other. */
export function useFigures<View extends InsightView>(
  view: View,
  question: Input<`insight.${View}`>,
  topics: readonly Topic[],
): Figures<Output<`insight.${View}`>> {
  const may = useMayCountCompany(view);
  const wanted = useSettings((store) => store.settings.figuresOf);
  const ofCompany = may && wanted === 'company';
  const company = useQuery(companyChannel[view], ofCompany ? (question as never) : null, []);
  const counted = company.value as Counted | undefined;
  const isMissing = ofCompany && company.error !== null;
  const here = useQuery(`insight.${view}`, ofCompany && !isMissing ? null : question, topics);
  if (isMissing) return { ...here, of: 'laptop', at: null, missing: company.error, reload: company.reload };
  if (!ofCompany) return { ...here, of: 'laptop', at: null, missing: null };
  return {
    value: counted?.figures as Output<`insight.${View}`> | undefined,
    error: null,
    reload: company.reload,
    of: 'company',
    at: counted?.at ?? null,
    missing: null,
  };
}
