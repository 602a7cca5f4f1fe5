import { sql } from 'kysely';
import type { HubContext } from '../hubContext.ts';

export interface Listener {
  readonly scopes: readonly string[];
  /** Something in one of them can be read that could not be before. */
  changed(): void;
  /** The hub goes: nothing more is said. */
  stopped(): void;
}

/** Two looks a second: what a colleague wrote is told within one. */
const lookEveryMs = 500;

/**
 * Tells who listens that there is something to read. While anyone does, the feed is looked at twice a second, once
 * for all of them: whoever wrote it, another hub or a command among them, and not before what was written can be
 * read. The database is not asked to notify: that would put its commits one behind the other.
 */
export class ChangeNotices {
  readonly #hub: HubContext;
  readonly #listeners = new Set<Listener>();
  #timer: NodeJS.Timeout | null = null;
  /** Everything below it has been told; null while nobody listens. */
  #told: string | null = null;
  #looking = false;
  #stopped = false;

  constructor(hub: HubContext) {
    this.#hub = hub;
  }

  /** From when it answers on, until what it answers is called: whoever reads the feed after that misses nothing. */
  async listen(listener: Listener): Promise<() => void> {
    const from = this.#told ?? (await readHorizon(this.#hub));
    if (this.#stopped) {
      listener.stopped();
      return () => {};
    }
    this.#told ??= from;
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.#look(), lookEveryMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  stop(): void {
    this.#stopped = true;
    this.#rest();
    for (const listener of this.#listeners) listener.stopped();
    this.#listeners.clear();
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#told = null;
  }

  async #look(): Promise<void> {
    // A database that takes longer than that is busy enough.
    if (this.#looking) return;
    this.#looking = true;
    try {
      const from = this.#told;
      const horizon = await readHorizon(this.#hub);
      if (from === null || horizon === from) return;
      const listeners = [...this.#listeners];
      const scopes = new Set(listeners.flatMap((listener) => listener.scopes));
      const changed = await readChanged(this.#hub, scopes, from, horizon);
      // All may have left meanwhile; who comes after them begins anew.
      if (this.#told !== null) this.#told = horizon;
      for (const listener of listeners)
        if (listener.scopes.some((scope) => changed.includes(scope))) listener.changed();
    } catch (error) {
      this.#hub.log.warn({ err: error }, 'the feed could not be looked at for those who listen');
    } finally {
      this.#looking = false;
    }
  }
}

/** Transactions below it have all ended: what laptops may read. */
async function readHorizon({ db }: HubContext): Promise<string> {
  const { rows } = await sql<{
    horizon: string;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as horizon`.execute(db);
  return rows[0]?.horizon ?? '0';
}

async function readChanged(
  { db }: HubContext,
  scopes: ReadonlySet<string>,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select s.key from scope s where s.key = any(${[...scopes]}) and exists (
      select from change c where c.scope = s.id and c.xid >= ${from}::xid8 and c.xid < ${to}::xid8)`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}
