import type { Language } from '../../../shared/domain/entities/account.ts';
import { coldRound } from './cold-round/kit.ts';
import { sixHoursWithdrawn } from './cold-round/recall.ts';
import { fourWeeks } from './four-weeks/kit.ts';
import type { KitPlan } from './kitPlan.ts';
import { leaseAfterTrial } from './lease-after-trial/kit.ts';
import { oneRound } from './one-round/kit.ts';
import { newInVersion2, oneRoundBefore, whatChanged } from './one-round/version1.ts';
import { secondDepot } from './second-depot/kit.ts';

/** A version of a kit in time: days before today, and for its last day of use after it. */
export interface ReleasePlan {
  readonly kit: KitPlan;
  readonly version: number;
  readonly begun: number;
  readonly submitted: number;
  readonly published: number;
  /** Negative: still to come. */
  readonly starts: number;
  readonly endsIn: number;
  readonly leaves: readonly string[];
  readonly whatChanged: Readonly<Record<Language, string>> | null;
  readonly recalled: { readonly daysAgo: number; readonly reason: string } | null;
}

const usual = { version: 1, leaves: [], whatChanged: null, recalled: null } as const;

/** In the order in which they were published. */
export const releases: readonly ReleasePlan[] = [
  {
    ...usual,
    kit: oneRoundBefore,
    begun: 97,
    submitted: 90,
    published: 86,
    starts: 85,
    endsIn: 96,
    leaves: newInVersion2,
  },
  { ...usual, kit: fourWeeks, begun: 66, submitted: 60, published: 56, starts: 55, endsIn: 9 },
  {
    ...usual,
    kit: coldRound,
    begun: 61,
    submitted: 52,
    published: 47,
    starts: 45,
    endsIn: 134,
    recalled: { daysAgo: 4, reason: sixHoursWithdrawn },
  },
  {
    ...usual,
    kit: oneRound,
    version: 2,
    begun: 17,
    submitted: 11,
    published: 6,
    starts: 6,
    endsIn: 174,
    whatChanged,
  },
  { ...usual, kit: leaseAfterTrial, begun: 21, submitted: 9, published: 3, starts: 2, endsIn: 118 },
  { ...usual, kit: secondDepot, begun: 14, submitted: 6, published: 2, starts: -8, endsIn: 187 },
];
