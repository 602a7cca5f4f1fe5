import { spawn } from 'node:child_process';
import { open, rename, rm } from 'node:fs/promises';
import pg from 'pg';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';

export type ServerBackupError = 'tools_missing' | 'tool_failed' | 'not_empty';

/** Writes the whole database to `file` in PostgreSQL's custom format, for whoever runs this alone to read. */
export async function backUpServer(url: string, file: string): Promise<Result<null, ServerBackupError>> {
  const part = `${file}.part`;
  // The tool writes into what stands there and leaves its mode; a new file of its own anyone might read.
  const handle = await open(part, 'w', 0o600);
  await handle.chmod(0o600);
  await handle.close();
  const done = await runTool('pg_dump', ['--format=custom', '--no-owner', `--file=${part}`], url);
  if (done.ok) await rename(part, file);
  else await rm(part, { force: true });
  return done;
}

/** Fills an empty database from a backup, all of it or nothing. */
export async function restoreServer(url: string, file: string): Promise<Result<null, ServerBackupError>> {
  if (!(await isEmpty(url))) return fail('not_empty');
  const database = new URL(url).pathname.slice(1);
  return runTool(
    'pg_restore',
    ['--no-owner', '--single-transaction', '--exit-on-error', `--dbname=${database}`, file],
    url,
  );
}

/** The address goes by the environment, so that no password stands in the list of processes. */
function runTool(
  tool: string,
  words: readonly string[],
  url: string,
): Promise<Result<null, ServerBackupError>> {
  const address = new URL(url);
  const environment = {
    ...process.env,
    PGHOST: address.hostname,
    PGPORT: address.port || '5432',
    PGUSER: decodeURIComponent(address.username),
    PGPASSWORD: decodeURIComponent(address.password),
    PGDATABASE: decodeURIComponent(address.pathname.slice(1)),
    PGSSLMODE: address.searchParams.get('sslmode') ?? 'prefer',
  };
  return new Promise((resolve) => {
    const child = spawn(tool, [...words], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', () => resolve(fail('tools_missing')));
    child.once('exit', (code) => resolve(code === 0 ? ok(null) : fail('tool_failed')));
  });
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('sync_meta') is null as empty");
    return (rows[0] as { empty: boolean } | undefined)?.empty === true;
  } finally {
    await client.end();
  }
}
