import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { commandFor } from '../../../hub/cli/commands.ts';
import { createHub, type Hub } from '../../../hub/createHub.ts';
import { systemClock } from '../../../hub/hubClock.ts';
import { UnannouncedRestoreError } from '../../../hub/identity/hubIdentity.ts';
import { createLog } from '../../../hub/observe/log.ts';
import { onBothDatabases, onPGlite, onPostgres } from '../../harness/hubDatabases.ts';
import { HubWorkspace, heardArgs } from '../../harness/hubWorkspace.ts';

const log = createLog(undefined, 'silent');

/** Runs an administration command in this process and returns what it printed. */
async function administer(...words: readonly string[]): Promise<{ code: number; lines: readonly string[] }> {
  const lines: string[] = [];
  const print = (line: string): number => lines.push(line);
  const { command } = commandFor(words[0]);
  const io = {
    words: words.slice(1),
    clock: systemClock,
    log,
    print,
    complain: print,
    readPassword: async () => '',
  };
  return { code: await command.run(io), lines };
}

const heardIds = async (hub: Hub): Promise<readonly unknown[]> =>
  (await sql<{ id: string }>`select id from heard order by id`.execute(hub.opened.db)).rows.map(
    ({ id }) => id,
  );

/** What the file's owner, group and others may do with it, as chmod writes it. */
const modeOf = async (file: string): Promise<string> => ((await stat(file)).mode & 0o777).toString(8);

const hasTools = spawnSync('pg_dump', ['--version']).status === 0;
if (!hasTools) console.warn('SKIPPED: backups of a PostgreSQL hub, since pg_dump is not installed here');

onBothDatabases('a hub restored from yesterday', (newLocation, newEmpty) => {
  const scratch: string[] = [];
  afterAll(async () => {
    for (const folder of scratch) await rm(folder, { recursive: true, force: true });
  });

  test.skipIf(!hasTools)(
    'begins a new epoch, and what laptops send again is there once',
    { timeout: 60_000 },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'callboard-restore-'));
      scratch.push(folder);
      const file = join(folder, 'hub.backup');
      const location = await newLocation();
      const words = 'folder' in location ? ['--data', location.folder] : ['--database', location.url];
      const workspace = await HubWorkspace.start({ database: location });
      const laptop = await workspace.laptopOf('rep', [workspace.north]);
      const accountId = await workspace.account([workspace.north]);
      await laptop.takeAllSnapshots();
      const [kept, lost] = [randomUUID(), randomUUID()];
      const before = laptop.envelope({ kind: 'heard.add', args: heardArgs(kept, accountId) });
      await laptop.send([before]);
      await workspace.hub.close();
      expect(await administer('backup', file, ...words)).toMatchObject({ code: 0 });
      expect(await modeOf(file)).toBe('600');

      // What is acknowledged after the backup is what the restore loses.
      const running = await createHub({ database: location, log });
      laptop.url = running.url;
      await laptop.refresh();
      const after = laptop.envelope({ kind: 'heard.add', args: heardArgs(lost, accountId) });
      expect((await laptop.send([after])).body.outcomes).toMatchObject([{ outcome: 'applied' }]);
      await running.close();

      const target = 'folder' in location ? location : await newEmpty();
      const targetWords = 'folder' in target ? ['--data', target.folder] : ['--database', target.url];
      expect(await administer('restore', file, ...targetWords)).toMatchObject({ code: 0 });
      const restored = await createHub({ database: target, log });
      try {
        expect(await heardIds(restored)).toEqual([kept]);
        laptop.url = restored.url;
        // The hub has forgotten the last refresh, and the laptop is still signed in.
        expect((await laptop.refresh()).status).toBe(200);
        const pulled = await laptop.changes();
        expect([pulled.status, pulled.error.code]).toEqual([409, 'epoch']);
        laptop.epoch = String(pulled.error.detail?.epoch);
        laptop.clientId = randomUUID();
        const again = [before, after].map((envelope, at) => ({ ...envelope, seq: at + 1 }));
        expect((await laptop.send(again)).body.outcomes.map(({ outcome }) => outcome)).toEqual([
          'applied',
          'applied',
        ]);
        expect(await heardIds(restored)).toEqual([kept, lost].sort());
        laptop.cursor = null;
        expect((await laptop.takeAllSnapshots()).get('heard')?.length).toBe(2);
      } finally {
        await restored.close();
      }
    },
  );

  test('work of before the restore is judged by what its user ever had', { timeout: 60_000 }, async () => {
    const location = await newLocation();
    const words = 'folder' in location ? ['--data', location.folder] : ['--database', location.url];
    const workspace = await HubWorkspace.start({ database: location });
    const laptop = await workspace.laptopOf('rep', [workspace.north]);
    const accountId = await workspace.account([workspace.north]);
    const never = await workspace.account([workspace.south]);
    await laptop.takeAllSnapshots();
    await workspace.update('account', { id: accountId, territoryIds: [workspace.south] });
    await workspace.hub.close();
    expect((await administer('restore', '--announce', ...words)).code).toBe(0);
    const restored = await createHub({ database: location, log });
    try {
      laptop.url = restored.url;
      laptop.epoch = String((await laptop.changes()).error.detail?.epoch);
      const reply = await laptop.push(
        { kind: 'heard.add', args: heardArgs(randomUUID(), accountId) },
        { kind: 'heard.add', args: heardArgs(randomUUID(), never) },
      );
      expect(reply.body.outcomes.map(({ code }) => code)).toEqual([null, 'not_found']);
    } finally {
      await restored.close();
    }
  });
});

onPGlite('an unannounced restore', (newLocation) => {
  test('a folder that was copied back is not served until it is announced', { timeout: 60_000 }, async () => {
    const location = await newLocation();
    if (!('folder' in location)) throw new Error('not a folder');
    const database = join(location.folder, 'database');
    await (await createHub({ database: location, log })).close();
    await cp(database, `${database}.copy`, { recursive: true });
    await rm(database, { recursive: true });
    await cp(`${database}.copy`, database, { recursive: true });
    await expect(createHub({ database: location, log })).rejects.toThrow(UnannouncedRestoreError);
    await expect(createHub({ database: location, log })).rejects.toThrow(/npm run hub -- restore --announce/);
    await administer('restore', '--announce', '--data', location.folder);
    await (await createHub({ database: location, log })).close();
  });

  test('what is no backup leaves the folder as it was', { timeout: 60_000 }, async () => {
    const location = await newLocation();
    if (!('folder' in location)) throw new Error('not a folder');
    await (await createHub({ database: location, log })).close();
    const done = await administer('restore', new URL(import.meta.url).pathname, '--data', location.folder);
    expect(done).toEqual({ code: 1, lines: ['That file is not a backup of a hub.'] });
    await (await createHub({ database: location, log })).close();
  });
});

onPostgres('an unannounced restore', (newLocation) => {
  test('a database that is not the one of before is not served until it is announced', async () => {
    const from = await newLocation();
    if (!('url' in from)) throw new Error('not a server');
    const hub = await createHub({ database: from, log });
    await sql`update sync_meta set fingerprint = 'postgres:1:2:3'`.execute(hub.opened.db);
    await hub.close();
    await expect(createHub({ database: from, log })).rejects.toThrow(UnannouncedRestoreError);
    expect((await administer('restore', '--announce', '--database', from.url)).code).toBe(0);
    await (await createHub({ database: from, log })).close();
  });

  test('a server restored under a running hub is noticed at the next connection', async () => {
    const location = await newLocation();
    const workspace = await HubWorkspace.start({ database: location });
    try {
      const laptop = await workspace.laptopOf('rep', [workspace.north]);
      const { db } = workspace.hub.opened;
      await sql`update sync_meta set fingerprint = 'postgres:1:2:3'`.execute(db);
      expect((await laptop.changes(null)).status).toBe(200);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
      // The pool meets the dead connections first; then it makes new ones.
      for (const _ of [1, 2])
        await Promise.allSettled([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(db)));
      const reply = await laptop.changes(null);
      expect([reply.status, reply.error]).toMatchObject([
        503,
        { code: 'unavailable', detail: { reason: 'restored' } },
      ]);
    } finally {
      await workspace.hub.close();
    }
  });
});
