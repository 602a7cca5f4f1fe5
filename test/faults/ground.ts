import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresCluster, startPostgres } from '../harness/postgres.ts';
import { fillHubFolder } from '../harness/prepared/hubFolder.ts';
import { scratchPlace } from '../harness/prepared/scratchPlace.ts';
import type { Ground } from './world/createWorld.ts';
import { prepareWorkspace } from './world/prepareWorkspace.ts';

export interface PreparedGround {
  /** What a process works on that plays alone; `ofJob` gives each of several a server of its own, to kill. */
  readonly ground: Ground;
  ofJob(job: number): Ground;
  /** Said once at the beginning, so that a run without PostgreSQL is known for one. */
  readonly notice: string | null;
  remove(): Promise<void>;
}

/** The small company in a folder and, where a server is installed, in a database, for every schedule to copy. */
export async function prepareGround(
  database: 'pglite' | 'postgres' | 'mixed',
  jobs = 1,
): Promise<PreparedGround> {
  const folder = mkdtempSync(join(scratchPlace(), 'callboard-faults-'));
  const template = join(folder, 'template');
  await fillHubFolder(template);
  await prepareWorkspace({ folder: template });
  const clusters =
    database === 'pglite' ? [] : await Promise.all(Array.from({ length: jobs }, () => startPostgres()));
  const servers = await Promise.all(clusters.map(prepareServer));
  const ofJob = (job: number): Ground => ({
    folder,
    template,
    postgres: servers[job % Math.max(1, servers.length)] ?? null,
  });
  return {
    ground: ofJob(0),
    ofJob,
    notice:
      database !== 'pglite' && ofJob(0).postgres === null
        ? 'No PostgreSQL 15 or later is installed here: every schedule runs on PGlite.'
        : null,
    async remove() {
      await Promise.all(clusters.map((cluster) => cluster?.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function prepareServer(cluster: PostgresCluster | null): Promise<Ground['postgres']> {
  if (cluster === null) return null;
  const administration = await cluster.createDatabase();
  const prepared = await cluster.createDatabase();
  await prepareWorkspace({ url: prepared });
  return { administration, template: new URL(prepared).pathname.slice(1), server: cluster.server };
}
