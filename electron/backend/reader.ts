import { channels } from '../../shared/contracts/ipc/index.ts';
import { type CollateralPart, collateralFolder, collateralPart } from './db/collateral.ts';
import type { Connection } from './db/database.ts';
import { openConnection } from './db/openConnection.ts';
import { readableDb } from './db/readableDb.ts';
import { answerChannel } from './dispatch.ts';
import type { EngineQueryContext } from './features/handler.ts';
import { handlers } from './features/index.ts';
import { warmSearch } from './features/search/service.ts';
import type { Clock, Log } from './ports/ports.ts';
import type { ProfileFacts } from './session/profileFacts.ts';
import { readMe } from './session/readMe.ts';
import type { LiveStatus } from './sync/liveStatus.ts';

export interface ReaderOptions {
  readonly profile: ProfileFacts;
  readonly key: Uint8Array;
  readonly live: LiveStatus;
  readonly clock: Clock;
  readonly log: Log;
  readonly onDamage: () => void;
}

/** Answers queries on a connection that cannot write, so that reading never waits for a sync. */
export interface Reader {
  dispatch(channel: string, json: string): Promise<string>;
  /** A piece of a file of a kit; null where there is none. */
  readFile(sha256: string, from: number, length: number): CollateralPart | null;
  setLive(live: LiveStatus): void;
  setProfile(profile: ProfileFacts): void;
  close(): void;
}

export function openReader(options: ReaderOptions): Reader {
  const connection: Connection = openConnection(options.profile.databaseFile, {
    key: options.key,
    readonly: true,
  });
  const db = readableDb(connection);
  const warming = warmWhenQuiet(() => warmSearch(db, options.clock.monotonic()));
  let { live, profile } = options;
  const context = (): EngineQueryContext => ({
    db,
    me: readMe(db, profile.userId),
    clock: options.clock,
    live,
    profile,
  });
  return {
    dispatch: (channel, json) => {
      warming.asked();
      return answerChannel(
        channel,
        json,
        (name, input) => {
          const handler = handlers[name];
          if (handler === undefined || channels[name].kind !== 'query')
            throw new Error(`nothing answers ${name}`);
          return (handler as (context: EngineQueryContext, input: unknown) => never)(context(), input);
        },
        options.log,
        options.onDamage,
      );
    },
    readFile: (sha256, from, length) =>
      collateralPart(db, collateralFolder(profile.folder), sha256, from, length),
    setLive: (next) => {
      live = next;
    },
    setProfile: (next) => {
      profile = next;
    },
    close: () => {
      warming.stop();
      connection.close();
    },
  };
}

/** The first screen has what it asked for when nothing more comes for so long. */
const quietMs = 300;
/** Or so long after its first question, where it goes on asking. */
const longestMs = 1_500;

/**
 * Runs `warm` once, after the first questions: a tenth of a second of processor, which at a start the windows need. A search
 * that comes before reads what it needs itself.
 */
function warmWhenQuiet(warm: () => void): { asked(): void; stop(): void } {
  let until: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let done = false;
  return {
    asked: () => {
      if (done) return;
      const now = performance.now();
      until ??= now + longestMs;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(
        () => {
          done = true;
          warm();
        },
        Math.max(0, Math.min(quietMs, until - now)),
      );
      timer.unref();
    },
    stop: () => {
      done = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
