import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/* What a bad sector, a full disk or a half copy makes of the one profile's database in a data folder. */

async function profileIn(folder: string): Promise<string> {
  const profiles = join(folder, 'profiles');
  const [profile = ''] = await readdir(profiles);
  return join(profiles, profile);
}

const databaseIn = async (folder: string): Promise<string> => join(await profileIn(folder), 'callboard.db');

/** When the second copy of pending work was last finished, in milliseconds; 0: never. */
export async function workCopiedAt(folder: string): Promise<number> {
  const file = join(await profileIn(folder), 'work.db');
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0;
}

const pageBytes = 4096;
const wholePages = (bytes: number): number => Math.floor(bytes / pageBytes) * pageBytes;

async function overwrite(file: string, at: number, pages: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(pageBytes * pages, 0x5a), 0, pageBytes * pages, at);
  await handle.close();
}

/** Eight pages that hold rows, once the log has been written into the file. */
export async function overwriteRows(folder: string): Promise<void> {
  const file = await databaseIn(folder);
  const { size } = await stat(file);
  await overwrite(file, wholePages(size * 0.8), 8);
}

/** The first page, without which no other can be read. */
export async function overwriteTheHead(folder: string): Promise<void> {
  await overwrite(await databaseIn(folder), 0, 1);
}
