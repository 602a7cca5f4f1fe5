import { execFile } from 'node:child_process';
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Holds, or reaches, the private half of the key that kits are signed with. */
export interface KitSigner {
  /** SPKI DER in base64. */
  readonly publicKey: string;
  /** Ed25519, 64 bytes. Throws where the key cannot be reached. */
  sign(bytes: Uint8Array): Promise<Buffer>;
}

export class SignerError extends Error {
  override readonly name = 'SignerError';
}

export const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** From PEM, or PKCS8 DER in base64. Throws `SignerError` on anything but an Ed25519 private key. */
export function signerOf(text: string): KitSigner {
  const key = parsePrivate(text.trim());
  if (key.asymmetricKeyType !== 'ed25519') throw new SignerError('the kit key is not an Ed25519 key');
  return { publicKey: publicText(key), sign: async (bytes) => sign(null, bytes, key) };
}

function parsePrivate(text: string): KeyObject {
  try {
    return text.startsWith('-----')
      ? createPrivateKey(text)
      : createPrivateKey({ key: Buffer.from(text, 'base64'), type: 'pkcs8', format: 'der' });
  } catch {
    // What a key was read from is never repeated in a message.
    throw new SignerError('the kit key cannot be read: PEM, or PKCS8 in base64, is asked for');
  }
}

const signerPatienceMs = 10_000;

/**
 * A program of the company's that signs: it reads the bytes on its standard input and writes the signature in base64.
 * What it answers is verified, so that a wrong key or a stray line never goes out as a signature.
 */
export function externalSigner(command: string, publicKey: string): KitSigner {
  const [program = '', ...args] = command.split(/\s+/).filter((word) => word !== '');
  const verifier = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
  return {
    publicKey,
    sign: (bytes) =>
      new Promise((resolve, reject) => {
        const child = execFile(
          program,
          args,
          { timeout: signerPatienceMs, maxBuffer: 4_096 },
          (error, out) => {
            if (error)
              return reject(new SignerError(`the signer did not answer: ${error.code ?? error.signal}`));
            const signature = Buffer.from(out.trim(), 'base64');
            if (!verify(null, bytes, verifier, signature))
              return reject(new SignerError('the signer answered what is no signature of its key'));
            resolve(signature);
          },
        );
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(bytes);
      }),
  };
}
