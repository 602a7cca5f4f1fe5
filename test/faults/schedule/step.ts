import type { Fault, WirePath } from '../../harness/network/fault.ts';
import type { CrashPoint } from '../../harness/network/faultNetwork.ts';

/**
 * One thing that happens in a schedule. Pure data: what a step chooses among (accounts, items, fields) it
 * chooses when it runs, by its own seed, so that leaving other steps out does not change it.
 */
export type Step =
  /** A user works: `count` actions, one after the other or all at once. */
  | {
      readonly type: 'work';
      readonly laptop: number;
      readonly count: number;
      readonly together: boolean;
      readonly seed: number;
    }
  /** The laptop is told to sync now; the schedule goes on when it rests or after `patience` milliseconds. */
  | { readonly type: 'sync'; readonly laptop: number; readonly patience: number }
  | { readonly type: 'wait'; readonly milliseconds: number }
  | { readonly type: 'fault'; readonly laptop: number; readonly fault: Fault }
  | { readonly type: 'network'; readonly laptop: number; readonly online: boolean }
  | {
      readonly type: 'killLaptop';
      readonly laptop: number;
      readonly at: CrashPoint | 'now' | 'working';
      readonly path: WirePath | 'any';
      readonly seed: number;
    }
  | {
      readonly type: 'killHub';
      readonly at: CrashPoint | 'now';
      readonly laptop: number;
      readonly path: WirePath | 'any';
    }
  | {
      readonly type: 'laptopClock';
      readonly laptop: number;
      readonly milliseconds: number;
      readonly reboot: boolean;
    }
  | { readonly type: 'hubClock'; readonly milliseconds: number }
  /** Administration at the hub: an account changes territories, a user gains or loses one, an owner changes. */
  | { readonly type: 'moveAccount'; readonly seed: number }
  | { readonly type: 'regrant'; readonly seed: number }
  | { readonly type: 'changeOwner'; readonly seed: number }
  /** The laptop's disk is copied and both copies go on. */
  | { readonly type: 'cloneLaptop'; readonly laptop: number }
  | { readonly type: 'backUpHub' }
  | { readonly type: 'restoreHub' }
  /** PostgreSQL is killed under the hub, whose processes go on; it comes back some steps later. */
  | { readonly type: 'killDatabase' }
  /** The disk under the hub's database has no room, for some steps. */
  | { readonly type: 'fillHub' }
  /** No file of the laptop may grow any more until it is started again; only where it runs in its own process. */
  | { readonly type: 'fillLaptop'; readonly laptop: number; readonly room: number }
  /** The person leaves the company, and comes back some steps later. */
  | { readonly type: 'revoke'; readonly laptop: number; readonly steps: number }
  /** The hub's clock passes the end of the laptop's token in the middle of what it sends or reads. */
  | {
      readonly type: 'expireToken';
      readonly laptop: number;
      readonly at: CrashPoint;
      readonly path: WirePath | 'any';
      readonly milliseconds: number;
    }
  /** The laptop's data is as an older program left it, with work pending, and the new program opens it. */
  | { readonly type: 'upgrade'; readonly laptop: number; readonly migrations: number }
  | { readonly type: 'publishKit'; readonly seed: number }
  | { readonly type: 'recallKit'; readonly seed: number }
  /** The user deals with what needs attention, as far as they care to. */
  | { readonly type: 'attend'; readonly laptop: number; readonly seed: number }
  /** The user thinks better of some of what waits to be sent, and discards it. */
  | { readonly type: 'giveUp'; readonly laptop: number; readonly seed: number };

export type StepType = Step['type'];

/** Whoever runs a laptop, and whether it runs in a process of its own that can really be killed. */
export interface LaptopPlan {
  readonly user: number;
  readonly ownProcess: boolean;
}

export interface Schedule {
  readonly seed: string;
  readonly number: number;
  readonly database: 'pglite' | 'postgres';
  /** The hub in a process of its own, so that SIGKILL is real. Needs PostgreSQL, which the test reads beside it. */
  readonly hubOwnProcess: boolean;
  /** How many of the hub serve one database; more than one only on PostgreSQL. */
  readonly hubProcesses: number;
  readonly laptops: readonly LaptopPlan[];
  readonly steps: readonly Step[];
}

/** A step in one line, for the story of a failure. */
export function describeStep(step: Step): string {
  const { type, ...rest } = step;
  const said = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  );
  return [type, ...said].join(' ');
}
