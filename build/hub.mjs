import { bundleHub } from './setup/bundle.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runUnder } from './setup/runUnder.mjs';
import { setUp } from './setup.mjs';

// The hub itself decides whether the first word is a command of its administration.
await runCommand(async () => {
  const runtime = await setUp();
  return runUnder(runtime, [bundleHub(runtime), ...process.argv.slice(2)]);
});
