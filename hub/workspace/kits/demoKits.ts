import { coldRound } from './cold-round/kit.ts';
import { fourWeeks } from './four-weeks/kit.ts';
import type { KitPlan } from './kitPlan.ts';
import { leaseAfterTrial } from './lease-after-trial/kit.ts';
import { oneRound } from './one-round/kit.ts';
import { secondDepot } from './second-depot/kit.ts';

/** The kits of the demo's marketing, in the order in which they were first written. */
export const demoKits: readonly KitPlan[] = [oneRound, coldRound, fourWeeks, leaseAfterTrial, secondDepot];
