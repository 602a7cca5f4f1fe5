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
      await untilThatManyWait(workspace, 1);
      // The push holds the lower and waits for the higher.
      await lock(trx, lower);
      return { push };
    });
    const reply = await sent.push;
    expect(reply.status).toBe(200);
    expect(reply.body.outcomes).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
    expect(await deadlocks(workspace)).toBeGreaterThan(0);
  });

  test('what waits for an account to be merged finds what hung on it where it hangs by then', async () => {
    const both = [workspace.north, workspace.south];
    const [one, other] = [await workspace.laptopOf('rep', both), await workspace.laptopOf('rep', both)];
    const [survivor, loser] = [await workspace.account(both), await workspace.account(both)];
    const [stays, goes] = [await workspace.contact(loser), await workspace.contact(loser)];
    const callId = await workspace.call(loser, one.userId);
    await one.takeAllSnapshots();
    await other.takeAllSnapshots();

    const sent = await workspace.write(async (trx) => {
      // The merge has the accounts and has moved the people by the time it comes to the call.
      await sql`select id from call where id = ${callId} for update`.execute(trx);
      const merge = one.push({ kind: 'account.merge', args: { id: survivor, loserId: loser, fields: {} } });
      await untilThatManyWait(workspace, 1);
      const late = other.push({ kind: 'contact.merge', args: { id: stays, loserId: goes, fields: {} } });
      await untilThatManyWait(workspace, 2);
      return { merge, late };
    });
    expect((await sent.merge).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
    expect((await sent.late).body.outcomes).toMatchObject([{ outcome: 'applied', code: null }]);
    const person = await workspace.hub.context.db
      .selectFrom('contact')
      .select(['account_id as of', 'merged_into_id as into'])
      .where('id', '=', goes)
      .executeTakeFirst();
    expect(person).toEqual({ of: survivor, into: stays });
  });

  test('the same mutation from two copies of a disk at once takes effect once, and both are told so', async () => {
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const id = await workspace.account([workspace.north]);
    await laptop.takeAllSnapshots();
    const phone = { from: null, to: '+46 8 1' };
    const same = laptop.envelope({ kind: 'account.update', args: { id, fields: { phone } } });

    const sent = await workspace.write(async (trx) => {
      // Each has looked for the mutation, and found none, by the time it waits for the account.
      await lock(trx, id);
      const one = laptop.send([same]);
      await untilThatManyWait(workspace, 1);
      laptop.clientId = randomUUID();
      const other = laptop.send([same]);
      await untilThatManyWait(workspace, 2);
      return { one, other };
    });
    for (const reply of [await sent.one, await sent.other])
      expect(reply).toMatchObject({ status: 200, body: { outcomes: [{ outcome: 'applied' }] } });
  });
});

const lock = (trx: HubTransaction, id: string): Promise<unknown> =>
  sql`select id from account where id = ${id} for update`.execute(trx);

async function untilThatManyWait({ hub }: HubWorkspace, count: number): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(hub.opened.db);
    if (rows.length >= count) return;
  }
}

/** How many the server has found in this database; it counts them a moment late. */
async function deadlocks({ hub }: HubWorkspace): Promise<number> {
  const { rows } = await sql<{ deadlocks: number }>`select deadlocks from pg_stat_database
    where datname = current_database()`.execute(hub.opened.db);
  return Number(rows[0]?.deadlocks ?? 0);
}
