import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a hub of a test keeps its data. */
export function temporaryHubFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'callboard-hub-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
