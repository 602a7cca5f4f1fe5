import type { SecretStore } from '../../electron/backend/ports/ports.ts';

/**
 * Stands where the keychain stands and keeps what it was asked to seal, so that a test can open the
 * laptop's encrypted database with its own eyes instead of asking the program what is in it.
 */
export interface CapturingSecrets extends SecretStore {
  readonly sealed: readonly Uint8Array[];
}

export function createCapturingSecrets(): CapturingSecrets {
  const sealed: Uint8Array[] = [];
  const remember = (secret: Uint8Array): Uint8Array => {
    const text = Buffer.from(secret).toString('hex');
    if (!sealed.some((known) => Buffer.from(known).toString('hex') === text))
      sealed.push(Uint8Array.from(secret));
    return Uint8Array.from(secret);
  };
  return {
    protection: 'file',
    sealed,
    seal: async (secret) => remember(secret),
    open: async (secret) => remember(secret),
  };
}
