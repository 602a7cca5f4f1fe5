import { type Fault, type FaultKind, faultKinds, type WirePath } from '../../harness/network/fault.ts';
import type { CrashPoint } from '../../harness/network/faultNetwork.ts';
import { createRandom, type Random } from '../../harness/random.ts';
import { workspaceUsers } from '../world/workspace.ts';
import { emphasised, emphasisOf } from './emphasis.ts';
import type { LaptopPlan, Schedule, Step, StepType } from './step.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How often each thing happens, in a schedule that has every kind of trouble. */
const weights: Readonly<Record<StepType, number>> = {
  work: 30,
  sync: 24,
  fault: 22,
  wait: 4,
  network: 6,
  attend: 5,
  killLaptop: 5,
  killHub: 3,
  laptopClock: 2,
  hubClock: 1,
  moveAccount: 4,
  regrant: 2,
  changeOwner: 1.5,
  cloneLaptop: 0.6,
  backUpHub: 1.5,
  restoreHub: 0.8,
  killDatabase: 1.5,
  fillHub: 0.8,
  fillLaptop: 0,
  revoke: 0.8,
  expireToken: 1.5,
  upgrade: 0.8,
  publishKit: 2,
  recallKit: 1,
  giveUp: 0,
};

export const stepTypes = Object.keys(weights) as readonly StepType[];

const faultWeights: Readonly<Record<FaultKind, number>> = {
  cut_before: 2,
  cut_after: 4,
  delay_before: 2,
  delay_after: 2,
  duplicate: 3,
  late: 2,
  replay: 3,
  truncate_error: 2,
  truncate_silent: 2,
  garbage: 1,
  portal: 1,
  flip_byte: 1,
  bad_gateway: 2,
  throttle: 1,
};

const pathWeights: Readonly<Record<WirePath | 'any', number>> = {
  push: 10,
  changes: 6,
  snapshot: 3,
  digest: 1,
  sessions: 1,
  other: 0,
  any: 5,
};

/** A request that signs in may be cut or repeated at once, but the network cannot store one and send it later. */
function chooseFault(random: Random): Fault {
  const path = random.weighted(pathWeights);
  const kind = random.weighted(faultWeights);
  const stored = kind === 'late' || kind === 'replay';
  return {
    kind: faultKinds.includes(kind) ? kind : 'cut_after',
    path: stored && path !== 'push' && path !== 'changes' ? 'push' : kind === 'flip_byte' ? 'snapshot' : path,
    at: random.next(),
    milliseconds: random.between(1, 60),
  };
}

const crashPoints: readonly CrashPoint[] = ['leaving', 'applied', 'delivered'];

function chooseStep(random: Random, laptops: number): Step {
  const laptop = random.between(0, laptops - 1);
  const seed = random.between(0, 2 ** 31);
  const type = random.weighted(weights);
  switch (type) {
    case 'work':
      return { type, laptop, count: random.between(1, 6), together: random.chance(0.3), seed };
    case 'sync':
      return { type, laptop, patience: random.pick([0, 15, 60, 400]) };
    case 'wait':
      return { type, milliseconds: random.between(1, 40) };
    case 'fault':
      return { type, laptop, fault: chooseFault(random) };
    case 'network':
      return { type, laptop, online: random.chance(0.55) };
    case 'killLaptop':
      return {
        type,
        laptop,
        at: random.pick(['now', 'working', ...crashPoints]),
        path: random.weighted(pathWeights),
        seed,
      };
    case 'killHub':
      return { type, at: random.pick(['now', ...crashPoints]), laptop, path: random.weighted(pathWeights) };
    case 'laptopClock':
      return { type, laptop, milliseconds: chooseJump(random), reboot: random.chance(0.3) };
    case 'hubClock':
      return { type, milliseconds: random.pick([5 * minute, 20 * minute, 3 * 60 * minute, 2 * day]) };
    case 'cloneLaptop':
      return { type, laptop };
    case 'attend':
    case 'giveUp':
      return { type, laptop, seed };
    case 'moveAccount':
    case 'regrant':
    case 'changeOwner':
      return { type, seed };
    case 'publishKit':
    case 'recallKit':
      return { type, seed };
    case 'backUpHub':
    case 'restoreHub':
    case 'killDatabase':
    case 'fillHub':
      return { type };
    case 'fillLaptop':
      return { type, laptop: 0, room: random.pick([0, 4_096, 65_536]) };
    case 'revoke':
      return { type, laptop, steps: random.between(2, 6) };
    case 'expireToken':
      return {
        type,
        laptop,
        at: random.pick(crashPoints),
        path: random.weighted(pathWeights),
        milliseconds: random.pick([20 * minute, 3 * 60 * minute, 40 * day]),
      };
    case 'upgrade':
      return { type, laptop, migrations: random.between(1, 7) };
  }
}

const chooseJump = (random: Random): number =>
  (random.chance(0.5) ? 1 : -1) * random.pick([3 * minute, 90 * minute, 2 * day, 200 * day, 3 * 365 * day]);

/** Trouble that waits for a request is soon given one. */
const meetsRequests = (step: Step): step is Step & { readonly laptop: number } =>
  step.type === 'fault' ||
  step.type === 'killLaptop' ||
  step.type === 'killHub' ||
  step.type === 'expireToken';

const syncAfter = ({ laptop }: { readonly laptop: number }, random: Random): Step => ({
  type: 'sync',
  laptop,
  patience: random.pick([10, 60, 250]),
});

const onFullDisk = (random: Random): Step[] => [
  { type: 'fillLaptop', laptop: 0, room: random.pick([0, 4_096, 65_536]) },
  { type: 'work', laptop: 0, count: 4, together: random.chance(0.3), seed: random.between(0, 2 ** 31) },
  syncAfter({ laptop: 0 }, random),
];

/** A process of its own is killed in the middle of work, while the hub answers, and at rest; chance alone seldom does. */
const laptopKills = (random: Random): Step[] =>
  (['working', 'applied', 'now'] as const).flatMap((at) => [
    { type: 'network', laptop: 0, online: true },
    { type: 'killLaptop', laptop: 0, at, path: 'any', seed: random.between(0, 2 ** 31) },
    syncAfter({ laptop: 0 }, random),
  ]);

const hubKills = (random: Random): Step[] =>
  (['applied', 'now'] as const).flatMap((at) => [
    { type: 'network', laptop: 0, online: true },
    { type: 'work', laptop: 0, count: 3, together: false, seed: random.between(0, 2 ** 31) },
    { type: 'killHub', laptop: 0, at, path: 'any' },
    syncAfter({ laptop: 0 }, random),
  ]);

export interface ScheduleOptions {
  readonly seed: string;
  readonly number: number;
  readonly database: 'pglite' | 'postgres' | 'mixed';
  readonly postgresAvailable: boolean;
}

/** The whole plan of one schedule, decided before anything runs. */
export function createSchedule(options: ScheduleOptions): Schedule {
  const random = createRandom(`${options.seed}#${options.number}`);
  const wantsPostgres =
    options.database === 'postgres' || (options.database === 'mixed' && options.number % 4 === 0);
  const database = wantsPostgres && options.postgresAvailable ? 'postgres' : 'pglite';
  const usual = random.weighted({ 2: 5, 3: 3, 4: 1 });
  // Two in thirty are a crowd, six and five in turn: more would take too long to be played often.
  const laptopCount = options.number % 15 === 0 ? 5 + ((options.number / 15) % 2) : usual;
  /** The same person on two laptops is common: an old one and its replacement. */
  const laptops: LaptopPlan[] = Array.from({ length: Number(laptopCount) }, (_, index) => ({
    user: random.weighted(
      Object.fromEntries(workspaceUsers.map((user, at) => [at, user.weight])),
    ) as unknown as number,
    ownProcess: index === 0 && options.number % 20 === 7,
  })).map((plan) => ({ ...plan, user: Number(plan.user) }));
  const steps = Array.from({ length: random.between(20, 50) }, () =>
    chooseStep(random, laptops.length),
  ).flatMap((step) => (meetsRequests(step) && random.chance(0.7) ? [step, syncAfter(step, random)] : [step]));
  // Only a process of its own can be told that its disk has no more room.
  if (laptops[0]?.ownProcess === true)
    for (let times = 0; times < 3; times += 1)
      steps.splice(random.between(0, steps.length), 0, ...onFullDisk(random));
  const hubOwnProcess = database === 'postgres' && options.number % 20 === 12;
  const killing = random.fork('killing');
  // At the end, so that what goes before is as it was without them.
  const kills = [
    ...(laptops[0]?.ownProcess === true ? laptopKills(killing) : []),
    ...(hubOwnProcess ? hubKills(killing) : []),
  ];
  const emphasis = emphasisOf(options.number);
  const plan =
    emphasis === null
      ? { laptops, steps }
      : emphasised(emphasis, random.fork('emphasis'), { laptops, steps });
  return {
    seed: options.seed,
    number: options.number,
    database,
    hubOwnProcess,
    // One, two and three in turn.
    hubProcesses: database === 'postgres' ? 1 + ((options.number / 4) % 3) : 1,
    laptops: plan.laptops,
    steps: [...plan.steps, ...kills],
  };
}
