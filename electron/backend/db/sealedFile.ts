import { createCipheriv, createDecipheriv } from 'node:crypto';
import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A file on disk in frames of 64 KiB, each sealed by itself with AES-256-GCM under the file's own key, so that it can
 * be read from any point and is worth nothing without the database that keeps the key. The nonce is the frame's
 * number: a key seals one content alone, since bytes are written only after they are known to be that content.
 */
const frameBytes = 64 * 1024;
const tagBytes = 16;
const sealedBytes = frameBytes + tagBytes;
const algorithm = 'aes-256-gcm';

function nonceOf(frame: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(frame), 4);
  return nonce;
}

function seal(key: Buffer, frame: number, plain: Buffer): Buffer {
  const cipher = createCipheriv(algorithm, key, nonceOf(frame));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it is not what was sealed. */
function open(key: Buffer, frame: number, sealed: Buffer): Buffer | null {
  if (sealed.length <= tagBytes) return null;
  const decipher = createDecipheriv(algorithm, key, nonceOf(frame));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/**
 * Writes bytes at a place that is a whole number of frames from the beginning, and forces them to disk. Frames are
 * full but for the file's last. Throws what the disk does.
 */
export function writeSealed(file: string, key: Buffer, at: number, bytes: Buffer): void {
  if (at % frameBytes !== 0) throw new Error('frames begin at whole frames');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const first = at / frameBytes;
  const handle = openSync(file, first === 0 ? 'w' : 'r+', 0o600);
  try {
    for (let offset = 0; offset < bytes.length; offset += frameBytes) {
      const frame = first + offset / frameBytes;
      const sealed = seal(key, frame, bytes.subarray(offset, offset + frameBytes));
      writeSync(handle, sealed, 0, sealed.length, frame * sealedBytes);
    }
    const frames = Math.ceil((at + bytes.length) / frameBytes);
    ftruncateSync(handle, at + bytes.length + frames * tagBytes);
    fdatasyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Bytes from `from` on, `length` of them or fewer at the end; null where the file is gone or not what was sealed. */
export function readSealed(file: string, key: Buffer, from: number, length: number): Buffer | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const parts: Buffer[] = [];
    const last = Math.floor((from + length - 1) / frameBytes);
    for (let frame = Math.floor(from / frameBytes); frame <= last; frame += 1) {
      const sealed = Buffer.alloc(sealedBytes);
      const read = readSync(handle, sealed, 0, sealedBytes, frame * sealedBytes);
      if (read === 0) break;
      const plain = open(key, frame, sealed.subarray(0, read));
      if (plain === null) return null;
      const start = Math.max(0, from - frame * frameBytes);
      parts.push(plain.subarray(start, Math.min(plain.length, from + length - frame * frameBytes)));
    }
    return Buffer.concat(parts);
  } finally {
    closeSync(handle);
  }
}
