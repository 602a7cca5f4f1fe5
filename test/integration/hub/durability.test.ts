import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
if (!hasStrace) console.warn('SKIPPED: counting what reaches the disk, since strace is not installed here');

test.skipIf(!hasStrace)(
  'PGlite syncs each commit to the disk before it is answered',
  { timeout: 90_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'callboard-durable-'));
    try {
      const trace = join(folder, 'trace');
      const program = new URL('./writeHard.ts', import.meta.url).pathname;
      const words = [
        '-f',
        '-e',
        'trace=fsync,write',
        '-o',
        trace,
        process.execPath,
        program,
        join(folder, 'hub'),
      ];
      const { status } = spawnSync('strace', words);
      expect(status).toBe(0);
      const lines = (await readFile(trace, 'utf8')).split('\n');
      const between = lines.slice(
        lines.findIndex((line) => line.includes('MARK BEGIN')),
        lines.findIndex((line) => line.includes('MARK END')),
      );
      expect(between.filter((line) => /fsync\(\d+\) += 0/.test(line))).toHaveLength(3);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
