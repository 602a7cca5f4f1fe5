import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { createHub } from '../../hub/createHub.ts';
import { type OpenDatabase, openDatabase } from '../../hub/db/open.ts';
import { isRetryable } from '../../hub/db/retryable.ts';
import type { HubContext } from '../../hub/hubContext.ts';
import type { HubLog } from '../../hub/observe/log.ts';
import { killServer, restartServer } from './postgres.ts';
import type { PostgresServer } from './postgresServer.ts';
import type { TestClock } from './testClock.ts';
import { announce, freeDisk, fullDisk, letGo, type TestHub } from './testHub.ts';

const hubMain = fileURLToPath(new URL('../../hub/main.ts', import.meta.url));

interface ServerHubOptions {
  /** Any database of the cluster that stays, to create and drop others from. */
  readonly administration: string;
  readonly name: string;
  /** A prepared database that this one begins as a copy of. */
  readonly template: string;
  readonly clock: TestClock;
  readonly log: HubLog;
  /** The server itself, to be killed and started again. */
  readonly server: PostgresServer;
  /** How many processes serve the one database. */
  readonly processes: number;
  /** What the processes share beside it: files, and the key that kits are signed with. */
  readonly files: string;
  /** Run the hub as a process of its own, with the machine's clock, so that SIGKILL is SIGKILL. */
  readonly ownProcess: boolean;
}

export async function withServer<Value>(
  url: string,
  use: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed meanwhile fails the question, and no more than that.
  client.on('error', () => undefined);
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

/**
 * PostgreSQL writes down the numbers of a sequence some ahead, and a copied sequence believes that this was done for
 * it: after a crash it would give the first of them a second time. No hub's database is made by copying another.
 */
const logSequences = `select setval(format('%I.%I', schemaname, sequencename)::regclass,
  coalesce(last_value, start_value), last_value is not null) from pg_sequences`;

/** One process of the hub, or what stands for one. */
interface Running {
  readonly url: string;
  readonly context: HubContext | null;
  kill(): Promise<unknown>;
  stop(): Promise<void>;
}

export async function createServerHub(options: ServerHubOptions): Promise<TestHub> {
  const { administration, name, clock, server } = options;
  const url = databaseUrl(administration, name);
  const backup = `${name}_backup`;
  let running: readonly Running[] = [];
  let dying: Promise<unknown> = Promise.resolve();
  let eyes: OpenDatabase | null = null;
  let hasBackup = false;
  let serverRuns = true;
  let started = 0;

  async function startDatabase(): Promise<void> {
    if (serverRuns) return;
    await restartServer(server);
    serverRuns = true;
  }
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
    await withServer(databaseUrl(administration, to), (client) => client.query(logSequences));
  }
  async function closeEyes(): Promise<void> {
    const open = eyes;
    eyes = null;
    await open?.close();
  }
  async function look(): Promise<OpenDatabase> {
    await startDatabase();
    eyes ??= await openDatabase({ url: databaseUrl(administration, name, 'callboard-test'), poolSize: 2 });
    return eyes;
  }

  /** Told apart in the database by its number, so that the connections of one can be cut. */
  async function startHere(): Promise<Running> {
    started += 1;
    const application = `callboard-hub-${started}`;
    const hub = await createHub({
      database: { url: databaseUrl(administration, name, application) },
      clock,
      port: 0,
      log: options.log,
      files: options.files,
    });
    return {
      url: hub.url,
      context: hub.context,
      kill: () =>
        terminate(name, application)
          .catch(() => undefined)
          .then(() => letGo(hub)),
      stop: () => hub.close(),
    };
  }

  async function startOwn(): Promise<Running> {
    const child = await startChild(url, options.log);
    const gone = new Promise((resolve) => child.process.once('exit', resolve));
    const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<unknown> => {
      child.process.kill(signal);
      return gone;
    };
    return {
      url: child.url,
      context: null,
      kill: () => end('SIGKILL'),
      stop: () => end('SIGTERM').then(() => undefined),
    };
  }

  const self: TestHub = {
    kind: 'postgres',
    ownProcess: options.ownProcess,
    get process() {
      return running[0] ?? null;
    },
    get processes() {
      return running;
    },
    get whole() {
      return serverRuns && running.length === options.processes;
    },
    get hasDatabase() {
      return serverRuns;
    },
    async start() {
      await startDatabase();
      await dying;
      while (running.length < options.processes) {
        const another = await (options.ownProcess ? startOwn() : startHere());
        // Others may have died meanwhile.
        running = [...running, another];
      }
    },
    crash() {
      const [first, ...others] = running;
      if (first === undefined) return;
      running = others;
      dying = Promise.all([dying, first.kill()]);
    },
    crashDatabase() {
      if (!serverRuns) return false;
      serverRuns = false;
      killServer(server);
      return true;
    },
    async stop() {
      await startDatabase();
      const ended = running;
      running = [];
      await Promise.all(ended.map((each) => each.stop()));
      await dying;
      await closeEyes();
    },
    ask: async (text) => (await sql.raw<Record<string, unknown>>(text).execute((await look()).db)).rows,
    administer: async (work) => (await look()).db.transaction().execute((trx) => work(trx, clock.now())),
    async asHub(work) {
      await self.start();
      const hub = running.find((each) => each.context !== null);
      const context = hub?.context ?? null;
      if (hub === undefined || context === null) return null;
      try {
        return await work(context);
      } catch (error) {
        // It was killed before the work came to it: another does it.
        if (!running.includes(hub)) return self.asHub(work);
        // Its pool still held a connection to the server that was killed.
        if (!isRetryable(error)) throw error;
        return await work(context);
      }
    },
    fillDisk: () => amidWork(() => self.ask(fullDisk)),
    freeDisk: () => amidWork(() => self.ask(freeDisk)),
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

/** Asks for locks on every table while the hub works, and may so be the one that PostgreSQL turns away. */
async function amidWork(change: () => Promise<unknown>): Promise<void> {
  for (let left = 10; ; left -= 1) {
    try {
      await change();
      return;
    } catch (error) {
      if (left === 0 || !isRetryable(error)) throw error;
    }
  }
}
