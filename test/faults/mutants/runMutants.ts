import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareGround } from '../ground.ts';
import { type FaultOptions, fixedSeed } from '../options.ts';
import { playIn, roomForTheNew } from '../playIn.ts';
import type { Ground } from '../world/createWorld.ts';
import { type Mutant, mutants } from './mutants.ts';

const worker = fileURLToPath(new URL('../worker.ts', import.meta.url));
const plant = new URL('./plant.ts', import.meta.url).href;

interface Verdict {
  readonly mutant: Mutant;
  readonly schedules: number;
  /** What gave it away, and where; null: nothing did. */
  readonly caught: { readonly schedule: number; readonly violation: string } | null;
}

/**
 * Plays the fixed schedules with one fault after the other planted into the program, each until the first schedule
 * that catches it. One that none catches is a promise that is not watched. Answers the exit code.
 */
export async function runMutants(options: FaultOptions): Promise<number> {
  const wanted = mutants.filter(({ name }) => options.mutant === null || name === options.mutant);
  if (wanted.length === 0) throw new Error(`there is no mutant ${options.mutant}`);
  const prepared = await prepareGround(options.database, options.jobs);
  if (prepared.notice !== null) console.log(prepared.notice);
  console.log(`faults: ${wanted.length} planted faults, at most ${options.schedules} schedules each`);
  const verdicts: Verdict[] = [];
  const waiting = [...wanted];
  const work = async (job: number): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const verdict = await tryOne(mutant, options, prepared.ofJob(job));
      verdicts.push(verdict);
      say(verdict);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.jobs, wanted.length) }, (_, job) => work(job)));
  } finally {
    await prepared.remove();
  }
  const missed = verdicts.filter(({ caught }) => caught === null);
  console.log(`${verdicts.length - missed.length} caught, ${missed.length} not`);
  return missed.length === 0 ? 0 : 1;
}

async function tryOne(mutant: Mutant, options: FaultOptions, ground: Ground): Promise<Verdict> {
  const usual = Array.from({ length: options.schedules }, (_, at) => at + 1);
  const order = [...new Set([...(mutant.seenIn === undefined ? [] : [mutant.seenIn]), ...usual])];
  let child: ChildProcess | null = null;
  // Several play the same schedule at once, each in a place of its own.
  const own: Ground = { ...ground, folder: join(ground.folder, mutant.name) };
  mkdirSync(own.folder);
  try {
    for (const [at, schedule] of order.slice(0, options.schedules).entries()) {
      child ??= fork(
        worker,
        ['--seed', fixedSeed, '--database', options.database, '--mutants', '--mutant', mutant.name],
        {
          execArgv: ['--import', plant, roomForTheNew],
          env: { ...process.env, FAULTS_MUTANT: mutant.name },
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        },
      );
      const { violations } = await playIn(child, schedule, own);
      const [violation] = violations;
      if (violation !== undefined) return { mutant, schedules: at + 1, caught: { schedule, violation } };
    }
    return { mutant, schedules: options.schedules, caught: null };
  } finally {
    child?.kill();
  }
}

function say({ mutant, schedules, caught }: Verdict): void {
  const { name, what } = mutant;
  if (caught === null) console.log(`  MISSED ${name}: ${what} (${schedules} schedules)`);
  else {
    console.log(`  caught ${name}: ${what}`);
    console.log(`    schedule ${caught.schedule}: ${caught.violation.split('\n')[0]?.slice(0, 160)}`);
  }
}
