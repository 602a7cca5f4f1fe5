import type { HubClock } from '../../hub/hubClock.ts';

/** A clock that stands still until it is moved. */
export class StandingClock implements HubClock {
  #now: number;

  constructor(now = Date.UTC(2026, 0, 5, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
