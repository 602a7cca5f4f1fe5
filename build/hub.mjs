import { join } from 'node:path';
import { root } from './setup/root.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runUnder } from './setup/runUnder.mjs';
import { setUp } from './setup.mjs';

// The hub itself decides whether the first word is a command of its administration.
await runCommand(async () =>
  runUnder(await setUp(), [join(root, 'hub', 'main.ts'), ...process.argv.slice(2)]),
);
