import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HubTransaction } from '../../../hub/rows/writing.ts';
import { onPostgres } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

onPostgres('two writers that wait for each other', (newLocation) => {
  let workspace: HubWorkspace;
  beforeAll(async () => {
    workspace = await HubWorkspace.start({ database: await newLocation() });
  }, 30_000);
  afterAll(() => workspace.hub.close());

  test('a batch that the database sends back is taken up again by the hub, not by the laptop', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accounts = [
      await workspace.account([workspace.north]),
      await workspace.account([workspace.north]),
    ].sort();
    const [lower = '', higher = ''] = accounts;
    await laptop.takeAllSnapshots();

    const sent = await workspace.write(async (trx) => {
      // The server asks who must give way on behalf of who runs out of patience first: never of this one.
      await sql`set local deadlock_timeout = '60s'`.execute(trx);
      await lock(trx, higher);
      const push = laptop.push(
        ...accounts.map((id) => ({ kind: 'heard.add' as const, args: heardArgs(randomUUID(), id) })),
      );
      await untilSomeoneWaits(workspace);
      // The push holds the lower and waits for the higher.
      await lock(trx, lower);
      return { push };
    });
    const reply = await sent.push;
    expect(reply.status).toBe(200);
    expect(reply.body.outcomes).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
    expect(await deadlocks(workspace)).toBeGreaterThan(0);
  });
});

const lock = (trx: HubTransaction, id: string): Promise<unknown> =>
  sql`select id from account where id = ${id} for update`.execute(trx);

async function untilSomeoneWaits({ hub }: HubWorkspace): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(hub.opened.db);
    if (rows.length > 0) return;
  }
}

/** How many the server has found in this database; it counts them a moment late. */
async function deadlocks({ hub }: HubWorkspace): Promise<number> {
  const { rows } = await sql<{ deadlocks: number }>`select deadlocks from pg_stat_database
    where datname = current_database()`.execute(hub.opened.db);
  return Number(rows[0]?.deadlocks ?? 0);
}
