import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostgresServer } from '../postgresServer.ts';
import { runFolder } from './runFolder.ts';

const prefix = 'postgres-';

/**
 * The PostgreSQL server of this worker of the run, started by whoever is the first to need it. Workers share none:
 * what a hub may tell waits for the oldest transaction of its whole server. Null outside a run.
 */
export async function runServer(
  start: (folder: string) => Promise<PostgresServer>,
): Promise<PostgresServer | null> {
  const run = runFolder();
  // Vitest's workers have one number, Playwright's the other; each has one file at a time.
  const worker = process.env.VITEST_POOL_ID ?? process.env.TEST_PARALLEL_INDEX;
  if (run === null || worker === undefined) return null;
  const folder = join(run, `${prefix}${worker}`);
  const note = `${folder}.json`;
  if (!existsSync(note)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(note, JSON.stringify(await start(folder)));
  }
  return JSON.parse(readFileSync(note, 'utf8')) as PostgresServer;
}

/** Where the run's servers stand, to be stopped with it. */
export const runServerFolders = (run: string): readonly string[] =>
  readdirSync(run, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(({ name }) => join(run, name));
