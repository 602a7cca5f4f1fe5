import type { ArgsOf, MutationKind } from '../../../shared/contracts/sync/mutations/index.ts';

/** One thing a user did and was told is saved. */
export interface Remembered {
  readonly mutationId: string;
  readonly kind: MutationKind;
  readonly args: Readonly<Record<string, unknown>>;
  readonly userId: string;
  /** Every laptop whose disk holds it: more than one after a disk was copied. */
  readonly laptops: Set<string>;
  /** `replaced`: the user sent it again as another. `discarded`: given up by the user's own hand. */
  fate: 'live' | 'discarded' | 'replaced';
  /** A conflict that its user has settled: a laptop that is told of it once more may have forgotten it after its thirty days. */
  settled: boolean;
  /** How many restores of the hub had happened when it was written. */
  readonly restoresBefore: number;
}

/** One that a crash kept from being answered: it may have happened or not, but not twice. */
export interface InDoubt {
  readonly kind: MutationKind;
  readonly args: Readonly<Record<string, unknown>>;
  readonly laptop: string;
}

/** The oracle's memory: whatever was acknowledged to a user, in the order it was. */
export interface Ledger {
  remember<Kind extends MutationKind>(entry: {
    readonly mutationId: string;
    readonly kind: Kind;
    readonly args: ArgsOf<Kind>;
    readonly userId: string;
    readonly laptop: string;
    readonly restoresBefore: number;
  }): void;
  doubt(kind: MutationKind, args: object, laptop: string): void;
  discard(mutationId: string): void;
  replace(mutationId: string): void;
  settle(mutationId: string): void;
  /** A copied disk holds everything its original held. */
  copyLaptop(from: string, to: string): void;
  find(mutationId: string): Remembered | undefined;
  of(laptop: string): readonly Remembered[];
  readonly entries: readonly Remembered[];
  readonly doubts: readonly InDoubt[];
}

export function createLedger(): Ledger {
  const entries: Remembered[] = [];
  const byId = new Map<string, Remembered>();
  const doubts: InDoubt[] = [];
  const setFate = (mutationId: string, fate: Remembered['fate']): void => {
    const entry = byId.get(mutationId);
    if (entry !== undefined) entry.fate = fate;
  };
  return {
    remember({ laptop, ...rest }) {
      const known = byId.get(rest.mutationId);
      if (known !== undefined) {
        throw new Error(`the id of mutation ${rest.mutationId} was given twice`);
      }
      const entry: Remembered = {
        ...rest,
        args: rest.args as Readonly<Record<string, unknown>>,
        laptops: new Set([laptop]),
        fate: 'live',
        settled: false,
      };
      entries.push(entry);
      byId.set(rest.mutationId, entry);
    },
    doubt: (kind, args, laptop) => doubts.push({ kind, args: args as Record<string, unknown>, laptop }),
    discard: (mutationId) => setFate(mutationId, 'discarded'),
    replace: (mutationId) => setFate(mutationId, 'replaced'),
    settle(mutationId) {
      const entry = byId.get(mutationId);
      if (entry !== undefined) entry.settled = true;
    },
    copyLaptop(from, to) {
      for (const entry of entries) if (entry.laptops.has(from)) entry.laptops.add(to);
    },
    find: (mutationId) => byId.get(mutationId),
    of: (laptop) => entries.filter((entry) => entry.laptops.has(laptop)),
    entries,
    doubts,
  };
}
