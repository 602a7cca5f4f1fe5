import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../../build/setup/fingerprint.mjs';
import { openDatabase } from '../../../hub/db/open.ts';
import { preparedFolder } from './preparedFolder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What the schema is made from; another state of it is another folder. */
const madeFrom = ['hub/db', 'shared/domain/entities', 'package-lock.json'];

let place: string | null = null;

/** A database that was migrated and that no hub has served yet: PGlite takes seconds for what a copy has at once. */
function preparedDatabase(): Promise<string> {
  place ??= join(
    root,
    'node_modules/.cache/callboard',
    `hub-${fingerprint(madeFrom.map((path) => join(root, path))).slice(0, 16)}`,
  );
  return preparedFolder(place, async (unfinished) => (await openDatabase({ folder: unfinished })).close());
}

/** A new place for a hub's data, as it is before a hub was first started on it but for the schema. */
export async function newHubFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-hub-'));
  await cp(await preparedDatabase(), folder, { recursive: true });
  return folder;
}
