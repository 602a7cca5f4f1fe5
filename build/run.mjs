import { resolve } from 'node:path';
import { runCommand, Stop } from './setup/runCommand.mjs';
import { runUnder } from './setup/runUnder.mjs';
import { setUp } from './setup.mjs';

await runCommand(async () => {
  const [script, ...words] = process.argv.slice(2);
  if (script === undefined) throw new Stop('which script? node build/run.mjs SCRIPT.ts [arguments]', 2);
  return runUnder(await setUp(), [resolve(script), ...words]);
});
