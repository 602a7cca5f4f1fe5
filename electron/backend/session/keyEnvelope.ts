import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';
import type { SecretStore } from '../ports/ports.ts';

const base64 = z.string().max(4000);
const storeWrap = z.strictObject({
  type: z.literal('store'),
  protection: z.enum(['keychain', 'file']),
  sealed: base64,
});
const passphraseWrap = z.strictObject({
  type: z.literal('passphrase'),
  salt: base64,
  memoryKiB: z.int().min(8192).max(1_048_576),
  passes: z.int().min(1).max(20),
  nonce: base64,
  sealed: base64,
});
const recoveryWrap = z.strictObject({
  type: z.literal('recovery'),
  /** The company's key it was wrapped for, and the ephemeral one: X25519, SPKI DER. */
  publicKey: base64,
  ephemeralKey: base64,
  nonce: base64,
  sealed: base64,
});

/**
 * The random data key, wrapped in one or more ways; it stands nowhere in plain. The passphrase's key comes from
 * argon2id; the company's recovery wrap is X25519 and HKDF-SHA-256. Both then seal with AES-256-GCM.
 */
export const envelopeSchema = z.strictObject({
  version: z.literal(1),
  wraps: z.array(z.discriminatedUnion('type', [storeWrap, passphraseWrap, recoveryWrap])),
});
export type Envelope = z.output<typeof envelopeSchema>;
type Wrap = Envelope['wraps'][number];

const tagBytes = 16;
/** OWASP's first choice for argon2id is 46 MiB and one pass; a laptop can give a little more. */
const passphraseCost = { memoryKiB: 65_536, passes: 3 } as const;

export const newDataKey = (): Uint8Array => new Uint8Array(randomBytes(32));
export const emptyEnvelope: Envelope = { version: 1, wraps: [] };

export const wrapOf = <Type extends Wrap['type']>(envelope: Envelope, type: Type) =>
  envelope.wraps.find((wrap): wrap is Extract<Wrap, { type: Type }> => wrap.type === type);

export const withoutWrap = (envelope: Envelope, type: Wrap['type']): Envelope => ({
  ...envelope,
  wraps: envelope.wraps.filter((wrap) => wrap.type !== type),
});

const withWrap = (envelope: Envelope, wrap: Wrap): Envelope => ({
  ...envelope,
  wraps: [...withoutWrap(envelope, wrap.type).wraps, wrap],
});

function seal(key: Uint8Array, secret: Uint8Array): { nonce: string; sealed: string } {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Null where the key is not the one it was sealed with. */
function unseal(key: Uint8Array, { nonce, sealed }: { nonce: string; sealed: string }): Uint8Array | null {
  try {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]));
  } catch {
    return null;
  }
}

export async function wrapForStore(
  envelope: Envelope,
  dataKey: Uint8Array,
  store: SecretStore,
): Promise<Envelope> {
  const sealed = Buffer.from(await store.seal(dataKey)).toString('base64');
  return withWrap(envelope, { type: 'store', protection: store.protection, sealed });
}

/** Null where there is no such wrap, or the keychain no longer opens it (another OS account, a copied folder). */
export async function openWithStore(envelope: Envelope, store: SecretStore): Promise<Uint8Array | null> {
  const wrap = wrapOf(envelope, 'store');
  if (wrap === undefined) return null;
  try {
    const key = await store.open(new Uint8Array(Buffer.from(wrap.sealed, 'base64')));
    return key.length === 32 ? key : null;
  } catch {
    return null;
  }
}

const passphraseKey = (passphrase: string, salt: Uint8Array, cost: { memoryKiB: number; passes: number }) =>
  argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });

export async function wrapForPassphrase(
  envelope: Envelope,
  dataKey: Uint8Array,
  passphrase: string,
): Promise<Envelope> {
  const salt = randomBytes(16);
  const key = await passphraseKey(passphrase, salt, passphraseCost);
  return withWrap(envelope, {
    type: 'passphrase',
    salt: salt.toString('base64'),
    ...passphraseCost,
    ...seal(key, dataKey),
  });
}

/** Null for a wrong passphrase, or where none was set. */
export async function openWithPassphrase(envelope: Envelope, passphrase: string): Promise<Uint8Array | null> {
  const wrap = wrapOf(envelope, 'passphrase');
  if (wrap === undefined) return null;
  return unseal(await passphraseKey(passphrase, Buffer.from(wrap.salt, 'base64'), wrap), wrap);
}

const recoveryKey = (shared: Buffer, ephemeralKey: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', shared, Buffer.from(ephemeralKey, 'base64'), 'callboard data key', 32));

/** So that the company can open what a lost password or a broken keychain has shut. `publicKey`: X25519, SPKI DER. */
export function wrapForRecovery(envelope: Envelope, dataKey: Uint8Array, publicKey: string): Envelope {
  const theirs = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const mine = generateKeyPairSync('x25519');
  const ephemeralKey = mine.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const shared = diffieHellman({ privateKey: mine.privateKey, publicKey: theirs });
  return withWrap(envelope, {
    type: 'recovery',
    publicKey,
    ephemeralKey,
    ...seal(recoveryKey(shared, ephemeralKey), dataKey),
  });
}

/** `privateKey`: X25519, PKCS8 DER in base64, as the company keeps it. */
export function openWithRecovery(envelope: Envelope, privateKey: string): Uint8Array | null {
  const wrap = wrapOf(envelope, 'recovery');
  if (wrap === undefined) return null;
  const mine: KeyObject = createPrivateKey({
    key: Buffer.from(privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const theirs = createPublicKey({
    key: Buffer.from(wrap.ephemeralKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  return unseal(recoveryKey(diffieHellman({ privateKey: mine, publicKey: theirs }), wrap.ephemeralKey), wrap);
}
