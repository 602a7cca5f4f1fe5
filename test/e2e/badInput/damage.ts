import { open, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/* What a bad sector, a full disk or a half copy makes of the one profile's database in a data folder. */

async function databaseIn(folder: string): Promise<string> {
  const profiles = join(folder, 'profiles');
  const [profile = ''] = await readdir(profiles);
  return join(profiles, profile, 'callboard.db');
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

/** The last tenth is missing. */
export async function cutShort(folder: string): Promise<void> {
  const file = await databaseIn(folder);
  const { size } = await stat(file);
  await truncate(file, wholePages(size * 0.9));
}
