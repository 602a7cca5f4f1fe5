import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ObjectStorage, StoredObject } from './objectStorage.ts';

const unfinished = '.part';

/** Files in a folder, which several hubs may share: each is written beside its place and renamed into it. */
export function folderStorage(folder: string): ObjectStorage {
  const putWhole = async (key: string, source: AsyncIterable<Uint8Array>): Promise<void> => {
    const place = join(folder, key);
    const shelf = dirname(place);
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    // A name of its own: two hubs may be writing the same file.
    const part = `${place}.${randomUUID()}${unfinished}`;
    try {
      const file = await open(part, 'wx', 0o600);
      try {
        for await (const bytes of source) await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, place);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    const held = await open(shelf, 'r');
    try {
      await held.sync();
    } finally {
      await held.close();
    }
  };

  return {
    put: (key, bytes) => putWhole(key, once(bytes)),
    putWhole,
    async list(prefix) {
      const found = await readdir(join(folder, prefix), { recursive: true, withFileTypes: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        },
      );
      const stored: StoredObject[] = [];
      for (const entry of found) {
        if (!entry.isFile() || entry.name.endsWith(unfinished)) continue;
        const path = join(entry.parentPath, entry.name);
        // Another hub may just have taken it away.
        const known = await stat(path).catch(() => null);
        if (known !== null)
          stored.push({
            key: path.slice(join(folder, '/').length).replaceAll('\\', '/'),
            bytes: known.size,
            storedAt: known.mtimeMs,
          });
      }
      return stored.sort((one, other) => (one.key < other.key ? -1 : 1));
    },
    read: (key, from, to) => createReadStream(join(folder, key), { start: from, end: to }),
    remove: (key) => rm(join(folder, key), { force: true }),
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
