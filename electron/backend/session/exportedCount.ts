import { z } from 'zod';
import { readJsonFile } from './files.ts';

const exportSchema = z.object({ count: z.int().min(0), changes: z.array(z.unknown()) });

/** How many changes a file written by `sync.export` holds; none where it is not one. */
export function exportedCount(file: string): number {
  const found = readJsonFile(file, exportSchema);
  return found === null ? 0 : Math.min(found.count, found.changes.length);
}
