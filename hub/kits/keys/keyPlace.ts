import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { externalSigner, type KitSigner, publicText, SignerError, signerOf } from './kitSigner.ts';

/** Where the private key lives: in the hub's environment, behind a program, in a file, or nowhere. */
export interface KeyPlace {
  /** The signer of that key, or null where this place does not have it. */
  signerFor(publicKey: string): KitSigner | null;
  /** The signer that the place has whatever the hub thinks: at the very first start. Makes a key where it can. */
  first(): KitSigner | null;
  /** Makes another key beside those there are; null where keys come from outside. */
  make(): KitSigner | null;
}

/** What the hub reads of its environment. */
export interface KeyEnvironment {
  readonly CALLBOARD_KIT_KEY?: string | undefined;
  readonly CALLBOARD_KIT_SIGNER?: string | undefined;
  readonly CALLBOARD_KIT_PUBLIC_KEY?: string | undefined;
}

export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);

/** The signer program before the key in the environment, and that before files; `folder` null: no files. */
export function keyPlace(environment: KeyEnvironment, folder: string | null): KeyPlace {
  const {
    CALLBOARD_KIT_SIGNER: command,
    CALLBOARD_KIT_PUBLIC_KEY: publicKey,
    CALLBOARD_KIT_KEY: key,
  } = environment;
  if (command !== undefined) {
    if (publicKey === undefined)
      throw new SignerError('CALLBOARD_KIT_SIGNER goes with CALLBOARD_KIT_PUBLIC_KEY: SPKI in base64');
    return outside(externalSigner(command, publicKey));
  }
  if (key !== undefined) return outside(signerOf(key));
  if (folder === null) return { signerFor: () => null, first: () => null, make: () => null };
  return filesIn(join(folder, 'kit-keys'));
}

const outside = (signer: KitSigner): KeyPlace => ({
  signerFor: (publicKey) => (signer.publicKey === publicKey ? signer : null),
  first: () => signer,
  make: () => null,
});

/** One file per key, for its owner's eyes only, named by the key that it holds. */
function filesIn(folder: string): KeyPlace {
  const fileOf = (publicKey: string): string => join(folder, `${keyIdOf(publicKey)}.pem`);
  const make = (): KitSigner => {
    const { privateKey } = generateKeyPairSync('ed25519');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    writeFileSync(fileOf(publicText(privateKey)), pem, { flag: 'wx', mode: 0o600 });
    return signerOf(pem);
  };
  return {
    signerFor: (publicKey) => {
      const file = fileOf(publicKey);
      return existsSync(file) ? signerOf(readFileSync(file, 'utf8')) : null;
    },
    first: make,
    make,
  };
}
