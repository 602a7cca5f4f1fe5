import type { Report } from './runSchedule.ts';
import type { Schedule } from './schedule/step.ts';

/** What kind of failure it is: the words before anything that names one row or one id. */
export const kindOf = (violation: string): string =>
  violation
    .split('\n')[0]
    ?.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/laptop\d'?/g, 'laptop')
    .replace(/\d+/g, '0')
    .slice(0, 60) ?? '';

/**
 * Leaves out steps, half of them at a time and then fewer, as long as the same kind of failure comes back.
 * Greedy and bounded: a schedule is smaller afterwards, not smallest.
 */
export async function shrink(
  schedule: Schedule,
  failure: string,
  run: (schedule: Schedule) => Promise<Report>,
  budgetMilliseconds = 90_000,
): Promise<{ readonly steps: readonly number[]; readonly runs: number }> {
  const wanted = kindOf(failure);
  const until = performance.now() + budgetMilliseconds;
  let kept = schedule.steps.map((_, index) => index);
  let runs = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      if (performance.now() > until) return { steps: kept, runs };
      const fewer = [...kept.slice(0, at), ...kept.slice(at + size)];
      runs += 1;
      const report = await run(withSteps(schedule, fewer));
      if (report.violations.some((violation) => kindOf(violation) === wanted)) kept = fewer;
      else at += size;
    }
  }
  return { steps: kept, runs };
}

/** The steps at these places; the others become a wait of nothing, so that seeds taken from places hold. */
export const withSteps = (schedule: Schedule, places: readonly number[]): Schedule => {
  const chosen = new Set(places);
  return {
    ...schedule,
    steps: schedule.steps.map((step, index) =>
      chosen.has(index) ? step : { type: 'wait', milliseconds: 0 },
    ),
  };
};
