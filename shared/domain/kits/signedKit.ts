import { z } from 'zod';
import { isUuid } from '../../kernel/uuid.ts';
import { languages } from '../entities/account.ts';
import { audience } from './audience.ts';
import { kitItemContent } from './itemContent.ts';

const id = z.string().refine(isUuid);
const inLanguages = z.partialRecord(z.enum(languages), z.string().trim().min(1).max(2_000));
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** One part of a file, verified by itself. */
export const chunkBytes = 4 * 1024 * 1024;
/** Characters of a file's text that a kit carries: some ten full pages. */
export const mostFileWords = 20_000;

/**
 * What the hub signs when it publishes, parsed from exactly the bytes that were signed. `payloadType` of the
 * signature is `kitPayloadType`; the signature is Ed25519 over DSSE's pre-authentication encoding
 * (https://github.com/secure-systems-lab/dsse, protocol.md), so that type and bytes are bound together.
 */
export const kitPayloadType = 'application/vnd.callboard.kit+json';
export const kitPayload = z.strictObject({
  format: z.literal(1),
  hubId: id,
  keyId: z.string().min(1).max(100),
  releaseId: id,
  kitId: id,
  version: z.int().positive(),
  title: inLanguages,
  audience,
  languages: z.array(z.enum(languages)).min(1),
  /** First and last day, both whole, where the rep is. */
  startsOn: z.iso.date(),
  expiresOn: z.iso.date(),
  leaseDays: z.int().min(1).max(365),
  acknowledge: z.boolean(),
  /** For those who knew the version before. */
  whatChanged: inLanguages.nullable(),
  authorId: id,
  approverId: id,
  publishedAt: z.int(),
  items: z.array(kitItemContent).min(1).max(500),
  /** Every file that an item names, in parts of `chunkBytes`, and what is written in it; nothing in pictures. */
  files: z.array(
    z.strictObject({
      sha256,
      bytes: z.int().positive(),
      chunks: z.array(sha256).min(1),
      words: z.string().max(mostFileWords),
    }),
  ),
  /** Whose words changed which item. */
  becauseOf: z.array(
    z.strictObject({ userId: id, itemId: id, heardId: id.nullable(), feedbackId: id.nullable() }),
  ),
});
export type KitPayload = z.output<typeof kitPayload>;

export const recallPayloadType = 'application/vnd.callboard.recall+json';
export const recallPayload = z.strictObject({
  format: z.literal(1),
  hubId: id,
  keyId: z.string().min(1).max(100),
  releaseId: id,
  kitId: id,
  version: z.int().positive(),
  recalledAt: z.int(),
  /** Said to whoever meets the gap. */
  reason: z.string().trim().min(1).max(2_000),
});
export type RecallPayload = z.output<typeof recallPayload>;

/** A new key, vouched for by the one before it: the payload is signed by the old key. */
export const keyPayloadType = 'application/vnd.callboard.key+json';
export const keyPayload = z.strictObject({
  format: z.literal(1),
  hubId: id,
  keyId: z.string().min(1).max(100),
  /** Ed25519, SPKI DER in base64. */
  publicKey: z.string().min(1).max(200),
  createdAt: z.int(),
});
export type KeyPayload = z.output<typeof keyPayload>;

/**
 * What stands before the payload in the text that Ed25519 signs (DSSE's PAE). It is ASCII; `payloadBytes` counts the
 * payload's exact UTF-8 bytes, which follow it.
 */
export const signedHead = (payloadType: string, payloadBytes: number): string =>
  `DSSEv1 ${payloadType.length} ${payloadType} ${payloadBytes} `;
