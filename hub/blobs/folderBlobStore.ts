import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BlobStore, OffsetError, TooManyBytesError, UploadBusyError } from './blobStore.ts';

/** Files in a folder of the hub's: what is whole in `blobs`, by the first two digits of its name; the rest in `uploads`. */
export function folderBlobStore(folder: string): BlobStore {
  const uploads = join(folder, 'uploads');
  const uploadOf = (sha256: string): string => join(uploads, sha256);
  const shelfOf = (sha256: string): string => join(folder, 'blobs', sha256.slice(0, 2));
  const busy = new Set<string>();

  const uploaded = async (sha256: string): Promise<number> => {
    try {
      return (await stat(uploadOf(sha256))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    }
  };

  return {
    uploaded,
    async append(sha256, from, source, most) {
      if (busy.has(sha256)) throw new UploadBusyError();
      busy.add(sha256);
      try {
        await mkdir(uploads, { recursive: true, mode: 0o700 });
        const stands = await uploaded(sha256);
        if (stands !== from) throw new OffsetError(stands);
        const file = await open(uploadOf(sha256), 'a', 0o600);
        let at = from;
        try {
          for await (const chunk of source) {
            if (at + chunk.length > most) throw new TooManyBytesError();
            await file.write(chunk);
            at += chunk.length;
          }
        } finally {
          // What a broken connection brought so far is there to go on from.
          await file.sync();
          await file.close();
        }
        return at;
      } finally {
        busy.delete(sha256);
      }
    },
    readUpload: (sha256) => createReadStream(uploadOf(sha256)),
    async keep(sha256) {
      await mkdir(shelfOf(sha256), { recursive: true, mode: 0o700 });
      await rename(uploadOf(sha256), join(shelfOf(sha256), sha256));
      const shelf = await open(shelfOf(sha256), 'r');
      try {
        await shelf.sync();
      } finally {
        await shelf.close();
      }
    },
    discard: (sha256) => rm(uploadOf(sha256), { force: true }),
    read: (sha256, from, to) => createReadStream(join(shelfOf(sha256), sha256), { start: from, end: to }),
    async discardStale(before) {
      const names = await readdir(uploads).catch(() => []);
      let gone = 0;
      for (const name of names) {
        const file = join(uploads, name);
        const known = await stat(file).catch(() => null);
        if (known === null || known.mtimeMs >= before || busy.has(name)) continue;
        await rm(file, { force: true });
        gone += 1;
      }
      return gone;
    },
  };
}
