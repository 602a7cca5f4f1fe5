import type { Topic } from '../../shared/contracts/ipc/index.ts';
import type { ReadCalendarBytes } from './features/calendar/calendars.ts';
import type { ReadTableBytes } from './features/imports/importDesk.ts';
import type { Clock, Ids, Log, Network } from './ports/ports.ts';
import type { ProfileFacts } from './session/profileFacts.ts';
import type { LiveStatus } from './sync/liveStatus.ts';

export interface WriterPorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly network: Network;
  readonly log: Log;
  /** Copies the database where that holds nobody up; answers the bytes. */
  backUp(profile: ProfileFacts, key: Uint8Array, at: number): Promise<number>;
  /** Reads a calendar where that holds nobody up; rejects where it takes too long. */
  readonly readCalendar: ReadCalendarBytes;
  /** Reads a table that somebody picked where that holds nobody up; rejects where it takes too long. */
  readonly readTable: ReadTableBytes;
}

export interface WriterEvents {
  topic(topic: Topic): void;
  live(live: LiveStatus): void;
  damaged(): void;
  /** The hub has locked this laptop, or it has not been reached for longer than the company allows. */
  locked(why: 'revoked' | 'offline_too_long'): void;
}
