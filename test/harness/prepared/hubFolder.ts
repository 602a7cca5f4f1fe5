import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../../build/setup/fingerprint.mjs';
import { openDatabase } from '../../../hub/db/open.ts';
import { makeLean } from './makeLean.ts';
import { preparedFolder } from './preparedFolder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What the schema is made from; another state of it is another folder. */
const madeFrom = [
  'hub/db',
  'shared/domain/entities',
  'package-lock.json',
  'test/harness/prepared/makeLean.ts',
];

let place: string | null = null;

/** A database that was migrated and that no hub has served yet: PGlite takes seconds for what a copy has at once. */
function preparedDatabase(): Promise<string> {
  place ??= join(
    root,
    'node_modules/.cache/callboard',
    `hub-${fingerprint(madeFrom.map((path) => join(root, path))).slice(0, 16)}`,
  );
  return preparedFolder(place, async (unfinished) => {
    await (await openDatabase({ folder: unfinished })).close();
    await makeLean(unfinished);
  });
}

/** Fills a folder that is empty or not there as a hub's is before one was first started on it but for the schema. */
export async function fillHubFolder(folder: string): Promise<void> {
  await cp(await preparedDatabase(), folder, { recursive: true });
}

/** A new place for a hub's data, filled so. */
export async function newHubFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-hub-'));
  await fillHubFolder(folder);
  return folder;
}
