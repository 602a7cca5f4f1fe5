import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { signedHead } from '../../../../shared/domain/kits/signedKit.ts';

/** Null where it is not an Ed25519 key (SPKI DER in base64). */
export function publicKeyFrom(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** Whether the hub's key signed exactly these bytes as being of this type. `signature` is base64. */
export function signatureHolds(
  key: KeyObject,
  payloadType: string,
  payload: string | Buffer,
  signature: string,
): boolean {
  const bytes = typeof payload === 'string' ? Buffer.from(payload, 'utf8') : payload;
  const signed = Buffer.concat([Buffer.from(signedHead(payloadType, bytes.length), 'ascii'), bytes]);
  return verify(null, signed, key, Buffer.from(signature, 'base64'));
}
