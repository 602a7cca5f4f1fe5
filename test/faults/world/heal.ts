import type Database from 'better-sqlite3';
import { enter, isAtRest, openSeat, statusOf } from './openSeat.ts';
import { patience } from './patience.ts';
import { endTrouble } from './trouble.ts';
import { workspacePassword } from './workspace.ts';
import type { Seat, World } from './world.ts';

const longestRest = 25_000;

/** Ends all trouble and waits until every laptop rests after a read that began once all work was in. */
export async function heal(world: World): Promise<void> {
  for (const { laptop } of world.seats) laptop.link.disarm();
  await world.hub.start();
  world.hubDownFor = 0;
  await endTrouble(world, true);
  for (const seat of world.seats) {
    // A disk with room again, as after a night at the office.
    if (seat.full && seat.laptop.running) await seat.laptop.stop();
    seat.full = false;
    if (!seat.laptop.running) await openSeat(world, seat);
    seat.laptop.link.setOnline(true);
    seat.laptop.notify('online');
    await enter(world, seat);
  }
  await world.network.deliverLate();
  // Work first, since what one laptop delivers the others still have to read.
  for (const seat of world.seats) await untilRest(world, seat, 0);
  for (let round = 0; round < 3; round += 1) {
    const from = world.network.order;
    for (const seat of world.seats) await untilRest(world, seat, from);
    // One that does not rest has been waited for long enough.
    if (world.violations.length > 0) return;
  }
}

/** What its tables say is still to come, for the story. */
const unfinished = (db: Database.Database) => ({
  outbox: db
    .prepare(
      `select lower(hex(mutation_id)) as id, kind, state, seq, attempts, last_error, code, commit_xid from outbox
       where state not in ('settled', 'discarded', 'replaced')`,
    )
    .all(),
  scopes: db.prepare('select * from scope_state').all(),
  meta: db.prepare(`select key, value from meta where key not like '%token%'`).all(),
  shadows: db.prepare('select count(*) from shadow').pluck().get(),
});

async function untilRest(world: World, seat: Seat, from: number): Promise<void> {
  // A look now and then takes a tenth of the processor.
  const isOver = patience(longestRest, 0.1);
  let asked = 0;
  for (;;) {
    const status = await statusOf(seat);
    if (status === null) await enter(world, seat);
    else {
      if (status.connection === 'sign_in')
        await seat.laptop.ask('session.renew', { password: workspacePassword });
      const read = world.reads.lastComplete(seat.laptop.name)?.order ?? 0;
      const rests = status.connection === 'online' && isAtRest(status);
      if (rests && read > from) return;
    }
    if (isOver()) {
      world.violations.push(`does not come to rest: ${seat.laptop.name} shows ${JSON.stringify(status)}`);
      world.story.push(`  ${seat.laptop.name} holds ${JSON.stringify(seat.laptop.look(unfinished))}`);
      return;
    }
    if (performance.now() > asked + 300) {
      asked = performance.now();
      await seat.laptop.ask('sync.now', {});
    }
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
}
