import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresCluster, startPostgres } from '../harness/postgres.ts';
import { scratchPlace } from '../harness/prepared/scratchPlace.ts';
import type { Ground } from './world/createWorld.ts';
import { prepareWorkspace } from './world/prepareWorkspace.ts';

export interface PreparedGround {
  readonly ground: Ground;
  /** Said once at the beginning, so that a run without PostgreSQL is known for one. */
  readonly notice: string | null;
  remove(): Promise<void>;
}

/** The small company in a folder and, where a server is installed, in a database, for every schedule to copy. */
export async function prepareGround(database: 'pglite' | 'postgres' | 'mixed'): Promise<PreparedGround> {
  const folder = mkdtempSync(join(scratchPlace(), 'callboard-faults-'));
  const template = join(folder, 'template');
  await prepareWorkspace({ folder: template });
  let cluster: PostgresCluster | null = null;
  let postgres: Ground['postgres'] = null;
  if (database !== 'pglite') {
    cluster = await startPostgres();
    if (cluster !== null) {
      const administration = await cluster.createDatabase();
      const prepared = await cluster.createDatabase();
      await prepareWorkspace({ url: prepared });
      postgres = { administration, template: new URL(prepared).pathname.slice(1) };
    }
  }
  return {
    ground: { folder, template, postgres },
    notice:
      database !== 'pglite' && cluster === null
        ? 'No PostgreSQL 15 or later is installed here: every schedule runs on PGlite.'
        : null,
    async remove() {
      await cluster?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
