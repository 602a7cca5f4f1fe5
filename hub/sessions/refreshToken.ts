import { createHash, createPublicKey, verify } from 'node:crypto';
import { isUuid } from '../../shared/kernel/uuid.ts';

/** A refresh token is `<session id>.<secret>`; only its hash is kept. */
export const hashRefreshToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export function sessionOfRefreshToken(token: string): string | null {
  const id = token.slice(0, 36);
  return token[36] === '.' && isUuid(id) ? id : null;
}

/** Whether `publicKey` (SPKI DER, base64) is an Ed25519 key. */
export function isDeviceKey(publicKey: string): boolean {
  try {
    return deviceKey(publicKey).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

export interface SignedRefresh {
  readonly deviceId: string;
  readonly refreshToken: string;
  readonly at: number;
  readonly signature: string;
}

/** Proof that whoever refreshes holds the device's key. `at` is the laptop's clock, which may be wrong: it orders nothing. */
export function isSignedByDevice(request: SignedRefresh, publicKey: string): boolean {
  const { deviceId, refreshToken, at, signature } = request;
  const text = `refresh:${deviceId}:${refreshToken}:${at}`;
  return verify(null, Buffer.from(text, 'utf8'), deviceKey(publicKey), Buffer.from(signature, 'base64'));
}

const deviceKey = (publicKey: string) =>
  createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
