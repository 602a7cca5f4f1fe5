import type { Clock } from '../../electron/backend/ports/ports.ts';
import type { Random } from './random.ts';
import { testUuid } from './testIds.ts';

/** A laptop's or hub's clock that runs with the real one, and jumps when a test says so. */
export interface TestClock extends Clock {
  jump(milliseconds: number): void;
  /** How far it is from where it would be without jumps. */
  readonly offset: number;
  /** A restart of the machine: a new boot id, and monotonic time from nothing. */
  reboot(): void;
}

/** Seventeen minutes past eight on a Monday morning in 2026, from which every test starts. */
export const testStart = Date.UTC(2026, 10, 2, 8, 17);

export function createTestClock(random: Random, startsAt = testStart): TestClock {
  const began = performance.now();
  let offset = 0;
  let booted = began;
  let bootId = testUuid(random, startsAt);
  const now = (): number => Math.floor(startsAt + offset + (performance.now() - began));
  return {
    now,
    monotonic: () => performance.now() - booted,
    get bootId() {
      return bootId;
    },
    timeZone: () => 'Europe/Stockholm',
    jump(milliseconds) {
      offset += milliseconds;
    },
    get offset() {
      return offset;
    },
    reboot() {
      booted = performance.now();
      bootId = testUuid(random, now());
    },
  };
}
