import { type ChildProcess, fork } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareGround } from './ground.ts';
import type { FaultOptions } from './options.ts';
import { playIn, roomForTheNew } from './playIn.ts';
import { printReport, printSummary, replayCommand } from './printReports.ts';
import { type Report, runSchedule } from './runSchedule.ts';
import { createSchedule } from './schedule/createSchedule.ts';
import type { Schedule } from './schedule/step.ts';
import { shrink, withSteps } from './shrink.ts';
import type { Ground } from './world/createWorld.ts';

/** Runs what was asked for and answers the exit code. */
export async function runAll(options: FaultOptions, args: readonly string[]): Promise<number> {
  const began = performance.now();
  const prepared = await prepareGround(options.database, options.jobs);
  if (prepared.notice !== null) console.log(prepared.notice);
  const { ground } = prepared;
  try {
    const numbers =
      options.only === null ? Array.from({ length: options.schedules }, (_, at) => at + 1) : [options.only];
    const done = readDone(options);
    const reports: Report[] = [...done];
    const left = numbers.filter((number) => !done.some((report) => report.number === number));
    console.log(`faults: seed ${options.seed}, ${left.length} schedules, ${options.jobs} at a time`);
    const until = options.minutes === null ? Number.POSITIVE_INFINITY : began + options.minutes * 60_000;
    const waiting = [...left];
    const next = (): number | undefined => (performance.now() < until ? waiting.shift() : undefined);
    await runSideBySide(options, args, prepared.ofJob, next, async (report) => {
      reports.push(report);
      if (options.resume !== null)
        appendFileSync(options.resume, `${JSON.stringify({ seed: options.seed, report })}\n`);
      printReport(options, report);
    });
    await shrinkFirst(options, ground, reports);
    return printSummary(options, reports, performance.now() - began);
  } finally {
    await prepared.remove();
  }
}

export function scheduleOf(options: FaultOptions, ground: Ground, number: number): Schedule {
  const schedule = createSchedule({
    seed: options.seed,
    number,
    database: options.database,
    postgresAvailable: ground.postgres !== null,
  });
  return options.steps === null ? schedule : withSteps(schedule, options.steps);
}

function readDone(options: FaultOptions): readonly Report[] {
  if (options.resume === null || !existsSync(options.resume)) return [];
  return readFileSync(options.resume, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { seed: string; report: Report })
    .filter(({ seed }) => seed === options.seed)
    .map(({ report }) => report);
}

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Each worker takes the next number as it gets free; one that dies is a failure of what it was playing. */
async function runSideBySide(
  options: FaultOptions,
  args: readonly string[],
  groundOf: (job: number) => Ground,
  next: () => number | undefined,
  take: (report: Report) => Promise<void>,
): Promise<void> {
  const runWorker = async (job: number): Promise<void> => {
    let child: ChildProcess | null = null;
    const play = async (number: number): Promise<Report> => {
      child ??= fork(worker, [...args, '--seed', options.seed], {
        execArgv: [...process.execArgv, roomForTheNew],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      const report = await playIn(child, number, groundOf(job));
      if (child.exitCode !== null || child.signalCode !== null) child = null;
      return report;
    };
    for (let number = next(); number !== undefined; number = next()) {
      let report = await play(number);
      if (report.violations.length > 0 && options.twice) {
        printReport(options, report);
        console.log(`  ${number} is played again`);
        report = await play(number);
      }
      await take(report);
    }
    (child as ChildProcess | null)?.kill();
  };
  await Promise.all(Array.from({ length: options.jobs }, (_, job) => runWorker(job)));
}

async function shrinkFirst(options: FaultOptions, ground: Ground, reports: readonly Report[]): Promise<void> {
  const failed = reports.find((report) => report.violations.length > 0);
  if (!options.shrink || failed === undefined || options.steps !== null) return;
  const [violation] = failed.violations;
  if (violation === undefined) return;
  console.log(`shrinking schedule ${failed.number} …`);
  const schedule = scheduleOf(options, ground, failed.number);
  const { steps, runs } = await shrink(schedule, violation, (fewer) => runSchedule(fewer, ground));
  console.log(`  ${schedule.steps.length} steps became ${steps.length} in ${runs} runs:`);
  console.log(`  ${replayCommand(options, failed.number)} --steps ${steps.join(',') || '-'}`);
}
