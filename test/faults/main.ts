import { randomInt } from 'node:crypto';
import { runMutants } from './mutants/runMutants.ts';
import { parseFaultOptions } from './options.ts';
import { runAll } from './runAll.ts';

/*
 * The fault program: random users on real laptops with a real hub, while everything that can break breaks.
 * See docs/reliability.md.
 */
try {
  const options = parseFaultOptions(process.argv.slice(2), () => String(randomInt(1, 2 ** 31)));
  process.exitCode = options.mutants
    ? await runMutants(options)
    : await runAll(options, process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
// A backend that was crashed on purpose may still hold a timer.
process.exit();
