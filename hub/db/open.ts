import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openDurablePGlite } from './durablePGlite.ts';
import { keepStatements } from './keptStatements.ts';
import { lockFolder } from './lockFolder.ts';
import { migrate } from './migrate.ts';
import { exclusivePGliteDialect } from './pgliteDialect.ts';
import type { HubTables } from './tables.ts';

export type HubDatabase = Kysely<HubTables>;

/** Where a hub keeps its data: a folder of its own (PGlite, in this process) or a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly folder: string }
  | { readonly url: string; readonly poolSize?: number };

export interface OpenDatabase {
  readonly kind: 'pglite' | 'postgres';
  readonly db: HubDatabase;
  /** Set on PGlite: the engine itself, for backups. */
  readonly pglite: PGlite | null;
  readonly location: DatabaseLocation;
  /** Grows with each connection made: a server that was away may come back as another. */
  connections(): number;
  /** Rejects when the data cannot be used any more until the hub starts anew. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

const int8 = 20;
const date = 1082;
/** bigint as a number (nothing here passes 2^53), dates as they are written; everything else as the drivers do. */
const parsers = { [int8]: Number, [date]: (value: string) => value };

/** Opens the database, creating and migrating it as needed. Throws `FolderInUseError`, `UnknownDatabaseError`. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = 'folder' in location ? await openFolder(location) : openServer(location);
  try {
    await migrate(opened.db);
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
}

/** Where PGlite's files stand inside the hub's folder. */
export const databaseFolder = (folder: string): string => join(folder, 'database');

async function openFolder(location: { readonly folder: string }): Promise<OpenDatabase> {
  const unlock = lockFolder(location.folder);
  try {
    const { promise: ended, reject } = Promise.withResolvers<never>();
    // Most never listen.
    ended.catch(() => {});
    const pglite = await openDurablePGlite(databaseFolder(location.folder), { parsers }, reject);
    const db = new Kysely<HubTables>({ dialect: exclusivePGliteDialect(pglite) });
    const close = async (): Promise<void> => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      unlock();
    };
    return { kind: 'pglite', db, pglite, location, connections: () => 0, ended, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

function openServer(location: { readonly url: string; readonly poolSize?: number }): OpenDatabase {
  const types = new pg.TypeOverrides();
  types.setTypeParser(int8, parsers[int8]);
  types.setTypeParser(date, parsers[date]);
  const pool = new pg.Pool({
    connectionString: location.url,
    max: location.poolSize ?? 10,
    types,
    application_name: 'callboard-hub',
    connectionTimeoutMillis: 10_000,
    // An open write transaction anywhere holds back what every laptop may read.
    idle_in_transaction_session_timeout: 30_000,
    lock_timeout: 10_000,
    // Compiling a plan for the processor took a second before what customers say was counted, in a fifth of that.
    // What is kept parsed is planned for each time it is asked: a plan from before a first import goes through whole
    // tables after it, until the server has looked at them again.
    options: '-c jit=off -c plan_cache_mode=force_custom_plan',
  });
  // An idle connection that the server drops must not end the process; the next query takes a new one.
  pool.on('error', () => {});
  let connections = 0;
  pool.on('connect', () => {
    connections += 1;
  });
  pool.on('connect', keepStatements);
  // Nor must one that is dropped between two statements of a transaction; the statement that follows fails by itself.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<HubTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    db,
    pglite: null,
    location,
    connections: () => connections,
    ended: new Promise(() => {}),
    close: () => db.destroy(),
  };
}
