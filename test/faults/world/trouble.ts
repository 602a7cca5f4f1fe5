import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deactivateUser, reactivateUser } from '../../../hub/administration/users.ts';
import { leaveOlderSchema } from '../../harness/olderSchema.ts';
import { openSeat } from './openSeat.ts';
import type { Seat, World } from './world.ts';

/** PostgreSQL alone dies: the processes of the hub live on, and have to say so and to find it again. */
export function killDatabase(world: World): void {
  if (!world.hub.crashDatabase()) return;
  world.hubWasUnable = true;
  world.hubDownFor = 3;
  world.network.count('postgres_killed');
}

export async function fillHub(world: World): Promise<void> {
  if (world.hubFullFor > 0) return;
  world.hubWasUnable = true;
  world.hubFullFor = 4;
  await world.hub.fillDisk();
  world.network.count('hub_disk_full');
}

export async function roomAtHub(world: World): Promise<void> {
  if (world.hubFullFor === 0) return;
  world.hubFullFor = 0;
  await world.hub.freeDisk();
}

/** Longest file there, and what may still be added to it. Node ignores SIGXFSZ, so that writing fails instead. */
export function fillLaptop(world: World, seat: Seat, room: number): void {
  const { pid } = seat.laptop;
  if (pid === null || process.platform !== 'linux') return;
  const sizes = readdirSync(seat.laptop.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const most = room === 0 ? 4_096 : Math.max(0, ...sizes) + room;
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:unlimited`]);
  seat.full = true;
  world.network.count('laptop_disk_full');
}

/** Nothing of theirs is taken or told from here on, until they are back. */
export async function revoke(world: World, { user }: Seat, steps: number): Promise<void> {
  if (world.revoked.has(user.id)) return;
  await roomAtHub(world);
  const done = await world.hub.asHub((hub) => deactivateUser(hub, user.email));
  if (done === null) return;
  world.revoked.set(user.id, { since: world.network.order, steps });
  world.reads.forgetMoments();
  world.network.count('user_revoked');
}

async function reinstate(world: World, userId: string): Promise<void> {
  const email = world.seats.find(({ user }) => user.id === userId)?.user.email ?? '';
  world.revoked.delete(userId);
  await roomAtHub(world);
  await world.hub.asHub((hub) => reactivateUser(hub, email));
}

/** A backup holds people as they were: whoever looks after the hub puts that right before laptops meet it again. */
export async function staffAsNow(world: World): Promise<void> {
  for (const { user } of world.seats) {
    const isOut = world.revoked.has(user.id);
    await world.hub.asHub(async (hub) => {
      const { db } = hub;
      const kept = await db.selectFrom('user').select('active').where('id', '=', user.id).executeTakeFirst();
      if (kept?.active !== isOut) return;
      await (isOut ? deactivateUser(hub, user.email) : reactivateUser(hub, user.email));
    });
  }
}

/** What lasts for some steps ends: after each step one less, or all of it at once. */
export async function endTrouble(world: World, atOnce = false): Promise<void> {
  if (world.hubFullFor === 1 || atOnce) await roomAtHub(world);
  world.hubFullFor = Math.max(0, world.hubFullFor - 1);
  for (const [userId, out] of [...world.revoked]) {
    out.steps -= 1;
    if (out.steps <= 0 || atOnce) await reinstate(world, userId);
  }
}

/** Its file is written anew as a program that many migrations older would have left it, and opened by this one. */
export async function upgrade(world: World, seat: Seat, migrations: number): Promise<void> {
  const { laptop } = seat;
  if (laptop.running) await laptop.stop();
  seat.full = false;
  const back = laptop.rewrite((file, key) => leaveOlderSchema(file, key, migrations));
  if (back > 0) world.network.count('laptop_upgraded');
  world.story.push(`  ${laptop.name} goes on from ${back} migrations before`);
  await openSeat(world, seat);
}
