import { type LiveStatus, statusAtStart } from './liveStatus.ts';

/** The sync's live status in one place: tells of each change, and since when the connection is as it is. */
export class StatusBoard {
  #live: LiveStatus;
  readonly #now: () => number;
  readonly #tell: (live: LiveStatus) => void;

  constructor(now: () => number, tell: (live: LiveStatus) => void) {
    this.#now = now;
    this.#tell = tell;
    this.#live = statusAtStart(now());
    tell(this.#live);
  }

  get live(): LiveStatus {
    return this.#live;
  }

  set(change: Partial<Omit<LiveStatus, 'since'>>): void {
    const same = Object.entries(change).every(
      ([name, value]) => this.#live[name as keyof LiveStatus] === value,
    );
    if (same) return;
    const moved = change.connection !== undefined && change.connection !== this.#live.connection;
    this.#live = { ...this.#live, ...change, ...(moved ? { since: this.#now() } : {}) };
    this.#tell(this.#live);
  }
}
