import { join } from 'node:path';
import { bundleElectron } from './setup/bundle.mjs';
import { root } from './setup/root.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runUnder } from './setup/runUnder.mjs';
import { setUp } from './setup.mjs';
import { findElectron } from './start/electronBinary.mjs';

await runCommand(async () => {
  const runtime = await setUp();
  if (findElectron() === undefined) {
    console.log("callboard: SKIPPED, nothing was tested: Electron's binary is not on this machine");
    console.log('callboard: fetch it with: node node_modules/electron/install.js');
    return 0;
  }
  bundleElectron(runtime);
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return runUnder(runtime, [
    playwright,
    'test',
    '--config',
    join(root, 'test/electron/playwright.config.ts'),
  ]);
});
