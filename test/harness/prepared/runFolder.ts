import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const variable = 'CALLBOARD_RUN_FOLDER';

/** A place that lasts for one run of the browser tests and that all its workers know. Answers how it is removed. */
export default function createRunFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'callboard-run-'));
  process.env[variable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Null outside such a run. */
export const runFolder = (): string | null => process.env[variable] ?? null;
