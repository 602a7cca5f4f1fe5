import type { ChildProcess } from 'node:child_process';
import type { Report } from './runSchedule.ts';
import type { Ground } from './world/createWorld.ts';

/** A schedule makes much that is soon of no use: with room for it, a fifth of the processor's time is saved. */
export const roomForTheNew = '--max-semi-space-size=64';

/** Has a worker play one schedule. A worker that dies of it is a failure of that schedule. */
export function playIn(child: ChildProcess, number: number, ground: Ground): Promise<Report> {
  return new Promise((resolve) => {
    const finish = (report: Report): void => {
      child.off('message', heard);
      child.off('exit', ended);
      resolve(report);
    };
    const heard = (message: unknown): void => finish(message as Report);
    const ended = (code: number | null, signal: string | null): void =>
      finish({
        number,
        violations: [`the process that played it ended with ${code ?? signal}`],
        story: [],
        counts: {},
        actions: 0,
        checks: 0,
        milliseconds: 0,
      });
    child.once('message', heard);
    child.once('exit', ended);
    child.send({ number, ground });
  });
}
