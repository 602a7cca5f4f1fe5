import type { FaultOptions } from './options.ts';
import type { Report } from './runSchedule.ts';

export const replayCommand = (options: FaultOptions, number: number): string =>
  `npm run faults -- --seed ${options.seed} --only ${number}${options.database === 'mixed' ? '' : ` --database ${options.database}`}`;

/** The last lines of a story are those that matter. */
const storyLines = 150;

export function printReport(options: FaultOptions, report: Report): void {
  const seconds = (report.milliseconds / 1000).toFixed(1);
  if (report.violations.length === 0) {
    console.log(`  ok ${report.number}  ${report.actions} actions, ${report.checks} checks, ${seconds} s`);
    if (options.story) console.log(report.story.join('\n'));
    return;
  }
  console.log(`  FAILED ${report.number}  ${seconds} s`);
  for (const violation of report.violations.slice(0, 12)) console.log(`    ${violation}`);
  if (report.violations.length > 12) console.log(`    … and ${report.violations.length - 12} more`);
  console.log(`    replay: ${replayCommand(options, report.number)}`);
  console.log(
    report.story
      .slice(options.story ? 0 : -storyLines)
      .map((line) => `      ${line}`)
      .join('\n'),
  );
}

/** Prints how often what was injected, and the last line; answers the exit code. */
export function printSummary(
  options: FaultOptions,
  reports: readonly Report[],
  milliseconds: number,
): number {
  const counts = new Map<string, number>();
  for (const report of reports) {
    for (const [what, times] of Object.entries(report.counts))
      counts.set(what, (counts.get(what) ?? 0) + times);
  }
  const sum = (of: (report: Report) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  console.log(`\nseed ${options.seed}, ${reports.length} schedules in ${(milliseconds / 1000).toFixed(0)} s`);
  console.log('  injected');
  for (const [what, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`    ${what.padEnd(28)}${String(times).padStart(7)}`);
  }
  console.log(
    `  actions acknowledged ${sum((report) => report.actions)}, checks ${sum((report) => report.checks)}`,
  );
  const failed = reports.filter((report) => report.violations.length > 0);
  for (const report of failed) console.log(`  failed: ${replayCommand(options, report.number)}`);
  console.log(`${reports.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
