import { rmSync } from 'node:fs';
import { newHubFolder } from '../../harness/prepared/hubFolder.ts';

/** Where a hub of a test keeps its data. */
export async function temporaryHubFolder(): Promise<{ readonly path: string; remove(): void }> {
  const path = await newHubFolder();
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
