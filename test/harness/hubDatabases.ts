import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabaseLocation } from '../../hub/db/open.ts';
import { type PostgresCluster, postgresPrograms, startPostgres } from './postgres.ts';
import { newHubFolder } from './prepared/hubFolder.ts';

/** Gives a new place for a hub's data, with nothing in it but, where that takes long, the schema. */
export type NewLocation = () => Promise<DatabaseLocation>;

/** Runs the same tests on PGlite and on a PostgreSQL server; says so aloud where no server is installed. */
export function onBothDatabases(what: string, tests: (newLocation: NewLocation) => void): void {
  onPGlite(what, tests);
  onPostgres(what, tests);
}

export function onPGlite(what: string, tests: (newLocation: NewLocation) => void): void {
  describe(`${what} (PGlite)`, () => {
    const folders: string[] = [];
    afterAll(async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    });
    tests(async () => {
      const folder = await newHubFolder();
      folders.push(folder);
      return { folder };
    });
  });
}

export function onPostgres(what: string, tests: (newLocation: NewLocation) => void): void {
  const programs = postgresPrograms();
  if (programs === null)
    console.warn(`SKIPPED: ${what} on PostgreSQL, since no PostgreSQL 15 or later is installed here`);
  describe.skipIf(programs === null)(`${what} (PostgreSQL)`, () => {
    let cluster: PostgresCluster | null = null;
    beforeAll(async () => {
      cluster = await startPostgres();
    }, 60_000);
    afterAll(async () => {
      await cluster?.stop();
    });
    tests(async () => {
      if (cluster === null) throw new Error('PostgreSQL did not start');
      return { url: await cluster.createDatabase() };
    });
  });
}
