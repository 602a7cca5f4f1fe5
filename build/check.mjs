import { changedSince } from './check/changedSince.mjs';
import { sourceSteps, unitSteps } from './check/checkSteps.mjs';
import { conclude } from './check/conclude.mjs';
import { runSteps } from './check/runStep.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { setUp } from './setup.mjs';

await runCommand(async () => {
  const runtime = await setUp();
  return conclude([
    await runSteps(runtime, sourceSteps, 2),
    await runSteps(runtime, unitSteps(changedSince()), 1),
  ]);
});
