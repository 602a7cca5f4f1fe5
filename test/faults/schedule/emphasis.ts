import type { Random } from '../../harness/random.ts';
import type { LaptopPlan, Step } from './step.ts';

/**
 * What chance alone brings about too seldom to be watched for: in three schedules of fifteen it is sought, beside
 * everything else that happens there.
 */
export interface Emphasis {
  /** Who sits in front of the first laptops, where it matters that they work on the same accounts. */
  readonly users: readonly number[];
  scene(random: Random): readonly Step[];
}

/** A laptop that rests is not waited for any longer. */
const patience = 4_000;

/**
 * One writes on what another made, and the hub is restored to a day before it was made: the hub must refuse. Accounts that
 * came meanwhile are gone again.
 */
const refusals: Emphasis = {
  users: [1, 3],
  scene: (random) => [
    { type: 'network', laptop: 0, online: true },
    { type: 'network', laptop: 1, online: true },
    { type: 'backUpHub' },
    { type: 'work', laptop: 0, count: 12, together: false, seed: random.between(0, 2 ** 31) },
    ...Array.from({ length: 4 }, (): Step => ({ type: 'moveAccount', seed: random.between(0, 2 ** 31) })),
    { type: 'sync', laptop: 0, patience },
    { type: 'sync', laptop: 1, patience },
    { type: 'work', laptop: 1, count: 20, together: false, seed: random.between(0, 2 ** 31) },
    { type: 'sync', laptop: 1, patience },
    { type: 'network', laptop: 0, online: false },
    { type: 'restoreHub' },
    { type: 'sync', laptop: 1, patience },
    { type: 'network', laptop: 0, online: true },
  ],
};

/** Everything is read anew over a line that turns bytes. */
const damagedSnapshots: Emphasis = {
  users: [],
  scene: (random) => [
    { type: 'network', laptop: 0, online: true },
    { type: 'backUpHub' },
    ...Array.from(
      { length: 4 },
      (): Step => ({
        type: 'fault',
        laptop: 0,
        fault: { kind: 'flip_byte', path: 'snapshot', at: random.next(), milliseconds: 1 },
      }),
    ),
    ...[0.4, 0.7, 0.9].map(
      (at): Step => ({
        type: 'fault',
        laptop: 0,
        fault: { kind: 'truncate_silent', path: 'snapshot', at, milliseconds: 1 },
      }),
    ),
    { type: 'restoreHub' },
    { type: 'sync', laptop: 0, patience },
  ],
};

/** Places in the queue are given to a batch that cannot leave, and some of it is given up meanwhile. */
const secondThoughts: Emphasis = {
  users: [],
  scene: (random) => [
    { type: 'network', laptop: 0, online: true },
    { type: 'sync', laptop: 0, patience },
    { type: 'network', laptop: 0, online: false },
    { type: 'work', laptop: 0, count: 8, together: false, seed: random.between(0, 2 ** 31) },
    { type: 'sync', laptop: 0, patience: 400 },
    { type: 'giveUp', laptop: 0, seed: random.between(0, 2 ** 31) },
    { type: 'work', laptop: 0, count: 4, together: false, seed: random.between(0, 2 ** 31) },
    { type: 'network', laptop: 0, online: true },
    { type: 'sync', laptop: 0, patience },
  ],
};

const emphases: Readonly<Record<number, Emphasis>> = {
  12: secondThoughts,
  13: refusals,
  14: damagedSnapshots,
};

export const emphasisOf = (number: number): Emphasis | null => emphases[number % 15] ?? null;

/** The plan with its emphasis: the scene three times, the last two at the end, where nothing covers them again. */
export function emphasised(
  emphasis: Emphasis,
  random: Random,
  plan: { readonly laptops: readonly LaptopPlan[]; readonly steps: readonly Step[] },
): { readonly laptops: readonly LaptopPlan[]; readonly steps: readonly Step[] } {
  const laptops = plan.laptops.map((laptop, at) => ({ ...laptop, user: emphasis.users[at] ?? laptop.user }));
  const middle = Math.ceil(plan.steps.length / 2);
  const steps = [
    ...plan.steps.slice(0, middle),
    ...emphasis.scene(random),
    ...plan.steps.slice(middle),
    ...emphasis.scene(random),
    ...emphasis.scene(random),
  ];
  return { laptops, steps };
}
