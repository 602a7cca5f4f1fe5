import { readHubRows } from '../harness/rows/hubRows.ts';
import { checkPromises } from './checks/checkPromises.ts';
import { checkShown } from './checks/checkShown.ts';
import { checkStatus } from './checks/checkStatus.ts';
import { describeStep, type Schedule } from './schedule/step.ts';
import { attend } from './world/attend.ts';
import { createWorld, type Ground } from './world/createWorld.ts';
import { heal } from './world/heal.ts';
import { enter, openSeat, statusOf, syncSeat } from './world/openSeat.ts';
import { patience } from './world/patience.ts';
import { runStep } from './world/runStep.ts';
import { tearDown } from './world/tearDown.ts';
import { endTrouble } from './world/trouble.ts';
import type { World } from './world/world.ts';

export interface Report {
  readonly number: number;
  readonly violations: readonly string[];
  readonly story: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly actions: number;
  readonly checks: number;
  readonly milliseconds: number;
}

/** Longer than any schedule takes; one that hangs is a failure like another. */
const longest = 120_000;

export async function runSchedule(schedule: Schedule, ground: Ground): Promise<Report> {
  const began = performance.now();
  const world = await createWorld(schedule, ground);
  let overtime: NodeJS.Timeout | undefined;
  const isOver = patience(longest, 0.5);
  try {
    await Promise.race([
      play(world),
      new Promise((_, reject) => {
        overtime = setInterval(() => {
          if (isOver()) reject(new Error(`hangs for ${longest / 1000} s`));
        }, 1_000);
      }),
    ]);
  } catch (error) {
    world.violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    clearInterval(overtime);
    await tearDown(world);
  }
  return {
    number: schedule.number,
    violations: [...new Set(world.violations)],
    story: world.story,
    counts: world.network.counts,
    actions: world.actions,
    checks: world.checks,
    milliseconds: Math.round(performance.now() - began),
  };
}

async function play(world: World): Promise<void> {
  for (const seat of world.seats) await openSeat(world, seat);
  // Some begin their day before the first sync is done; most have it behind them.
  if (world.random.chance(0.75)) for (const seat of world.seats) await syncSeat(seat, 3_000);
  for (const [index, step] of world.schedule.steps.entries()) {
    world.story.push(`${index} ${describeStep(step)} (at ${Math.round(performance.now() - world.began)} ms)`);
    await runStep(world, step, index);
    await bringBack(world);
    await observe(world);
    if (world.violations.length > 0) return;
  }
  world.story.push('heal');
  await heal(world);
  await checkPromises(world);
  if (world.violations.length > 0) return;
  world.story.push('attend to everything, heal again');
  for (const [index, seat] of world.seats.entries()) await attend(world, seat, `last ${index}`, true);
  await heal(world);
  await checkPromises(world);
}

/** What died is started again some steps later, by its user or by whoever watches the hub. */
async function bringBack(world: World): Promise<void> {
  if (!world.hub.whole) {
    world.hubDownFor -= 1;
    if (world.hubDownFor <= 0) await world.hub.start();
  }
  await endTrouble(world);
  for (const seat of world.seats) {
    if (seat.laptop.running) continue;
    seat.downFor -= 1;
    if (seat.downFor <= 0) {
      await openSeat(world, seat);
      await checkNothingForgotten(world, seat.laptop.name);
    }
  }
}

/** Promise 1: whatever was said to be saved before the crash is there after it. */
async function checkNothingForgotten(world: World, name: string): Promise<void> {
  const seat = world.seats.find(({ laptop }) => laptop.name === name);
  if (seat === undefined || !(await enter(world, seat))) return;
  const kept = seat.laptop.look(
    (db) => new Set(db.prepare('select lower(hex(mutation_id)) from outbox').pluck().all() as string[]),
  );
  for (const entry of world.ledger.of(name)) {
    // What was given up is kept for thirty days, which a clock passes at once.
    if (entry.fate === 'discarded') continue;
    world.checks += 1;
    if (!kept.has(entry.mutationId.replaceAll('-', '')) && !world.pushes.acknowledged(entry.mutationId)) {
      world.violations.push(`promise 1: ${name} forgot ${entry.kind} ${entry.mutationId} in a crash`);
    }
  }
}

/** After every step: what each laptop says of itself, held against what the hub held before. */
async function observe(world: World): Promise<void> {
  for (const seat of world.seats) {
    if (!seat.laptop.running) continue;
    const { life } = seat.laptop;
    checkShown(world, seat);
    const status = await Promise.race([statusOf(seat), seat.laptop.death.then(() => null)]);
    if (status !== null && status !== undefined && seat.laptop.life === life)
      checkStatus(world, seat, status);
    else if (seat.laptop.running && world.hub.hasDatabase) await enter(world, seat);
  }
  if (
    world.hub.process === null ||
    !world.hub.hasDatabase ||
    world.reads.lastMoment()?.order === world.network.order
  )
    return;
  // Asked before the rows are read, which so hold at least as much.
  const { snapshot } = await committedAtHub(world);
  const last = world.reads.lastMoment();
  const rows = last?.snapshot === snapshot ? last.rows : await readHubRows(world.hub.ask);
  const { xmax } = await committedAtHub(world);
  world.reads.remember({ order: world.network.order, snapshot, xmax: BigInt(xmax), rows });
}

async function committedAtHub(world: World): Promise<{ readonly snapshot: string; readonly xmax: string }> {
  const [said] = await world.hub.ask('select pg_current_snapshot()::text as snapshot');
  const snapshot = said?.snapshot as string;
  return { snapshot, xmax: snapshot.split(':')[1] ?? '' };
}
