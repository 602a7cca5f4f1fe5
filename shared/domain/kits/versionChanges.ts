import type { BuyerStage, Language } from '../entities/account.ts';
import type { Persona } from '../entities/contact.ts';
import type { KitVersion } from '../entities/kit.ts';
import { noAudience } from './audience.ts';
import { type FactChange, factChanges } from './factChanges.ts';

/** What holds of a version as a whole, in the order in which an approver reads it. */
export const versionFactNames = [
  'startsOn',
  'expiresOn',
  'leaseDays',
  'acknowledge',
  'languages',
  'territories',
  'segments',
  'buyerStages',
  'personas',
] as const;
export type VersionFactName = (typeof versionFactNames)[number];

/** An empty list of segments, stages or personas sets no bound. */
export type VersionFact =
  | { readonly name: 'startsOn' | 'expiresOn'; readonly value: string | null }
  | { readonly name: 'leaseDays'; readonly value: number }
  | { readonly name: 'acknowledge'; readonly value: boolean }
  | { readonly name: 'languages'; readonly value: readonly Language[] }
  | { readonly name: 'territories' | 'segments'; readonly value: readonly string[] }
  | { readonly name: 'buyerStages'; readonly value: readonly BuyerStage[] }
  | { readonly name: 'personas'; readonly value: readonly Persona[] };

export type ReviewedVersion = Pick<
  KitVersion,
  'startsOn' | 'expiresOn' | 'leaseDays' | 'acknowledge' | 'languages' | 'audience'
>;

/** A version against the one that it replaces; null where it replaces none. All that it settles is listed. */
export const versionChanges = (
  before: ReviewedVersion | null,
  after: ReviewedVersion,
): readonly FactChange<VersionFact>[] =>
  factChanges<VersionFact>(
    versionFactNames,
    before === null ? [] : factsOf(before),
    factsOf(after),
    new Set(versionFactNames),
  );

function factsOf(version: ReviewedVersion): readonly VersionFact[] {
  const { territoryIds, segments, buyerStages, personas } = version.audience ?? noAudience;
  // In one order each: what was only chosen in another order has not changed.
  const sorted = <Value extends string>(values: readonly Value[]): readonly Value[] => values.toSorted();
  return [
    { name: 'startsOn', value: version.startsOn },
    { name: 'expiresOn', value: version.expiresOn },
    { name: 'leaseDays', value: version.leaseDays },
    { name: 'acknowledge', value: version.acknowledge },
    { name: 'languages', value: sorted(version.languages?.languages ?? []) },
    { name: 'territories', value: sorted(territoryIds) },
    { name: 'segments', value: sorted(segments) },
    { name: 'buyerStages', value: sorted(buyerStages) },
    { name: 'personas', value: sorted(personas) },
  ];
}
