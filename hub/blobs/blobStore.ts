import type { Readable } from 'node:stream';

/** Where the bytes of collateral stand. Files are named by their SHA-256 in hex and never change. */
export interface BlobStore {
  /** How many bytes of an upload have come; 0 where none has begun. */
  uploaded(sha256: string): Promise<number>;
  /**
   * Takes bytes in from `from` on, which is where the upload stands, and answers where it stands then. What came
   * before a source broke off is kept.
   */
  append(sha256: string, from: number, source: AsyncIterable<Uint8Array>, most: number): Promise<number>;
  /** The bytes of an upload, from its beginning. */
  readUpload(sha256: string): Readable;
  /** What has come is whole: from now on it can be read. */
  keep(sha256: string): Promise<void>;
  /** Away with an upload. */
  discard(sha256: string): Promise<void>;
  /** `from` to `to`, both included, of a whole file. */
  read(sha256: string, from: number, to: number): Readable;
  /** Away with uploads that nobody has gone on with since that moment. Answers how many. */
  discardStale(before: number): Promise<number>;
}

/** An upload does not stand where its sender thinks. */
export class OffsetError extends Error {
  override readonly name = 'OffsetError';
  readonly stands: number;
  constructor(stands: number) {
    super(`the upload stands at ${stands}`);
    this.stands = stands;
  }
}

/** More bytes came than were announced, or than are taken. */
export class TooManyBytesError extends Error {
  override readonly name = 'TooManyBytesError';
}

/** Another request is sending the same file. */
export class UploadBusyError extends Error {
  override readonly name = 'UploadBusyError';
}
