import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type DatabaseLocation, openDatabase } from '../../hub/db/open.ts';
import { insertRows } from '../../hub/rows/insertRows.ts';
import type { RowValues } from '../../hub/rows/writing.ts';
import { hashPassword } from '../../hub/sessions/passwords.ts';
import { generateAccounts, generatedTerritoryIds } from '../fixtures/generateAccounts.ts';
import { type PostgresCluster, startPostgres } from '../harness/postgres.ts';
import { createRandom } from '../harness/random.ts';
import { testUuid } from '../harness/testIds.ts';
import { benchEmail, benchPassword, benchSeed } from './credentials.ts';
import { contactsPerAccount } from './options.ts';
import { startProcess } from './processes/startProcess.ts';

export interface BenchHub {
  /** Of the first process. */
  readonly url: string;
  readonly urls: readonly string[];
  readonly location: DatabaseLocation;
  readonly kind: 'PostgreSQL' | 'PGlite';
  readonly version: string;
  end(): Promise<void>;
}

/** A hub with that many accounts, all of them one rep's, on PostgreSQL where it is installed; several processes need it. */
export async function startBenchHub(accounts: number, processes = 1): Promise<BenchHub> {
  const cluster = await startPostgres();
  if (cluster === null && processes > 1)
    throw new Error('several hubs on one database need PostgreSQL 15 or later');
  const folder = mkdtempSync(join(tmpdir(), 'callboard-bench-hub-'));
  const location: DatabaseLocation = cluster === null ? { folder } : { url: await cluster.createDatabase() };
  const version = await fill(location, accounts);
  const running = Array.from({ length: processes }, () =>
    startProcess('./hubProcess.ts', [JSON.stringify(location)]),
  );
  const lines = await Promise.all(running.map((each) => each.line(/hub: ready (\S+)/)));
  const urls = lines.map(([, url]) => url ?? '');
  return {
    url: urls[0] ?? '',
    urls,
    location,
    kind: cluster === null ? 'PGlite' : 'PostgreSQL',
    version,
    async end() {
      await Promise.all(running.map((each) => each.end()));
      await stop(cluster, folder);
    },
  };
}

async function stop(cluster: PostgresCluster | null, folder: string): Promise<void> {
  await cluster?.stop();
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}

const accountsAtOnce = 5_000;

/** The hub keeps these itself. */
const hubColumns = new Set(['rowVersion', 'updatedAt', 'updatedBy']);
const withoutHubColumns = (row: { readonly id: string }): RowValues =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !hubColumns.has(column))) as RowValues;

async function fill(location: DatabaseLocation, accounts: number): Promise<string> {
  const opened = await openDatabase(location);
  const { db } = opened;
  const now = Date.now();
  const stamp = { now, userId: null };
  const userId = testUuid(createRandom('bench rep'), now);
  try {
    await db.transaction().execute(async (trx) => {
      const territories = generatedTerritoryIds.map((id, index) => ({
        id,
        name: `Territory ${index + 1}`,
        active: true,
      }));
      await insertRows(trx, 'territory', territories, stamp);
      const user = {
        id: userId,
        name: 'Bench Rep',
        email: benchEmail,
        role: 'rep',
        territoryIds: generatedTerritoryIds,
        active: true,
      };
      await insertRows(trx, 'user', [user], stamp);
      const argon2id = await hashPassword(benchPassword);
      await trx.insertInto('credential').values({ user_id: userId, argon2id, changed_at: now }).execute();
    });
    const all = generateAccounts({ accounts, contactsPerAccount, seed: benchSeed, ownerId: userId });
    for (let done = 0; done < accounts; done += accountsAtOnce) {
      const slice = Array.from(
        { length: Math.min(accountsAtOnce, accounts - done) },
        () => all.next().value,
      ).filter((made) => made !== undefined);
      await db.transaction().execute(async (trx) => {
        await insertRows(
          trx,
          'account',
          slice.map(({ account }) => withoutHubColumns(account)),
          stamp,
        );
        await insertRows(
          trx,
          'contact',
          slice.flatMap(({ contacts }) => contacts.map(withoutHubColumns)),
          stamp,
        );
      });
      if (done === 0) await sql`analyze`.execute(db);
    }
    await sql`analyze`.execute(db);
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(db);
    return rows[0]?.version ?? 'unknown';
  } finally {
    await opened.close();
  }
}
