import { randomFillSync } from 'node:crypto';
import { uuidV7 } from '../shared/kernel/uuid.ts';

const bytesEach = 10;
const pool = new Uint8Array(bytesEach * 512);
let used = pool.length;

/** Asking the generator once for many ids: an import makes a hundred thousand, and each asking takes longer than an id. */
export function newId(now: number): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesEach;
  return uuidV7(now, pool.subarray(used - bytesEach, used));
}
