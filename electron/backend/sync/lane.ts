import { HubTrouble } from './hubTrouble.ts';
import type { SyncTimings } from './timings.ts';

export interface LaneWork {
  /** One whole go. Answers after how many milliseconds to go again by itself; null: when poked. */
  run(): Promise<number | null>;
  failed(error: unknown, nextInMs: number | null): void;
}

/**
 * One direction of the sync with a timer of its own: up and down each go on whatever the other meets. After a
 * failure it waits with full jitter from one second to five minutes, for ever; what the hub asks by
 * Retry-After is kept unless the user says "now".
 */
export class Lane {
  readonly #work: LaneWork;
  readonly #timings: SyncTimings;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;
  #failures = 0;
  /** Until the user signs in again or updates, nothing helps. */
  #paused = false;
  #patience = false;
  #stopped = false;
  #triedAt = 0;

  constructor(work: LaneWork, timings: SyncTimings) {
    this.#work = work;
    this.#timings = timings;
  }

  /** There is something to do. Does not cut short what the hub asked for. */
  poke(): void {
    if (this.#running) this.#again = true;
    else if (!this.#patience && !this.#paused && !this.#justFailed()) this.#go();
  }

  /** A burst of writes does not become a burst of attempts. */
  #justFailed(): boolean {
    return this.#failures > 0 && performance.now() - this.#triedAt < this.#timings.firstRetry;
  }

  /** The ground has changed (network, resume, sign-in) or the user asks: forgets every wait. */
  now(): void {
    this.#paused = false;
    this.#patience = false;
    this.#failures = 0;
    this.poke();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  #go(): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#again = false;
    this.#patience = false;
    this.#triedAt = performance.now();
    this.#running = this.#once().finally(() => {
      this.#running = null;
      if (this.#again && !this.#patience && !this.#paused && !this.#justFailed()) this.#go();
    });
  }

  async #once(): Promise<void> {
    try {
      const next = await this.#work.run();
      this.#failures = 0;
      if (next !== null) this.#goIn(next);
    } catch (error) {
      if (this.#stopped) return;
      const wait = this.#waitAfter(error);
      if (wait !== null) this.#goIn(wait);
      this.#work.failed(error, wait);
    }
  }

  #waitAfter(error: unknown): number | null {
    const trouble = error instanceof HubTrouble ? error : null;
    this.#paused = trouble !== null && ['sign_in', 'revoked', 'update'].includes(trouble.kind);
    if (this.#paused) return null;
    const most = Math.min(
      this.#timings.longestRetry,
      this.#timings.firstRetry * 2 ** Math.min(this.#failures, 20),
    );
    this.#failures += 1;
    this.#patience = trouble?.retryAfterMs != null;
    // Never before the hub's own time, and not all laptops at that very moment.
    return (trouble?.retryAfterMs ?? 0) + Math.random() * most;
  }

  #goIn(ms: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => this.#go(), ms);
  }
}
