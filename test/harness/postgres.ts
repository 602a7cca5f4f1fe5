import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A throw-away PostgreSQL cluster on a free loopback port, with a fresh database for each asker. */
export interface PostgresCluster {
  readonly version: number;
  /** A new empty database and its address. */
  createDatabase(): Promise<string>;
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

/**
 * Starts a cluster, or returns null where no server is installed. Nothing in it survives, so it runs without
 * fsync. PostgreSQL refuses to run as root: there it runs as the account `postgres`.
 */
export async function startPostgres(): Promise<PostgresCluster | null> {
  const programs = postgresPrograms();
  if (programs === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'callboard-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const asServer = (program: string, ...args: string[]): [string, string[]] =>
    isRoot
      ? ['runuser', ['-u', 'postgres', '--', join(programs, program), ...args]]
      : [join(programs, program), args];
  if (isRoot) await run('chown', ['postgres', folder]);
  await chmod(folder, 0o700);

  const data = join(folder, 'data');
  await run(
    ...asServer(
      'initdb',
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
    ),
  );
  const port = await freePort();
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=200', 'listen_addresses=127.0.0.1'];
  const server = spawn(
    ...asServer(
      'postgres',
      '-D',
      data,
      '-p',
      String(port),
      '-k',
      folder,
      ...settings.flatMap((each) => ['-c', each]),
    ),
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = (database: string) => `postgres://callboard@127.0.0.1:${port}/${database}`;
  const version = await waitUntilReady(address('postgres'));

  let made = 0;
  return {
    version,
    async createDatabase() {
      made += 1;
      const name = `hub_${made}`;
      await withClient(address('postgres'), (client) => client.query(`create database ${name}`));
      return address(name);
    },
    async stop() {
      // Through pg_ctl: under runuser the child's id is not the server's.
      await run(...asServer('pg_ctl', '-D', data, '-m', 'immediate', 'stop')).catch(() => undefined);
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
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
