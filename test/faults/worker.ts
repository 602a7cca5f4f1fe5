import { parseFaultOptions } from './options.ts';
import { scheduleOf } from './runAll.ts';
import { runSchedule } from './runSchedule.ts';
import type { Ground } from './world/createWorld.ts';

/** Plays one schedule after the other, as told by the process that keeps the score. */
const options = parseFaultOptions(process.argv.slice(2), () => 'unused');
let stray: string[] = [];

process.on('unhandledRejection', (reason) => {
  stray.push(`an unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`);
});

process.on('message', (message: { number: number; ground: Ground }) => {
  stray = [];
  runSchedule(scheduleOf(options, message.ground, message.number), message.ground).then(
    (report) => process.send?.({ ...report, violations: [...report.violations, ...stray] }),
    (error: unknown) => {
      console.error(error);
      process.exit(3);
    },
  );
});
process.on('disconnect', () => process.exit());
