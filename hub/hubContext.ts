import type { BlobStore } from './blobs/blobStore.ts';
import type { HubDatabase } from './db/open.ts';
import type { HubClock } from './hubClock.ts';
import type { KeyPlace } from './kits/keys/keyPlace.ts';
import type { HubLog } from './observe/log.ts';
import type { HubMetrics } from './observe/metrics.ts';
import type { ErasureLedger } from './people/erasureLedger.ts';
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
  /** Where the private key is that kits are signed with. */
  readonly kitKeyPlace: KeyPlace;
  /** Who was erased, outside of the backups; null where the hub has no folder for files. */
  readonly erasures: ErasureLedger | null;
  /** The bytes of collateral; null where the hub has no folder for files. */
  readonly blobs: BlobStore | null;
  /** False once the database has been restored under the running hub and nobody has said so. */
  isSameDatabase(): Promise<boolean>;
}
