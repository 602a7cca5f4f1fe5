import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** What this laptop proves itself with to one hub for one user. Plain data, so that it crosses threads. */
export interface DeviceKey {
  readonly id: string;
  /** Ed25519, PKCS8 DER in base64. A secret: kept sealed, never in a log. */
  readonly privateKey: string;
}

export function newDeviceKey(id: string): DeviceKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { id, privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') };
}

const privateKeyOf = (device: DeviceKey) =>
  createPrivateKey({ key: Buffer.from(device.privateKey, 'base64'), format: 'der', type: 'pkcs8' });

/** SPKI DER in base64, as the hub keeps it. */
export const publicKeyOf = (device: DeviceKey): string =>
  createPublicKey(privateKeyOf(device)).export({ format: 'der', type: 'spki' }).toString('base64');

/** What a refresh is signed with. `at` is the hub's time as this laptop knows it. */
export const signRefresh = (device: DeviceKey, refreshToken: string, at: number): string =>
  signedByDevice(device, `refresh:${device.id}:${refreshToken}:${at}`);

export const signedByDevice = (device: DeviceKey, text: string): string =>
  sign(null, Buffer.from(text), privateKeyOf(device)).toString('base64');
