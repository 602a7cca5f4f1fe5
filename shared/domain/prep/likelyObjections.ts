import type { Heard, ObjectionCategory } from '../entities/heard.ts';
import { because, type Why } from './why.ts';

/** How often a category was heard elsewhere lately; each figure is a part of the one before it. */
export interface HeardElsewhere {
  readonly category: ObjectionCategory;
  /** In the account's segment. */
  readonly segment: number;
  /** There, at the account's buyer stage. */
  readonly stage: number;
  /** There, from someone who plays the part of one of the people expected. */
  readonly persona: number;
}

export interface LikelyObjection {
  readonly category: ObjectionCategory;
  /** As it was said here, the newest time; null where it was only heard elsewhere. */
  readonly verbatim: string | null;
  readonly language: string | null;
  readonly why: Why;
}

export const likelyShown = 3;
/** A quarter: long enough to count in, short enough to be today's market. */
export const weeksCounted = 13;

/**
 * The three likeliest objections. This account's own come first: what is open or parked before what was
 * settled, and then the newest. What they leave is filled from elsewhere; a narrower likeness counts again for
 * each step that it is narrower.
 */
export function likelyObjections(
  heardHere: readonly Heard[],
  elsewhere: readonly HeardElsewhere[],
  segment: string | null,
): readonly LikelyObjection[] {
  const own = ownObjections(heardHere, elsewhere, segment);
  const known = new Set(own.map(({ category }) => category));
  const others = elsewhere
    .filter(({ category, segment: count }) => count > 0 && !known.has(category))
    .sort((one, other) => weight(other) - weight(one) || one.category.localeCompare(other.category))
    .map((counts) => ({
      category: counts.category,
      verbatim: null,
      language: null,
      why: whyElsewhere(counts, segment),
    }));
  return [...own, ...others].slice(0, likelyShown);
}

const unsettled = ({ outcome }: Heard): boolean => outcome === 'open' || outcome === 'parked';
const weight = ({ segment, stage, persona }: HeardElsewhere): number => segment + stage + persona;

function ownObjections(
  heardHere: readonly Heard[],
  elsewhere: readonly HeardElsewhere[],
  segment: string | null,
): readonly LikelyObjection[] {
  const byCategory = new Map<ObjectionCategory, Heard[]>();
  for (const heard of heardHere) {
    if (heard.kind !== 'objection' || heard.category === null) continue;
    byCategory.set(heard.category, [...(byCategory.get(heard.category) ?? []), heard]);
  }
  return [...byCategory]
    .map(([category, all]) => {
      const newest = all.toSorted(
        (one, other) => Number(unsettled(other)) - Number(unsettled(one)) || other.heardAt - one.heardAt,
      )[0] as Heard;
      return { category, newest, count: all.length };
    })
    .sort(
      (one, other) =>
        Number(unsettled(other.newest)) - Number(unsettled(one.newest)) ||
        other.newest.heardAt - one.newest.heardAt,
    )
    .map(({ category, newest, count }) => ({
      category,
      verbatim: newest.verbatim,
      language: newest.language,
      why: because(unsettled(newest) ? 'unsettledHere' : 'settledHere', {
        count,
        at: newest.heardAt,
        outcome: newest.outcome,
        alike: elsewhere.find((counts) => counts.category === category)?.segment ?? 0,
        segment: segment ?? '',
        weeks: weeksCounted,
      }),
    }));
}

function whyElsewhere({ segment: inSegment, stage, persona }: HeardElsewhere, segment: string | null): Why {
  const values = { segment: segment ?? '', weeks: weeksCounted };
  if (persona > 0) return because('likePersona', { ...values, count: persona });
  if (stage > 0) return because('likeStage', { ...values, count: stage });
  return because('likeSegment', { ...values, count: inSegment });
}
