import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresCluster, startPostgres } from '../harness/postgres.ts';
import type { Ground } from './world/createWorld.ts';
import { prepareWorkspace } from './world/prepareWorkspace.ts';

/**
 * Memory-backed where there is such a place: a hub's folder is copied at every kill, 15 times faster there.
 * What a crash leaves is the same; what a power cut leaves is not tested this way.
 */
const scratch = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

export interface PreparedGround {
  readonly ground: Ground;
  /** Said once at the beginning, so that a run without PostgreSQL is known for one. */
  readonly notice: string | null;
  remove(): Promise<void>;
}

/** The small company in a folder and, where a server is installed, in a database, for every schedule to copy. */
export async function prepareGround(database: 'pglite' | 'postgres' | 'mixed'): Promise<PreparedGround> {
  const folder = mkdtempSync(join(scratch(), 'callboard-faults-'));
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
