import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
/** A hub's folder is some 40 MB, and two workers have a few of them each. */
const roomyBytes = 3 * 2 ** 30;

/**
 * Where tests put what lasts no longer than they do: in memory where there is room for it, since hubs, servers and
 * laptops force each commit to the disk, and a hub's folder is copied at every kill. What a crash leaves is the same;
 * what a power cut leaves is not tested this way, and that each commit was forced to the disk is counted.
 */
export function scratchPlace(): string {
  if (!existsSync(inMemory)) return tmpdir();
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= roomyBytes ? inMemory : tmpdir();
}
