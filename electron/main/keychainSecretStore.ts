import { safeStorage } from 'electron';
import type { SecretStore } from '../backend/ports/ports.ts';
import { fileSecretStore } from '../hosting/fileSecretStore.ts';

/**
 * Linux without a keyring: Chromium then "encrypts" with a password that stands in its source. Calling that a
 * keychain would be a lie to the user.
 */
const noKeychain = new Set(['basic_text', 'unknown']);

/** The operating system's keychain where there is one, else the key file, saying which. Call after `ready`. */
export function keychainSecretStore(dataFolder: string): SecretStore {
  if (!hasKeychain()) return fileSecretStore(dataFolder);
  return {
    protection: 'keychain',
    seal: async (secret) => new Uint8Array(safeStorage.encryptString(Buffer.from(secret).toString('base64'))),
    open: async (sealed) =>
      new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(sealed)), 'base64')),
  };
}

function hasKeychain(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !noKeychain.has(safeStorage.getSelectedStorageBackend());
}
