import type { Hash } from './readRows.ts';

export interface KnownTerritory {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly active: boolean;
}

/** By code point and not by locale, so that every machine and every run agrees. */
export const byName = (left: { readonly name: string }, right: { readonly name: string }): number =>
  left.name < right.name ? -1 : left.name > right.name ? 1 : 0;

/**
 * Deals a row out to one of the territories by its external id alone: the first 32 bits of the hash (written in
 * hexadecimal) modulo their number, in the order given. Whoever has the file can work out the same answer.
 */
export function dealtTo<Territory>(
  externalId: string,
  among: readonly Territory[],
  hash: Hash,
): Territory | undefined {
  return among[Number.parseInt(hash(externalId).slice(0, 8), 16) % among.length];
}

export interface WorkedBy {
  /** In the order of their names. */
  readonly territoryIds: readonly string[];
  readonly homeTerritoryId: string;
}

/**
 * Who works an account: every territory that has deals with it; home is where most of them are, and among
 * equals the first by name. `undefined` where there are none.
 */
export function workedBy(
  dealsByTerritory: ReadonlyMap<string, number>,
  nameOf: (territoryId: string) => string,
): WorkedBy | undefined {
  const working = [...dealsByTerritory]
    .filter(([, deals]) => deals > 0)
    .map(([id, deals]) => ({ id, deals, name: nameOf(id) }))
    .sort(byName);
  const [first] = working;
  if (first === undefined) return undefined;
  const home = working.reduce((most, each) => (each.deals > most.deals ? each : most), first);
  return { territoryIds: working.map(({ id }) => id), homeTerritoryId: home.id };
}
