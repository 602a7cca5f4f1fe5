/** Wall-clock milliseconds UTC. Hub logic asks this and never the database. */
export interface HubClock {
  now(): number;
}

export const systemClock: HubClock = { now: () => Date.now() };
