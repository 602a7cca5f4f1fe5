import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

/** What @electron/fuses looks for in a binary; the package keeps it to itself. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The wire of fuses as Electron 45 ships it: version 1, nine fuses, all on, so that each one off was turned off. */
const wire = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('1'.repeat(9))]);

/**
 * A folder that electron-builder takes for an unpacked Electron: what it reads and rewrites is there (a binary
 * with fuses, a default app), and nothing runs.
 */
export async function makeStandInElectron(folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const binary = join(folder, 'electron');
  copyFileSync('/bin/true', binary);
  appendFileSync(binary, wire);
  const app = mkdtempSync(join(tmpdir(), 'callboard-default-app-'));
  writeFileSync(join(app, 'package.json'), '{"name":"default-app","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  rmSync(app, { recursive: true });
}
