import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { PostgresServer } from './postgresServer.ts';
import { runServer } from './prepared/runServer.ts';
import { scratchPlace } from './prepared/scratchPlace.ts';

const run = promisify(execFile);

/** A throw-away PostgreSQL cluster on a loopback port, with a fresh database for each asker. */
export interface PostgresCluster {
  readonly version: number;
  /** What it stands on: plain data, so that another process can kill it and start it again. */
  readonly server: PostgresServer;
  /** A new database and its address: empty, or with all that stands in one of `createLasting`. */
  createDatabase(options?: { readonly copyOf?: string }): Promise<string>;
  /** An empty database that stays for as long as the server, anew where one of that name was left half made. */
  createLasting(name: string): Promise<string>;
  /** Takes away all that was created. */
  stop(): Promise<void>;
}

/** Folder of the newest PostgreSQL server's programs here, or null: the tests that need one then say so. */
export function postgresPrograms(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .map(Number)
    .filter((version) => version >= 15 && existsSync(join(root, String(version), 'bin', 'postgres')))
    .sort((a, b) => b - a);
  return versions[0] === undefined ? null : join(root, String(versions[0]), 'bin');
}

/** A cluster, or null where no server is installed: in a run of the tests databases on its worker's server. */
export async function startPostgres(): Promise<PostgresCluster | null> {
  const programs = postgresPrograms();
  if (programs === null) return null;
  const ofRun = await runServer((folder) => startServer(programs, folder));
  if (ofRun !== null) return clusterOn(ofRun, () => Promise.resolve());
  const own = await startServer(programs, await mkdtemp(join(scratchPlace(), 'callboard-postgres-')));
  return clusterOn(own, () => stopServer(own.folder));
}

function clusterOn(server: PostgresServer, end: () => Promise<void>): PostgresCluster {
  const { address, version } = server;
  const made: string[] = [];
  return {
    version,
    server,
    async createDatabase({ copyOf } = {}) {
      const name = `hub_${randomBytes(6).toString('hex')}`;
      const like = copyOf === undefined ? '' : ` template ${copyOf} strategy file_copy`;
      await withClient(address, (client) => client.query(`create database ${name}${like}`));
      made.push(name);
      return databaseOf(address, name);
    },
    async createLasting(name) {
      await withClient(address, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`create database ${name}`);
      });
      return databaseOf(address, name);
    },
    async stop() {
      // What a test left open would hold back what laptops of the next may read.
      await withClient(address, async (client) => {
        for (const name of made.splice(0)) await client.query(`drop database if exists ${name} with (force)`);
      });
      await end();
    },
  };
}

/** PostgreSQL refuses to run as root: there it runs as the account `postgres`. */
const asServer = (program: string, ...args: string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, args];

const dataOf = (folder: string): string => join(folder, 'data');

/** Starts a server in a folder that is there and empty. Nothing in it survives, so it runs without fsync. */
async function startServer(programs: string, folder: string): Promise<PostgresServer> {
  if (process.getuid?.() === 0) await run('chown', ['postgres', folder]);
  await chmod(folder, 0o700);
  const data = dataOf(folder);
  const making = [
    '-D',
    data,
    '-U',
    'callboard',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
    '--locale=C.UTF-8',
  ];
  await run(...asServer(join(programs, 'initdb'), ...making));
  const address = `postgres://callboard@127.0.0.1:${await freePort()}/postgres`;
  return { folder, address, version: await runOn(programs, folder, address) };
}

/** Runs a server on the data in a folder, and answers its version once it can be asked. */
async function runOn(programs: string, folder: string, address: string): Promise<number> {
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1'];
  const given = settings.flatMap((each) => ['-c', each]);
  const words = ['-D', dataOf(folder), '-p', new URL(address).port, '-k', folder, ...given];
  const until = Date.now() + 20_000;
  for (;;) {
    // It may outlive the worker that was the first to need it.
    const options = { stdio: 'ignore', detached: true } as const;
    const server = spawn(...asServer(join(programs, 'postgres'), ...words), options);
    server.unref();
    const refused = new Promise<null>((resolve) => server.once('exit', () => resolve(null)));
    const ready = waitUntilReady(address);
    ready.catch(() => undefined);
    const version = await Promise.race([ready, refused]);
    if (version !== null) return version;
    // After a kill it refuses for as long as children of the dead one still end.
    if (Date.now() > until) throw new Error('PostgreSQL did not come up');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** SIGKILL for the process that all others of the server belong to: they end as they notice. */
export function killServer({ folder }: PostgresServer): void {
  const [pid] = readFileSync(join(dataOf(folder), 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Starts it again on the data it left. */
export async function restartServer({ folder, address }: PostgresServer): Promise<void> {
  const programs = postgresPrograms();
  if (programs !== null) await runOn(programs, folder, address);
}

/** Stops the server that was started in the folder, and removes the folder. */
export async function stopServer(folder: string): Promise<void> {
  const programs = postgresPrograms();
  // Through pg_ctl, which waits for its end: under runuser the child's id is not the server's.
  const words = ['-D', dataOf(folder), '-m', 'immediate', 'stop'];
  if (programs !== null) await run(...asServer(join(programs, 'pg_ctl'), ...words)).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
}

function databaseOf(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function waitUntilReady(address: string): Promise<number> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await withClient(address, async (client) => {
        const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
        return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
      });
    } catch (error) {
      if (Date.now() > deadline) throw new Error('PostgreSQL did not come up', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function withClient<Value>(
  address: string,
  use: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: address });
  // A server that is killed meanwhile fails the question, and no more than that.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
