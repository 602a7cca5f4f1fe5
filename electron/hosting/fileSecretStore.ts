import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretStore } from '../backend/ports/ports.ts';

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const algorithm = 'aes-256-gcm';

/**
 * Seals with a key that stands in a file beside the data, readable by this user alone: it protects a copied
 * database, not a copied folder, and says so (`protection: 'file'`). Sealed form: nonce, tag, ciphertext.
 */
export function fileSecretStore(dataFolder: string): SecretStore {
  const key = readOrMakeKey(join(dataFolder, 'secret.key'));
  return {
    protection: 'file',
    seal: async (secret) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce);
      const body = Buffer.concat([cipher.update(secret), cipher.final()]);
      return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
    },
    open: async (sealed) => {
      const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
      decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return new Uint8Array(
        Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]),
      );
    },
  };
}

/** A key file that is damaged is never replaced: what it sealed would be lost for good. */
function readOrMakeKey(file: string): Buffer {
  const present = readKey(file);
  if (present !== undefined) return present;
  // Written whole under another name first, so that a power cut leaves no half of a key.
  const draft = `${file}.new-${process.pid}`;
  const key = randomBytes(keyBytes);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, key);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(draft, file);
  return key;
}

function readKey(file: string): Buffer | undefined {
  let key: Buffer;
  try {
    key = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  if (key.length !== keyBytes)
    throw new Error(`${file} is damaged: ${key.length} bytes instead of ${keyBytes}`);
  return key;
}
