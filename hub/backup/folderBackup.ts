import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { PGlite } from '@electric-sql/pglite';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import { EngineError, openDurablePGlite } from '../db/durablePGlite.ts';
import { lockFolder } from '../db/lockFolder.ts';
import { databaseFolder } from '../db/open.ts';

/** Writes the whole of a PGlite database to `file` (a gzipped tar), on disk before the name appears. */
export async function backUpFolder(pglite: PGlite, file: string): Promise<void> {
  const dump = await pglite.dumpDataDir('gzip');
  const part = `${file}.part`;
  const handle = await open(part, 'w', 0o600);
  try {
    await handle.writeFile(new Uint8Array(await dump.arrayBuffer()));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/** Puts a backup in the place of a folder's database; what stood there is moved aside, never deleted. Throws `EngineError`. */
export async function restoreFolder(
  folder: string,
  file: string,
  now: number,
): Promise<Result<null, 'not_a_backup'>> {
  const bytes = await readFile(file);
  if (!isTar(bytes)) return fail('not_a_backup');
  const unlock = lockFolder(folder);
  const place = databaseFolder(folder);
  const aside = `${place}.replaced-${now}`;
  const existed = existsSync(place);
  try {
    if (existed) await rename(place, aside);
    const restored = await openDurablePGlite(place, { loadDataDir: new Blob([bytes]) });
    await restored.query('table sync_meta');
    await restored.close();
    return ok(null);
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    if (existed) await rename(aside, place);
    // On a full disk a good backup does not open either.
    if (error instanceof EngineError) {
      throw new EngineError(
        `The backup does not open. Look first whether the disk of ${folder} is full. If there is room, the file is damaged or no backup. What stood there before stands there again.`,
        { cause: error },
      );
    }
    return fail('not_a_backup');
  } finally {
    unlock();
  }
}

/** Looked at before the engine sees it, which fails on anything else where nobody can catch it. */
function isTar(bytes: Uint8Array): boolean {
  try {
    return gunzipSync(bytes).subarray(257, 262).toString('latin1') === 'ustar';
  } catch {
    return false;
  }
}
