import { afterAll, beforeAll } from 'vitest';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { PlainRow } from '../../harness/rows/rowSets.ts';
import { checkPromises } from '../checks/checkPromises.ts';
import { type PreparedGround, prepareGround } from '../ground.ts';
import { createWorld } from '../world/createWorld.ts';
import type { Hands } from '../world/hands.ts';
import { heal } from '../world/heal.ts';
import { openSeat, syncSeat } from '../world/openSeat.ts';
import { tearDown } from '../world/tearDown.ts';
import { handsOf } from '../world/useSeat.ts';
import { workspaceUsers } from '../world/workspace.ts';
import type { Seat, World } from '../world/world.ts';

/**
 * A failure that the fault program found, told again with no more than it needs: the same world, played by
 * hand instead of by chance, and held to the same promises at the end.
 */
export interface PlayedWorld {
  readonly world: World;
  seat(place: number): Seat;
  hands(place: number): Hands;
  /** Everything up and down until the laptop rests. */
  sync(place: number): Promise<void>;
  territory(name: string): PlainRow;
  account(name: string): PlainRow;
  /** Through the hub's own way of writing, as its administration does. */
  change(
    entity: 'account' | 'user' | 'nextStep',
    id: string,
    values: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}

const longEnough = 5_000;

/** `people`: whose laptops, by first name. Answers what the promises found broken. */
export function describeWorlds(database: 'pglite' | 'postgres' = 'pglite') {
  let prepared: PreparedGround;
  let number = 0;
  beforeAll(async () => {
    prepared = await prepareGround(database);
  });
  afterAll(() => prepared.remove());
  return async (
    people: readonly string[],
    play: (played: PlayedWorld) => Promise<void>,
  ): Promise<readonly string[]> => {
    number += 1;
    const laptops = people.map((name) => ({
      user: workspaceUsers.findIndex((user) => user.name.startsWith(name)),
      ownProcess: false,
    }));
    const hub = { database, hubOwnProcess: false, hubProcesses: 1 };
    const schedule = { seed: 'named', number, ...hub, laptops, steps: [] };
    const world = await createWorld(schedule, prepared.ground);
    try {
      for (const seat of world.seats) await openSeat(world, seat);
      for (const seat of world.seats) await syncSeat(seat, longEnough);
      await play(playedWorld(world));
      await heal(world);
      await checkPromises(world);
      return world.violations;
    } finally {
      await tearDown(world);
    }
  };
}

function playedWorld(world: World): PlayedWorld {
  const seat = (place: number): Seat => {
    const found = world.seats[place];
    if (found === undefined) throw new Error(`there is no seat ${place}`);
    return found;
  };
  const named = (rows: ReadonlyMap<string, PlainRow>, name: string): PlainRow => {
    const found = [...rows.values()].find((row) => row.name === name);
    if (found === undefined) throw new Error(`the workspace has no ${name}`);
    return found;
  };
  let asked = 0;
  return {
    world,
    seat,
    hands(place) {
      asked += 1;
      return handsOf(world, seat(place), `named ${asked}`);
    },
    sync: (place) => syncSeat(seat(place), longEnough),
    territory: (name) => named(world.firstRows.territory, name),
    account: (name) => named(world.firstRows.account, name),
    async change(entity, id, values) {
      for (const field of Object.keys(values)) world.administered.add(`${entity}:${id}:${field}`);
      world.reads.forgetMoments();
      await world.hub.administer((trx, now) =>
        updateRows(trx, entity, Object.keys(values), [{ id, ...values }], { now, userId: null }, 'recorded'),
      );
    },
  };
}
