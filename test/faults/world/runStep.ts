import { limits } from '../../../shared/contracts/sync/limits.ts';
import { assertNever } from '../../../shared/kernel/assertNever.ts';
import { createLaptop } from '../../harness/laptop.ts';
import { createTestClock } from '../../harness/testClock.ts';
import type { Step } from '../schedule/step.ts';
import { administer } from './administer.ts';
import { attend, giveUp } from './attend.ts';
import { openSeat, syncSeat } from './openSeat.ts';
import { publishKit, recallKit } from './publishKits.ts';
import { fillHub, fillLaptop, killDatabase, revoke, roomAtHub, staffAsNow, upgrade } from './trouble.ts';
import { doOneThing } from './useSeat.ts';
import type { Seat, World } from './world.ts';

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function runStep(world: World, step: Step, index: number): Promise<void> {
  const seatOf = (place: number): Seat => world.seats[place % world.seats.length] as Seat;
  switch (step.type) {
    case 'work':
      return work(world, seatOf(step.laptop), step, index);
    case 'sync':
      return syncSeat(seatOf(step.laptop), step.patience);
    case 'wait':
      return pause(step.milliseconds);
    case 'fault':
      seatOf(step.laptop).laptop.link.arm(step.fault);
      return;
    case 'network': {
      const { laptop } = seatOf(step.laptop);
      laptop.link.setOnline(step.online);
      laptop.notify(step.online ? 'online' : 'offline');
      return;
    }
    case 'killLaptop':
      return killLaptop(world, seatOf(step.laptop), step, index);
    case 'killHub':
      return killHub(world, seatOf(step.laptop), step);
    case 'laptopClock': {
      const { laptop } = seatOf(step.laptop);
      laptop.clock.jump(step.milliseconds);
      world.network.count('laptop_clock_jump');
      if (step.reboot && laptop.running) {
        await laptop.stop();
        laptop.clock.reboot();
        await openSeat(world, seatOf(step.laptop));
      }
      return;
    }
    case 'hubClock':
      world.hubClock.jump(step.milliseconds);
      world.network.count('hub_clock_jump');
      return;
    case 'moveAccount':
    case 'regrant':
    case 'changeOwner':
      return administer(world, step);
    case 'cloneLaptop':
      return cloneLaptop(world, seatOf(step.laptop));
    case 'backUpHub':
      await roomAtHub(world);
      await world.hub.backUp();
      world.backedUpAt = world.hubClock.now();
      world.network.count('hub_backup');
      return;
    case 'restoreHub':
      return restoreHub(world);
    case 'killDatabase':
      return killDatabase(world);
    case 'fillHub':
      return fillHub(world);
    case 'fillLaptop':
      return fillLaptop(world, seatOf(step.laptop), step.room);
    case 'revoke':
      return revoke(world, seatOf(step.laptop), step.steps);
    case 'expireToken':
      seatOf(step.laptop).laptop.link.crashAt(step.at, step.path, () => {
        world.hubClock.jump(step.milliseconds);
        world.network.count(`token_expired_${step.at}`);
      });
      return;
    case 'upgrade':
      return upgrade(world, seatOf(step.laptop), step.migrations);
    case 'publishKit':
      return publishKit(world, step.seed);
    case 'recallKit':
      return recallKit(world, step.seed);
    case 'attend':
      return attend(world, seatOf(step.laptop), `attend ${index}.${step.seed}`, false);
    case 'giveUp':
      return giveUp(world, seatOf(step.laptop), `give up ${index}.${step.seed}`);
    default:
      assertNever(step, 'step');
  }
}

async function work(world: World, seat: Seat, step: Step & { type: 'work' }, index: number): Promise<void> {
  const deeds = Array.from({ length: step.count }, (_, number) => `${index}.${step.seed}.${number}`);
  if (step.together) await Promise.all(deeds.map((seed) => doOneThing(world, seat, seed)));
  else for (const seed of deeds) await doOneThing(world, seat, seed);
}

async function killLaptop(
  world: World,
  seat: Seat,
  step: Step & { type: 'killLaptop' },
  index: number,
): Promise<void> {
  const { laptop } = seat;
  const die = (): void => {
    if (!laptop.running) return;
    laptop.crash();
    seat.full = false;
    seat.downFor = 1 + (step.seed % 3);
    world.network.count(`laptop_killed_${step.at}${seat.ownProcess ? '_by_sigkill' : ''}`);
    world.story.push(`  ${laptop.name} died (${step.at})`);
  };
  if (step.at === 'now') die();
  else if (step.at !== 'working') laptop.link.crashAt(step.at, step.path, die);
  else {
    const deeds = [0, 1, 2].map((number) => doOneThing(world, seat, `${index}.${step.seed}.${number}`));
    // Some turns later, in the middle of whatever those three have come to.
    for (let turn = 0; turn < step.seed % 40; turn += 1) {
      await (turn % 3 === 0 ? new Promise((resolve) => setImmediate(resolve)) : Promise.resolve());
    }
    die();
    await Promise.all(deeds);
  }
}

function killHub(world: World, seat: Seat, step: Step & { type: 'killHub' }): void {
  const die = (): void => {
    if (world.hub.process === null) return;
    const bySigkill = world.hub.ownProcess ? '_by_sigkill' : '';
    if (world.hub.processes.length > 1) world.network.count('hub_killed_one_of_several');
    world.hub.crash();
    world.hubDownFor = 2;
    world.network.count(`hub_killed_${step.at}${bySigkill}`);
    world.story.push(`  the hub died (${step.at})`);
  };
  if (step.at === 'now') die();
  else seat.laptop.link.crashAt(step.at, step.path, die);
}

/** Both disks go on under one client id; the copy is another machine, with clocks of its own. */
async function cloneLaptop(world: World, seat: Seat): Promise<void> {
  if (world.seats.length >= 6) return;
  const name = `${seat.laptop.name}'`;
  if (world.seats.some(({ laptop }) => laptop.name === name)) return;
  const folder = `${world.folder}/${name.replaceAll("'", '_copy')}`;
  if (seat.ownProcess) return;
  seat.laptop.copyDisk(folder);
  const random = world.random.fork(`clone ${name}`);
  const clock = createTestClock(random.fork('clock'), seat.laptop.clock.now());
  const laptop = createLaptop({
    name,
    folder,
    network: world.network,
    random,
    log: world.log,
    clock,
    secrets: seat.laptop.secrets,
  });
  world.ledger.copyLaptop(seat.laptop.name, name);
  world.pushes.excuse(seat.laptop.name);
  world.pushes.excuse(name);
  seat.cloned = true;
  const copy: Seat = { laptop, user: seat.user, cloned: true, ownProcess: false, downFor: 0, full: false };
  world.seats.push(copy);
  world.network.count('laptop_cloned');
  await openSeat(world, copy);
}

/** Laptops keep what was acknowledged for longer than any backup is old; an older one is not put in place. */
async function restoreHub(world: World): Promise<void> {
  const age = world.hubClock.now() - world.backedUpAt;
  if (!world.hub.hasBackup || age > limits.acknowledgedRetentionDays * 86_400_000) return;
  await roomAtHub(world);
  world.restores += 1;
  world.reads.forget();
  await world.hub.restore();
  await staffAsNow(world);
  world.reads.forget();
  world.hubDownFor = 0;
  world.network.count('hub_restored');
}
