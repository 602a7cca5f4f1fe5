import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder that goes with the process. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
