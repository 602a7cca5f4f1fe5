import { parseArgs } from 'node:util';

export interface FaultOptions {
  readonly schedules: number;
  readonly seed: string;
  /** One schedule by its number. */
  readonly only: number | null;
  /** Of that schedule, only the steps of these places: what shrinking has left. */
  readonly steps: readonly number[] | null;
  readonly database: 'pglite' | 'postgres' | 'mixed';
  /** Processes side by side. */
  readonly jobs: number;
  /** Schedules of the fixed seed, as `npm test` runs them. */
  readonly fixed: boolean;
  readonly shrink: boolean;
  /** What fails is played once more: a crowded machine may be late once, what fails twice is broken. */
  readonly twice: boolean;
  /** Reports are added to this file, and schedules that stand in it are not run again. */
  readonly resume: string | null;
  /** After so many nothing more is begun; with `resume` a later run goes on. */
  readonly minutes: number | null;
  readonly story: boolean;
  /** Plays with planted faults, all or the one named, to see that each is caught. */
  readonly mutants: boolean;
  readonly mutant: string | null;
}

export const fixedSeed = 'callboard';

export const usage = `npm run faults -- [--schedules N] [--seed S] [--only K [--steps 1,2,…]] [--database pglite|postgres|mixed]
  [--fixed N] [--jobs N] [--resume FILE [--minutes N]] [--no-shrink] [--twice] [--story]
npm run faults -- --mutants [--mutant NAME] [--schedules N] [--jobs N]`;

/** Throws, with the usage, on anything it does not know. */
export function parseFaultOptions(args: readonly string[], freshSeed: () => string): FaultOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schedules: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      steps: { type: 'string' },
      database: { type: 'string' },
      fixed: { type: 'string' },
      jobs: { type: 'string' },
      resume: { type: 'string' },
      minutes: { type: 'string' },
      'no-shrink': { type: 'boolean' },
      twice: { type: 'boolean' },
      story: { type: 'boolean' },
      mutants: { type: 'boolean' },
      mutant: { type: 'string' },
    },
  });
  const whole = (name: string, text: string | undefined): number | null => {
    if (text === undefined) return null;
    if (!/^\d+$/.test(text)) throw new Error(`--${name} wants a whole number, not ${text}\n${usage}`);
    return Number(text);
  };
  const database = values.database ?? 'mixed';
  if (database !== 'pglite' && database !== 'postgres' && database !== 'mixed') {
    throw new Error(`--database is pglite, postgres or mixed, not ${database}\n${usage}`);
  }
  const fixed = whole('fixed', values.fixed);
  const wantsMutants = values.mutants === true || values.mutant !== undefined;
  return {
    schedules: fixed ?? whole('schedules', values.schedules) ?? (wantsMutants ? 30 : 20),
    seed: values.seed ?? (fixed === null ? freshSeed() : fixedSeed),
    only: whole('only', values.only),
    steps:
      values.steps === undefined
        ? null
        : values.steps
            .split(',')
            .filter((part) => part !== '')
            .map(Number),
    database,
    jobs: whole('jobs', values.jobs) ?? 2,
    fixed: fixed !== null,
    shrink: values['no-shrink'] !== true && fixed === null,
    resume: values.resume ?? null,
    minutes: whole('minutes', values.minutes),
    twice: values.twice === true,
    story: values.story === true,
    mutants: wantsMutants,
    mutant: values.mutant ?? null,
  };
}
