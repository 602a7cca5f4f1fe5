import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { personKinds } from '../../shared/contracts/sync/peopleWire.ts';
import { uuidSchema } from '../../shared/contracts/sync/rowSchema.ts';

const entry = z.strictObject({ kind: z.enum(personKinds), id: uuidSchema, at: z.number() });
export type ErasureEntry = z.output<typeof entry>;

/** Who was erased, by id alone, in a file that no backup of the database holds. */
export interface ErasureLedger {
  add(entries: readonly ErasureEntry[]): Promise<void>;
  read(): Promise<readonly ErasureEntry[]>;
}

/** Lines of JSON, each on disk before `add` answers. A last line that was cut is left out. */
export function erasureLedger(folder: string): ErasureLedger {
  const file = join(folder, 'erasures.jsonl');
  return {
    async add(entries) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      try {
        await handle.writeFile(entries.map((each) => `${JSON.stringify(each)}\n`).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    async read() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return text.split('\n').flatMap((line) => {
        const parsed = entry.safeParse(jsonOf(line));
        return parsed.success ? [parsed.data] : [];
      });
    },
  };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
