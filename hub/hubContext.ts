import type { HubDatabase } from './db/open.ts';
import type { HubClock } from './hubClock.ts';
import type { HubLog } from './observe/log.ts';
import type { HubMetrics } from './observe/metrics.ts';
import type { AccessTokens } from './sessions/accessTokens.ts';

/** What every part of a running hub is given. */
export interface HubContext {
  readonly db: HubDatabase;
  readonly clock: HubClock;
  readonly log: HubLog;
  readonly metrics: HubMetrics;
  /** Names the hub in its tokens. */
  readonly hubId: string;
  readonly accessTokens: AccessTokens;
  /** False once the database has been restored under the running hub and nobody has said so. */
  isSameDatabase(): Promise<boolean>;
}
