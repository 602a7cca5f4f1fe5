import { rmSync } from 'node:fs';
import type { DatabaseLocation } from '../../../hub/db/open.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { startPostgres } from '../../harness/postgres.ts';
import { newHubDatabase } from '../../harness/prepared/hubDatabase.ts';
import { newHubFolder } from '../../harness/prepared/hubFolder.ts';

/** Where a hub of a test keeps its data: it is about laptops, so on whichever database answers sooner. */
export interface HubPlace {
  readonly database: DatabaseLocation;
  readonly files: string;
  /** Once the hub is closed. */
  remove(): Promise<void>;
}

export async function temporaryHubPlace(): Promise<HubPlace> {
  const cluster = await startPostgres();
  const files = cluster === null ? await newHubFolder() : newFolder();
  return {
    database: cluster === null ? { folder: files } : { url: await newHubDatabase(cluster) },
    files,
    async remove() {
      await cluster?.stop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
