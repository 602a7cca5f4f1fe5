/** How many requests of laptops a process has under way at once, in all and of one device. */
export interface AdmissionLimits {
  readonly inAll: number;
  readonly perDevice: number;
  /** Of them, snapshots that are being read: each asks for one page after the other until it is whole. */
  readonly snapshots: number;
}

/**
 * A process asks its database over ten connections. Six in line for each is a wait of well under a second; whoever
 * came behind those would wait for a connection until that is given up, and does better to come back. A laptop has
 * two or three requests under way. Snapshots go on after they were let in, so that only so many are that others still
 * get their turn at the database: after a restore every laptop wants one at once.
 */
export const usualAdmission: AdmissionLimits = { inAll: 60, perDevice: 12, snapshots: 30 };

const firstWaitSeconds = 1;
/** So that all who were turned away do not come back together. */
const furtherWaitSeconds = 4;

export type Admitted = { readonly leave: () => void } | { readonly retryAfter: number };

/** Counts what is under way, and turns away what is too much with the seconds after which to come again. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #random: () => number;
  #underWay = 0;
  #snapshots = 0;
  readonly #ofDevice = new Map<string, number>();

  constructor(limits: AdmissionLimits, random: () => number = Math.random) {
    this.#limits = limits;
    this.#random = random;
  }

  get underWay(): number {
    return this.#underWay;
  }

  enter(): Admitted {
    if (this.#underWay >= this.#limits.inAll) return this.#later();
    this.#underWay += 1;
    return {
      leave: once(() => {
        this.#underWay -= 1;
      }),
    };
  }

  enterSnapshot(): Admitted {
    if (this.#snapshots >= this.#limits.snapshots) return this.#later();
    this.#snapshots += 1;
    return {
      leave: once(() => {
        this.#snapshots -= 1;
      }),
    };
  }

  /** Once it is known whose it is. */
  enterAs(deviceId: string): Admitted {
    const already = this.#ofDevice.get(deviceId) ?? 0;
    if (already >= this.#limits.perDevice) return this.#later();
    this.#ofDevice.set(deviceId, already + 1);
    return {
      leave: once(() => {
        const left = (this.#ofDevice.get(deviceId) ?? 1) - 1;
        if (left === 0) this.#ofDevice.delete(deviceId);
        else this.#ofDevice.set(deviceId, left);
      }),
    };
  }

  #later(): Admitted {
    return { retryAfter: firstWaitSeconds + Math.floor(this.#random() * (furtherWaitSeconds + 1)) };
  }
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
