import type { KeyObject } from 'node:crypto';
import type { z } from 'zod';
import type { KitProblem } from '../../../../shared/contracts/ipc/kits.ts';
import {
  type KitPayload,
  kitPayload,
  kitPayloadType,
  type RecallPayload,
  recallPayload,
  recallPayloadType,
} from '../../../../shared/domain/kits/signedKit.ts';
import { signatureHolds } from './signature.ts';

export type { KitProblem };

/** A release as the hub's row brought it: nothing of it is believed before its signature has held. */
export interface ReceivedRelease {
  readonly id: string;
  readonly kitId: string;
  readonly version: number;
  readonly payload: string;
  readonly keyId: string;
  readonly signature: string;
  readonly recallPayload: string | null;
  readonly recallKeyId: string | null;
  readonly recallSignature: string | null;
}

/** Whom this laptop believes. */
export interface Trust {
  readonly hubId: string;
  readonly keys: ReadonlyMap<string, KeyObject>;
}

type Checked<Payload> =
  | { readonly ok: true; readonly payload: Payload }
  | { readonly ok: false; readonly problem: KitProblem };

const refused = (problem: KitProblem): { readonly ok: false; readonly problem: KitProblem } => ({
  ok: false,
  problem,
});

/** Signature first, then shape, then whether it is what the row says and meant for this hub's laptops. */
function check<
  Payload extends { hubId: string; keyId: string; releaseId: string; kitId: string; version: number },
>(
  trust: Trust,
  row: Pick<ReceivedRelease, 'id' | 'kitId'> & { readonly version: number | null },
  signed: { readonly payload: string; readonly keyId: string; readonly signature: string },
  type: string,
  schema: z.ZodType<Payload>,
): Checked<Payload> {
  const key = trust.keys.get(signed.keyId);
  if (key === undefined) return refused('unknown_key');
  if (!signatureHolds(key, type, signed.payload, signed.signature)) return refused('bad_signature');
  const parsed = schema.safeParse(jsonOf(signed.payload));
  if (!parsed.success) return refused('not_readable');
  const { hubId, keyId, releaseId, kitId, version } = parsed.data;
  if (hubId !== trust.hubId) return refused('other_hub');
  if (keyId !== signed.keyId || releaseId !== row.id || kitId !== row.kitId) return refused('mismatch');
  if (row.version !== null && version !== row.version) return refused('mismatch');
  return { ok: true, payload: parsed.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const checkKit = (trust: Trust, row: ReceivedRelease): Checked<KitPayload> =>
  check(trust, row, row, kitPayloadType, kitPayload);

/** Whether the bytes are still those that were signed, when they were read and found good before. */
export const kitStillHolds = (trust: Trust, keyId: string, payload: Buffer, signature: string): boolean => {
  const key = trust.keys.get(keyId);
  return key !== undefined && signatureHolds(key, kitPayloadType, payload, signature);
};

/** Null where it was not recalled. */
export function checkRecall(trust: Trust, row: ReceivedRelease): Checked<RecallPayload> | null {
  const { recallPayload: payload, recallKeyId: keyId, recallSignature: signature } = row;
  if (payload === null) return null;
  if (keyId === null || signature === null) return refused('bad_recall');
  const checked = check(trust, row, { payload, keyId, signature }, recallPayloadType, recallPayload);
  return checked.ok ? checked : refused('bad_recall');
}

/** A recall that came by itself, before the rows. */
export const checkLooseRecall = (
  trust: Trust,
  {
    releaseId,
    kitId,
    ...signed
  }: {
    readonly releaseId: string;
    readonly kitId: string;
    readonly payload: string;
    readonly keyId: string;
    readonly signature: string;
  },
): Checked<RecallPayload> =>
  check(trust, { id: releaseId, kitId, version: null }, signed, recallPayloadType, recallPayload);
