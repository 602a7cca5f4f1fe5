import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopServer } from '../postgres.ts';
import { runFolderVariable } from './runFolder.ts';
import { runServerFolders } from './runServer.ts';
import { scratchPlace } from './scratchPlace.ts';

/**
 * The place of one run of the tests: whatever its workers and the programs they start put into a temporary folder
 * stands in it. Answers how it is removed.
 */
export default function createRunFolder(): () => Promise<void> {
  const folder = mkdtempSync(join(scratchPlace(), 'callboard-run-'));
  // PostgreSQL, and whoever may only read, come to their folders in it as users of their own.
  chmodSync(folder, 0o755);
  process.env[runFolderVariable] = folder;
  for (const name of process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR']) process.env[name] = folder;
  return async () => {
    for (const server of runServerFolders(folder)) await stopServer(server);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}
