import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SecretStore } from '../ports/ports.ts';
import {
  emptyEnvelope,
  envelopeSchema,
  newDataKey,
  openWithPassphrase,
  openWithRecovery,
  openWithStore,
  withoutWrap,
  wrapForPassphrase,
  wrapForRecovery,
  wrapForStore,
} from './keyEnvelope.ts';

const key = newDataKey();
const turned = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const store: SecretStore = {
  protection: 'keychain',
  seal: async (bytes) => turned(bytes),
  open: async (bytes) => turned(bytes),
};
const otherAccount: SecretStore = { ...store, open: async () => Promise.reject(new Error('not yours')) };

test('the key stands nowhere in plain', async () => {
  const envelope = await wrapForPassphrase(
    await wrapForStore(emptyEnvelope, key, store),
    key,
    'a long passphrase',
  );
  const text = JSON.stringify(envelope);
  expect(text).not.toContain(Buffer.from(key).toString('base64'));
  expect(text).not.toContain(Buffer.from(key).toString('hex'));
  expect(envelopeSchema.parse(JSON.parse(text))).toEqual(envelope);
});

test('the keychain opens it, and that of another account does not', async () => {
  const envelope = await wrapForStore(emptyEnvelope, key, store);
  expect(await openWithStore(envelope, store)).toEqual(key);
  expect(await openWithStore(envelope, otherAccount)).toBeNull();
  expect(await openWithStore(withoutWrap(envelope, 'store'), store)).toBeNull();
});

test('the passphrase opens it however it is typed, and another one does not', async () => {
  const envelope = await wrapForPassphrase(emptyEnvelope, key, 'caf\u00e9 au lait');
  expect(await openWithPassphrase(envelope, 'cafe\u0301 au lait')).toEqual(key);
  expect(await openWithPassphrase(envelope, 'cafe au lait')).toBeNull();
});

test("the company's private key opens it, and another one does not", () => {
  const company = generateKeyPairSync('x25519');
  const publicKey = company.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const privateOf = (pair: typeof company) =>
    pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const envelope = wrapForRecovery(emptyEnvelope, key, publicKey);
  expect(openWithRecovery(envelope, privateOf(company))).toEqual(key);
  expect(openWithRecovery(envelope, privateOf(generateKeyPairSync('x25519')))).toBeNull();
});
