import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly storedAt: number;
}

/** Bytes by their keys, whole or not there: a folder that hubs share, or a bucket. */
export interface ObjectStorage {
  /** Few enough bytes to be held at once. On disk when it answers; what stood there is replaced. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Takes a source in piece by piece. Nothing is seen under the key before all of it is there. */
  putWhole(key: string, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** Everything below a prefix that ends with a slash, in the order of the keys. */
  list(prefix: string): Promise<readonly StoredObject[]>;
  /** `from` to `to`, both included. */
  read(key: string, from: number, to: number): Readable;
  /** Nothing happens where nothing stands. */
  remove(key: string): Promise<void>;
}

/** The storage refuses, or answers what cannot be. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
