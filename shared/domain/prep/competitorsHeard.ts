import type { Heard } from '../entities/heard.ts';
import { because, type Why } from './why.ts';

export interface CompetitorHeard {
  readonly id: string;
  readonly why: Why;
}

/** Who else is in play here, as far as it was said: the one named last comes first. */
export function competitorsHeard(heardHere: readonly Heard[]): readonly CompetitorHeard[] {
  const named = new Map<string, { count: number; at: number }>();
  for (const { competitorId, heardAt } of heardHere) {
    if (competitorId === null) continue;
    const before = named.get(competitorId);
    named.set(competitorId, {
      count: (before?.count ?? 0) + 1,
      at: Math.max(before?.at ?? heardAt, heardAt),
    });
  }
  return [...named]
    .sort(([, one], [, other]) => other.at - one.at)
    .map(([id, values]) => ({ id, why: because('namedHere', values) }));
}
