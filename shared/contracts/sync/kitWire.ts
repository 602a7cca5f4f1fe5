import { z } from 'zod';
import { audience } from '../../domain/kits/audience.ts';
import { instantSchema, textSchema, uuidSchema } from './rowSchema.ts';

/** Ed25519 over `signedHead(type, bytes)` and the payload's UTF-8 bytes, in base64. */
const signatureSchema = z.string().min(1).max(200);
const keyIdSchema = z.string().min(1).max(100);
/** A signed text as it travels: the very text, never parsed and written again before it is verified. */
export const signedText = {
  payload: z.string().max(8_000_000),
  keyId: keyIdSchema,
  signature: signatureSchema,
};

/**
 * Keys that kits are signed with, the oldest first; none that was declared compromised. Laptops pin what a sign-in
 * brings, which replaces what they pinned before, since a password and the hub's certificate stand behind it. From
 * `GET /kits/keys` they take only keys that one they hold vouches for: `payload` is a `keyPayload`, signed by it.
 */
export const kitKey = z.strictObject({
  keyId: keyIdSchema,
  /** SPKI DER in base64. */
  publicKey: z.string().min(1).max(200),
  vouchedBy: z
    .strictObject({ keyId: keyIdSchema, payload: z.string().max(2_000), signature: signatureSchema })
    .nullable(),
});
export type KitKey = z.output<typeof kitKey>;
export const kitKeysResponse = z.strictObject({ keys: z.array(kitKey) });

export const receiptStates = [
  'delivered',
  'acknowledged',
  'locked',
  'recalled',
  'used_after_recall',
  'quarantined',
] as const;
export type ReceiptState = (typeof receiptStates)[number];

/**
 * `POST /kits/receipts`: what the caller's device has. Sent again, it changes nothing: the first moment of a state
 * stands. `at` null takes it back (a kit that is unlocked, or that a key which came later vouches for). What is not in the caller's territories is passed over.
 */
export const receiptsRequest = z.strictObject({
  receipts: z
    .array(
      z.strictObject({
        releaseId: uuidSchema,
        state: z.enum(receiptStates),
        /** By the laptop's trusted time. */
        at: instantSchema.nullable(),
      }),
    )
    .max(500),
});
export type ReceiptsRequest = z.output<typeof receiptsRequest>;
export const receiptsResponse = z.strictObject({ hubTime: instantSchema });

/** `GET /kits/releases/:id/receipts`: for marketing. Nulls of a laptop: it is not enrolled any more, or there is none. */
export const releaseReceiptsResponse = z.strictObject({
  laptops: z.array(
    z.strictObject({
      userId: uuidSchema,
      userName: z.string(),
      deviceId: uuidSchema.nullable(),
      deviceName: z.string().nullable(),
      versionHeld: z.int().positive().nullable(),
      deliveredAt: instantSchema.nullable(),
      acknowledgedAt: instantSchema.nullable(),
      lockedAt: instantSchema.nullable(),
      recalledAt: instantSchema.nullable(),
      usedAfterRecallAt: instantSchema.nullable(),
      quarantinedAt: instantSchema.nullable(),
      lastContactAt: instantSchema.nullable(),
      /** When an admin locked the laptop. */
      shutOutAt: instantSchema.nullable(),
    }),
  ),
});
export type ReleaseReceiptsResponse = z.output<typeof releaseReceiptsResponse>;

/** `POST /kits/versions/:id/publish`. Refused as `not_publishable` (detail.findings: `PublishFinding`s) or `wrong_state` (detail.reason). */
export const publishResponse = z.strictObject({
  releaseId: uuidSchema,
  kitId: uuidSchema,
  version: z.int().positive(),
  publishedAt: instantSchema,
});
export type PublishResponse = z.output<typeof publishResponse>;

/** `POST /kits/releases/:id/recall`. */
export const recallRequest = z.strictObject({ reason: textSchema.trim().min(1).max(2_000) });
export type RecallRequest = z.output<typeof recallRequest>;
export const recallResponse = z.strictObject({ releaseId: uuidSchema, recalledAt: instantSchema });
export type RecallResponse = z.output<typeof recallResponse>;

/** `POST /kits/reach`: whom an audience holds, also one that is still being chosen. */
export const reachRequest = z.strictObject({ audience });
export type ReachRequest = z.output<typeof reachRequest>;
const named = z.strictObject({ id: uuidSchema, name: z.string() });
export const reachResponse = z.strictObject({
  reps: z.int().min(0),
  accounts: z.int().min(0),
  /** The first of them by name. */
  repList: z.array(named).max(500),
});
export type ReachResponse = z.output<typeof reachResponse>;

/** `POST /kits/accounts`: all accounts of an audience by name, a page at a time. */
export const audienceAccountsRequest = z.strictObject({
  audience,
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type AudienceAccountsRequest = z.output<typeof audienceAccountsRequest>;
export const audienceAccountsResponse = z.strictObject({ total: z.int().min(0), rows: z.array(named) });
export type AudienceAccountsResponse = z.output<typeof audienceAccountsResponse>;

/** `GET /kits/segments`: those that active accounts have, the largest first. */
export const segmentsResponse = z.strictObject({
  segments: z.array(z.strictObject({ segment: z.string(), accounts: z.int().positive() })),
});
export type SegmentsResponse = z.output<typeof segmentsResponse>;

/** `PUT /blobs/:sha256`, and what it answers: how much of the file the hub has; whole once `complete`. */
export const blobResponse = z.strictObject({
  sha256: z.string().length(64),
  bytes: z.int().min(0),
  complete: z.boolean(),
  mediaType: z.string().nullable(),
});
export type BlobResponse = z.output<typeof blobResponse>;
