import type { Log } from '../../../electron/backend/ports/ports.ts';
import type { Laptop } from '../../harness/laptop.ts';
import type { FaultNetwork } from '../../harness/network/faultNetwork.ts';
import type { Random } from '../../harness/random.ts';
import type { RowSets } from '../../harness/rows/rowSets.ts';
import type { TestClock } from '../../harness/testClock.ts';
import type { TestHub } from '../../harness/testHub.ts';
import type { Ledger } from '../model/ledger.ts';
import type { PushWatch } from '../model/pushWatch.ts';
import type { ReadWatch } from '../model/readWatch.ts';
import type { Schedule } from '../schedule/step.ts';
import type { WorkspaceUser } from './workspace.ts';

/** A laptop and the person in front of it. */
export interface Seat {
  readonly laptop: Laptop;
  readonly user: WorkspaceUser & { readonly id: string };
  /** Its disk was copied, or is a copy: two laptops answer to one name at the hub for a while. */
  cloned: boolean;
  readonly ownProcess: boolean;
  /** Steps until it is started again after a crash. */
  downFor: number;
  /** Its disk has no room in this life. */
  full: boolean;
}

/** Everything one schedule plays in. */
export interface World {
  readonly schedule: Schedule;
  readonly folder: string;
  readonly random: Random;
  readonly log: Log;
  readonly hub: TestHub;
  readonly hubClock: TestClock;
  readonly network: FaultNetwork;
  readonly seats: Seat[];
  readonly ledger: Ledger;
  readonly pushes: PushWatch;
  readonly reads: ReadWatch;
  /** The workspace as it was at the beginning. */
  readonly firstRows: RowSets;
  /** `entity:id:field` of what administration has changed: no user's edit explains those. */
  readonly administered: Set<string>;
  /** Values that have stood in fields of that name, to write again now and then. */
  readonly oldTexts: Map<string, string[]>;
  /** By `performance.now()`. */
  readonly began: number;
  /** Rows of kits that the company wrote and published, as `entity:id`. */
  readonly published: Set<string>;
  /** Who is out of the company now: since which request, and for how many steps more. */
  readonly revoked: Map<string, { readonly since: number; steps: number }>;
  hubDownFor: number;
  /** Steps until the hub's disk has room again; 0: it has. */
  hubFullFor: number;
  /** Its database was gone or full at some time: a hub may have answered that it cannot work now. */
  hubWasUnable: boolean;
  restores: number;
  /** By the hub's clock, when the backup was made that there is. */
  backedUpAt: number;
  actions: number;
  checks: number;
  /** What happened, line by line, for a failure's story. */
  readonly story: string[];
  /** What a promise says must not be. Each line names the promise. */
  readonly violations: string[];
}
