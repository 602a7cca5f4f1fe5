import {
  instant,
  instantOrNull,
  integer,
  largeText,
  oneOf,
  text,
  textOrNull,
  uuid,
  uuidOrNull,
  uuids,
} from './column.ts';
import { entity, type RowOf } from './entity.ts';

export const releaseStatuses = ['published', 'superseded', 'expired', 'recalled'] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];

/**
 * A published version: `payload` and `recallPayload` are the very texts that were signed, in UTF-8. Laptops believe
 * those and their signatures, and nothing that stands beside them.
 */
export const kitRelease = entity({
  name: 'kitRelease',
  scope: { by: 'territories', column: 'territoryIds' },
  conflict: 'hubOnly',
  columns: {
    kitId: uuid,
    versionId: uuid,
    version: integer,
    territoryIds: uuids,
    status: oneOf(releaseStatuses),
    payload: largeText,
    keyId: text,
    /** Ed25519, base64. */
    signature: text,
    recallPayload: textOrNull,
    recallKeyId: textOrNull,
    recallSignature: textOrNull,
    publishedBy: uuidOrNull,
    publishedAt: instant,
  },
});
export type KitRelease = RowOf<typeof kitRelease>;

/** What one device has of one release, by its own clock; a moment that has not come is null. */
export const kitReceipt = entity({
  name: 'kitReceipt',
  scope: { by: 'marketing' },
  conflict: 'hubOnly',
  columns: {
    releaseId: uuid,
    deviceId: uuid,
    userId: uuid,
    deliveredAt: instantOrNull,
    acknowledgedAt: instantOrNull,
    lockedAt: instantOrNull,
    recalledAt: instantOrNull,
    usedAfterRecallAt: instantOrNull,
    /** What came did not hold when it was verified, or holds no longer: it is kept and never offered. */
    quarantinedAt: instantOrNull,
  },
});
export type KitReceipt = RowOf<typeof kitReceipt>;
