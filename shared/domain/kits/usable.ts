import type { Persona } from '../entities/contact.ts';
import { type AudienceAccount, accountIsMeant, peopleAreMeant } from './audience.ts';
import type { ItemFacts, Visibility } from './itemContent.ts';
import type { KitPayload } from './signedKit.ts';

/**
 * Why something of a kit may not be offered, the gravest first. `unverified`: signature or hash does not hold;
 * `rolled_back`: an earlier version, replayed after a later one had been here; `recalled`, `superseded`, `not_started`, `expired`: the
 * version; `lease`: too long without the hub; `proof_expired`: the item's own last day has passed;
 * `not_meant`: another audience; `internal`: the customer is looking; `file_missing`: not on this laptop yet.
 */
export const unusableReasons = [
  'unverified',
  'rolled_back',
  'recalled',
  'superseded',
  'not_started',
  'expired',
  'lease',
  'proof_expired',
  'not_meant',
  'internal',
  'file_missing',
] as const;
export type UnusableReason = (typeof unusableReasons)[number];
export type Usable = { readonly ok: true } | { readonly ok: false; readonly why: UnusableReason };

/** A version as the laptop holds it. */
export interface HeldRelease {
  /** What came of verifying it. `rolled_back`: signed by the hub, and brought anew after a later version had been here. */
  readonly trust: 'verified' | 'unverified' | 'rolled_back';
  readonly recalled: boolean;
  /** The highest version of this kit that was ever verified here, published or recalled. */
  readonly highestVersion: number;
  readonly payload: Pick<KitPayload, 'version' | 'startsOn' | 'expiresOn' | 'leaseDays' | 'audience'>;
}

export interface HeldItem {
  readonly visibility: Visibility;
  readonly facts: Pick<ItemFacts, 'validUntil' | 'file'>;
}

/** Trusted time (never before anything this laptop has seen) and the day that it is where the rep is. */
export interface TrustedNow {
  readonly at: number;
  readonly today: string;
  /** When the hub last answered, by trusted time. */
  readonly lastContactAt: number;
}

export interface UseContext {
  /** Null: asked without an account in mind, as in the library. */
  readonly account: AudienceAccount | null;
  readonly personas: readonly Persona[];
  readonly customerSees: boolean;
  /** Whether the file, if the item has one, is whole on this laptop. */
  readonly fileIsHere: boolean;
}

const dayMs = 86_400_000;

/** The one place that decides what may be offered. `item` null asks about the version as a whole. */
export function usable(
  release: HeldRelease,
  item: HeldItem | null,
  now: TrustedNow,
  context: UseContext,
): Usable {
  const why = versionReason(release, now) ?? (item === null ? null : itemReason(item, now, context));
  if (why !== null) return { ok: false, why };
  const { audience } = release.payload;
  const { account } = context;
  if (account !== null && !(accountIsMeant(audience, account) && peopleAreMeant(audience, context.personas)))
    return { ok: false, why: 'not_meant' };
  if (item !== null && item.facts.file !== null && !context.fileIsHere)
    return { ok: false, why: 'file_missing' };
  return { ok: true };
}

function versionReason(
  { trust, recalled, highestVersion, payload }: HeldRelease,
  now: TrustedNow,
): UnusableReason | null {
  if (trust !== 'verified') return trust;
  if (recalled) return 'recalled';
  if (payload.version < highestVersion) return 'superseded';
  if (now.today < payload.startsOn) return 'not_started';
  if (now.today > payload.expiresOn) return 'expired';
  return leaseEndsAt(payload.leaseDays, now.lastContactAt) < now.at ? 'lease' : null;
}

function itemReason(
  { visibility, facts }: HeldItem,
  now: TrustedNow,
  { customerSees }: UseContext,
): UnusableReason | null {
  if (facts.validUntil !== null && now.today > facts.validUntil) return 'proof_expired';
  return customerSees && visibility === 'internal' ? 'internal' : null;
}

/** Milliseconds UTC. */
export const leaseEndsAt = (leaseDays: number, lastContactAt: number): number =>
  lastContactAt + leaseDays * dayMs;
