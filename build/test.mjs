import { sourceSteps, unitSteps } from './check/checkSteps.mjs';
import { conclude } from './check/conclude.mjs';
import { runSteps } from './check/runStep.mjs';
import { browserStep, faultStep, vitestStep } from './check/suiteSteps.mjs';
import { bundleBrowserHost, bundleElectron, bundleHub } from './setup/bundle.mjs';
import { obtainChromium } from './setup/obtainChromium.mjs';
import { runCommand, Stop } from './setup/runCommand.mjs';
import { setUp } from './setup.mjs';

/** The schedules of faults that every run repeats; `npm run faults` goes beyond them. */
const fixedSchedules = process.env.CALLBOARD_THOROUGH === undefined ? 30 : 150;

await runCommand(async () => {
  const runtime = await setUp();
  obtainChromium(runtime);
  const quick = [await runSteps(runtime, sourceSteps, 2), await runSteps(runtime, unitSteps(null), 1)];
  const bundles = build(runtime);
  // Each waits for hubs, databases and windows for a third of its time: what they wait for runs meanwhile.
  const suites = [
    browserStep({ name: 'browser', minutes: 25 }),
    vitestStep({ name: 'integration', projects: ['integration'], minutes: 20 }),
    faultStep({ name: 'faults', schedules: fixedSchedules, minutes: 40 }),
    vitestStep({ name: 'packaging', projects: ['packaging'], minutes: 10 }),
  ];
  return conclude([...quick, bundles, await runSteps(runtime, suites, 2)]);
});

/**
 * The suites that need no bundle still run when one cannot be built.
 * @param {{ node: string, flags: string[] }} runtime
 */
function build(runtime) {
  try {
    bundleElectron(runtime);
    bundleBrowserHost(runtime);
    bundleHub(runtime);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.log(`✗ bundles: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
