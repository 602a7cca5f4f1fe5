import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHub, type Hub } from '../../../hub/createHub.ts';
import { UnknownDatabaseError } from '../../../hub/db/migrate.ts';
import { migrations } from '../../../hub/db/migrations/index.ts';
import type { DatabaseLocation } from '../../../hub/db/open.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { onPostgres } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs, testPassword } from '../../harness/hubWorkspace.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { type Balancer, startBalancer } from '../../harness/roundRobin.ts';
import { laptopPorts, TestLaptop, until } from '../laptop/laptopWorkspace.ts';

const start = (database: DatabaseLocation, files = newFolder()): Promise<Hub> =>
  createHub({ database, files, log: createLog(undefined, 'silent') });

onPostgres('hubs that start at once on an empty database', (_, newEmpty) => {
  test('bring its schema up once, and are one hub', async () => {
    const [database, files] = [await newEmpty(), newFolder()];
    const hubs = await Promise.all(Array.from({ length: 4 }, () => start(database, files)));
    try {
      const [first] = hubs;
      if (first === undefined) throw new Error('none started');
      const rows = await first.context.db
        .selectFrom('kit_key')
        .select('key_id')
        .where('status', '=', 'active')
        .execute();
      expect(rows).toHaveLength(1);
      expect(new Set(hubs.map(({ context }) => context.hubId)).size).toBe(1);
      for (const { url } of hubs) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    } finally {
      for (const hub of hubs) await hub.close();
    }
  }, 60_000);
});

onPostgres('hubs behind a balancer', (newLocation) => {
  let database: DatabaseLocation;
  let balancer: Balancer;
  let workspace: HubWorkspace;
  let second: Hub;
  const files = newFolder();
  beforeAll(async () => {
    database = await newLocation();
    workspace = await HubWorkspace.start({ database, files });
    second = await start(database, files);
    balancer = await startBalancer();
    for (const { url } of [workspace.hub, second]) await balancer.add(url);
  }, 60_000);
  afterAll(() => balancer.stop());

  /** As an operator does it: the new one first, then the old one leaves and, once nobody is sent to it, ends. */
  async function replace(old: Hub): Promise<Hub> {
    const fresh = await start(database, files);
    await balancer.add(fresh.url);
    const left = old.leave(50);
    await balancer.untilGivenUp(old.url);
    await left;
    await old.close();
    return fresh;
  }

  test('are restarted one after the other while a rep works, who sees no error', async () => {
    const { email } = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const statuses = new Set<string>();
    const answers: number[] = [];
    const network = {
      async fetch(url: string, init: RequestInit) {
        const response = await fetch(url, init);
        answers.push(response.status);
        return response;
      },
    };
    const laptop = await new TestLaptop(laptopPorts({ network })).start();
    try {
      const signedIn = await laptop.signIn(balancer.url, email, testPassword);
      if (!signedIn.ok) throw new Error(signedIn.error.code);
      await laptop.synced();
      let over = false;
      const written: string[] = [];
      const work = (async () => {
        while (!over) {
          const id = randomUUID();
          await laptop.get('heard.add', { heard: heardArgs(id, accountId) as never, draftKey: null });
          written.push(id);
          statuses.add((await laptop.get('sync.status', {})).connection);
          await laptop.synced();
        }
      })();
      await until(() => written.length > 3);
      const replaced = [await replace(workspace.hub), await replace(second)];
      const seen = written.length;
      await until(() => written.length > seen + 3);
      over = true;
      await work;
      const stored = await replaced[0]?.context.db
        .selectFrom('heard')
        .select('id')
        .where('id', 'in', written)
        .execute();
      expect(stored).toHaveLength(written.length);
      expect([...statuses]).toEqual(['online']);
      expect(answers.filter((status) => status !== 200)).toEqual([]);
      expect([...balancer.given.values()].every((given) => given > 0)).toBe(true);
      await laptop.remove();
      for (const hub of replaced) await hub.close();
    } finally {
      await laptop.remove();
    }
  }, 60_000);

  test('an older one serves on while a newer one adds to the schema', async () => {
    const older = await HubWorkspace.start({ database: await newLocation() });
    try {
      const laptop = await older.laptopOf('rep', [older.north]);
      const accountId = await older.account([older.north]);
      await laptop.takeAllSnapshots();
      // Its connections keep these statements from before.
      const say = () => laptop.push({ kind: 'heard.add', args: heardArgs(randomUUID(), accountId) });
      await older.update('account', { id: accountId, name: 'Named' });
      await say();
      await laptop.pull();
      const added = {
        up: (db: Kysely<unknown>) =>
          sql`alter table account add column newer text`.execute(db).then(() => undefined),
      };
      const newer = new Migrator({
        db: older.hub.context.db,
        provider: { getMigrations: async () => ({ ...migrations, '9990-added': added }) },
      });
      const [{ error }, pushed] = await Promise.all([newer.migrateToLatest(), say()]);
      expect(error).toBeUndefined();
      expect(pushed.body.outcomes).toMatchObject([{ outcome: 'applied' }]);
      await older.update('account', { id: accountId, name: 'Renamed' });
      expect((await laptop.pull()).entities.account?.rows.map(([id]) => id)).toEqual([accountId]);
      // What was started before may serve on; what starts now is too old.
      await expect(start(older.hub.opened.location)).rejects.toThrow(UnknownDatabaseError);
    } finally {
      await older.hub.close();
    }
  }, 60_000);
});
