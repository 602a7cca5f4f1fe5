import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updateRows } from '../../../hub/rows/updateRows.ts';
import type { EntityName } from '../../../shared/domain/entities/index.ts';
import { onPostgres } from '../../harness/hubDatabases.ts';
import type { HubLaptop } from '../../harness/hubLaptop.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

type Pulled = Awaited<ReturnType<HubLaptop['pull']>>;
const rowIds = (pulled: Pulled, entity: EntityName): readonly unknown[] =>
  (pulled.entities[entity]?.rows ?? []).map(([id]) => id);
const leaves = (pulled: Pulled, entity: EntityName): readonly unknown[] =>
  pulled.entities[entity]?.leaves ?? [];

onPostgres('pull while others write', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  /** A transaction that stays open until it is told to go on. */
  function heldOpen(work: Parameters<HubWorkspace['write']>[0]): {
    begun: Promise<void>;
    commit(): Promise<void>;
  } {
    let begun!: () => void;
    let goOn!: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayEnd = new Promise<void>((resolve) => (goOn = resolve));
    const done = workspace.write(async (trx) => {
      await work(trx);
      begun();
      await mayEnd;
    });
    const commit = (): Promise<void> => {
      goOn();
      return done;
    };
    return { begun: hasBegun, commit };
  }

  test('a transaction that began earlier and commits its move later: neither row nor leave is lost', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const contactId = await workspace.contact(accountId);
    await laptop.takeAllSnapshots();
    // The earlier transaction has its id before the later one, and moves the account away after it.
    const stamp = { now: 1, userId: null };
    let move!: () => void;
    const mayMove = new Promise<void>((resolve) => (move = resolve));
    let begun!: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const earlier = workspace.write(async (trx) => {
      await sql`select pg_current_xact_id()`.execute(trx);
      begun();
      await mayMove;
      await updateRows(
        trx,
        'account',
        ['territoryIds'],
        [{ id: accountId, territoryIds: [] }],
        stamp,
        'recorded',
      );
    });
    await hasBegun;
    await workspace.update('account', { id: accountId, name: 'Renamed' });
    const during = await laptop.pull();
    expect(rowIds(during, 'account')).toEqual([]);
    move();
    await earlier;
    const after = await laptop.pull();
    expect([rowIds(after, 'account'), leaves(after, 'account')]).toEqual([[], [accountId]]);
    expect(leaves(after, 'contact')).toEqual([contactId]);
  });

  test('two writers and a reader at the horizon: what commits below it later is read, once each', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const [first, second] = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ];
    await laptop.takeAllSnapshots();
    const rename = (id: string) => async (trx: Parameters<Parameters<HubWorkspace['write']>[0]>[0]) => {
      await updateRows(
        trx,
        'account',
        ['name'],
        [{ id, name: 'Renamed' }],
        { now: 1, userId: null },
        'recorded',
      );
    };
    const slow = heldOpen(rename(first));
    await slow.begun;
    const quick = heldOpen(rename(second));
    await quick.begun;
    await quick.commit();
    const during = await laptop.pull();
    expect([rowIds(during, 'account'), during.complete]).toEqual([[], true]);
    expect((await laptop.digest(`territory:${workspace.north}`)).body.settled).toBe(false);
    await slow.commit();
    expect(new Set(rowIds(await laptop.pull(), 'account'))).toEqual(new Set([first, second]));
    expect(rowIds(await laptop.pull(), 'account')).toEqual([]);
    expect((await laptop.digest(`territory:${workspace.north}`)).body.settled).toBe(true);
  });

  test('a child written while its account moves reaches the new territory', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const [here, there] = [laptop, await workspace.laptopOf('rep', [workspace.south])];
    const accountId = await workspace.account([workspace.north]);
    await here.takeAllSnapshots();
    await there.takeAllSnapshots();
    const move = heldOpen(async (trx) => {
      const row = { id: accountId, territoryIds: [workspace.south] };
      await updateRows(trx, 'account', ['territoryIds'], [row], { now: 1, userId: null }, 'recorded');
    });
    await move.begun;
    const id = randomUUID();
    const pushed = here.push({ kind: 'heard.add', args: heardArgs(id, accountId) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await move.commit();
    expect((await pushed).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    expect(rowIds(await there.pull(), 'heard')).toEqual([id]);
  });
});
