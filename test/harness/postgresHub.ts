import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { createHub, type Hub } from '../../hub/createHub.ts';
import { type OpenDatabase, openDatabase } from '../../hub/db/open.ts';
import type { HubLog } from '../../hub/observe/log.ts';
import type { TestClock } from './testClock.ts';
import { announce, letGo, type TestHub } from './testHub.ts';

const hubMain = fileURLToPath(new URL('../../hub/main.ts', import.meta.url));

interface ServerHubOptions {
  /** Any database of the cluster that stays, to create and drop others from. */
  readonly administration: string;
  readonly name: string;
  /** A prepared database that this one begins as a copy of. */
  readonly template: string;
  readonly clock: TestClock;
  readonly log: HubLog;
  /** Run the hub as a process of its own, with the machine's clock, so that SIGKILL is SIGKILL. */
  readonly ownProcess: boolean;
}

export async function withServer<Value>(
  url: string,
  use: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The same server's address of another database. */
export function databaseUrl(url: string, name: string, application?: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  if (application !== undefined) address.searchParams.set('application_name', application);
  return address.href;
}

export async function createServerHub(options: ServerHubOptions): Promise<TestHub> {
  const { administration, name, clock } = options;
  const url = databaseUrl(administration, name);
  const backup = `${name}_backup`;
  let hub: Hub | null = null;
  let child: { readonly process: ChildProcess; readonly url: string } | null = null;
  let dying: Promise<unknown> = Promise.resolve();
  let eyes: OpenDatabase | null = null;
  let hasBackup = false;

  const terminate = (database: string, application: string): Promise<unknown> =>
    withServer(administration, (client) =>
      client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name like $2',
        [database, application],
      ),
    );
  async function copy(from: string, to: string): Promise<void> {
    await terminate(from, '%');
    await withServer(administration, async (client) => {
      await client.query(`drop database if exists ${to} with (force)`);
      await client.query(`create database ${to} template ${from}`);
    });
  }
  async function closeEyes(): Promise<void> {
    const open = eyes;
    eyes = null;
    await open?.close();
  }
  async function look(): Promise<OpenDatabase> {
    eyes ??= await openDatabase({ url: databaseUrl(administration, name, 'callboard-test'), poolSize: 2 });
    return eyes;
  }

  const self: TestHub = {
    kind: 'postgres',
    get process() {
      return child ?? hub;
    },
    async start() {
      if (child !== null || hub !== null) return;
      await dying;
      if (options.ownProcess) child = await startChild(url, options.log);
      else hub = await createHub({ database: { url }, clock, port: 0, log: options.log });
    },
    crash() {
      if (child !== null) {
        const ended = child.process;
        child = null;
        dying = new Promise((resolve) => ended.once('exit', resolve));
        ended.kill('SIGKILL');
      } else if (hub !== null) {
        const ended = hub;
        hub = null;
        dying = terminate(name, 'callboard-hub').then(() => letGo(ended));
      }
    },
    async stop() {
      if (child !== null) {
        const ended = child.process;
        child = null;
        const gone = new Promise((resolve) => ended.once('exit', resolve));
        ended.kill('SIGTERM');
        await gone;
      }
      const ended = hub;
      hub = null;
      await ended?.close();
      await dying;
      await closeEyes();
    },
    ask: async (text) => (await sql.raw<Record<string, unknown>>(text).execute((await look()).db)).rows,
    administer: async (work) => (await look()).db.transaction().execute((trx) => work(trx, clock.now())),
    async backUp() {
      await self.stop();
      await copy(name, backup);
      hasBackup = true;
      await self.start();
    },
    get hasBackup() {
      return hasBackup;
    },
    async restore() {
      await self.stop();
      await copy(backup, name);
      await announce(await openDatabase({ url }), clock);
      await self.start();
    },
  };
  await copy(options.template, name);
  return self;
}

/** The hub as its command runs it; ready when it says so. */
function startChild(url: string, log: HubLog): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [hubMain, '--database', url, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-4000);
      if (part.includes('"level":50')) log.error(part.toString());
    });
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const ready = /hub: ready (\S+)/.exec(said);
      if (ready?.[1] !== undefined) resolve({ process: child, url: ready[1].replace(/\/$/, '') });
    });
    child.once('exit', (code) =>
      reject(new Error(`the hub ended with ${code} before it was ready: ${complaint}`)),
    );
  });
}
