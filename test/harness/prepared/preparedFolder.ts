import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whoever is making it may be slow, or may have been killed. */
const patienceMs = 120_000;

/**
 * A folder that takes long to make and that others begin as copies of. Made by whoever needs it first, while the
 * others wait; it stands at its place only when it is whole.
 */
export async function preparedFolder(
  folder: string,
  make: (unfinished: string) => Promise<void>,
): Promise<string> {
  const deadline = Date.now() + patienceMs;
  while (!existsSync(folder)) {
    if (claim(folder) || Date.now() > deadline) await makeWhole(folder, make);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return folder;
}

const claimOf = (folder: string): string => `${folder}.being-made`;

function claim(folder: string): boolean {
  mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(claimOf(folder));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function makeWhole(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    await make(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    // Another who waited in vain was quicker: theirs is as good.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    if (existsSync(claimOf(folder))) rmdirSync(claimOf(folder));
  }
}
