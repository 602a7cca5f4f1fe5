import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe } from 'vitest';
import type { DatabaseLocation } from '../../hub/db/open.ts';
import { newFolder } from './newFolder.ts';
import { type PostgresCluster, postgresPrograms, startPostgres } from './postgres.ts';
import { newHubDatabase } from './prepared/hubDatabase.ts';
import { newHubFolder } from './prepared/hubFolder.ts';
import { oneOf, thorough } from './thorough.ts';

/** Gives a new place for a hub's data, with nothing in it but the schema. */
export type NewLocation = () => Promise<DatabaseLocation>;

/** Tests that are run on one kind of database; `newEmpty` gives a place without a schema. */
type Tests = (newLocation: NewLocation, newEmpty: NewLocation) => void;

/**
 * Runs the same tests on PGlite and on a PostgreSQL server, for what stands or falls with the database: statements, locks,
 * what is seen of others' transactions. Says so aloud where no server is installed.
 */
export function onBothDatabases(what: string, tests: Tests): void {
  onPGlite(what, tests);
  onPostgres(what, tests);
}

/** For what is asked of a hub on any database: on one of the two, and on both in a thorough run. */
export function onEitherDatabase(what: string, tests: Tests): void {
  if (thorough || postgresPrograms() === null) onBothDatabases(what, tests);
  else oneOf([onPGlite, onPostgres], what)(what, tests);
}

export function onPGlite(what: string, tests: Tests): void {
  describe(`${what} (PGlite)`, () => {
    const folders: string[] = [];
    afterAll(async () => {
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    });
    const kept = (folder: string): DatabaseLocation => {
      folders.push(folder);
      return { folder };
    };
    tests(
      async () => kept(await newHubFolder()),
      async () => kept(newFolder()),
    );
  });
}

export function onPostgres(what: string, tests: Tests): void {
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
    const started = (): PostgresCluster => {
      if (cluster === null) throw new Error('PostgreSQL did not start');
      return cluster;
    };
    tests(
      async () => ({ url: await newHubDatabase(started()) }),
      async () => ({ url: await started().createDatabase() }),
    );
  });
}
