import { join } from 'node:path';
import { bundleElectron } from './setup/bundle.mjs';
import { root } from './setup/root.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runUnder } from './setup/runUnder.mjs';
import { setUp } from './setup.mjs';

// Installers for the system this runs on; further words go to electron-builder (for example `-- --linux dir`).
await runCommand(async () => {
  const runtime = await setUp();
  bundleElectron(runtime);
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  return runUnder(runtime, [builder, '--publish', 'never', ...process.argv.slice(2)]);
});
