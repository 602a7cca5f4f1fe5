import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type BlobStore, OffsetError, TooManyBytesError, UploadBusyError } from './blobStore.ts';
import { type ObjectStorage, StorageError } from './objectStorage.ts';
import { inPieces } from './pieces.ts';

/** What of an upload is held in memory until it is stored: a hub that dies loses that much of it. */
const pieceBytes = 8 * 1024 * 1024;

interface Piece {
  readonly key: string;
  readonly from: number;
  readonly bytes: number;
}

/**
 * Collateral in a storage: what is whole in `blobs`, by the first two digits of its name; an upload as the pieces
 * that have come, each named by where it begins. No piece is ever written to again, so that several hubs may work on
 * one upload: what they bring twice is the same, or the hash of the whole says that it was not.
 */
export function storedBlobs(storage: ObjectStorage): BlobStore {
  const uploads = 'uploads/';
  const below = (sha256: string): string => `${uploads}${sha256}/`;
  const shelf = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;
  const busy = new Set<string>();

  /** The pieces that follow each other from the beginning on. */
  const piecesOf = async (sha256: string): Promise<readonly Piece[]> => {
    const chain: Piece[] = [];
    let at = 0;
    for (const { key, bytes } of await storage.list(below(sha256))) {
      const from = Number(key.slice(below(sha256).length));
      if (from !== at || bytes === 0) continue;
      chain.push({ key, from, bytes });
      at += bytes;
    }
    return chain;
  };
  const uploaded = async (sha256: string): Promise<number> => {
    const last = (await piecesOf(sha256)).at(-1);
    return last === undefined ? 0 : last.from + last.bytes;
  };
  async function* bytesOf(sha256: string): AsyncGenerator<Buffer> {
    for (const { key, bytes } of await piecesOf(sha256)) yield* storage.read(key, 0, bytes - 1);
  }
  const discard = async (sha256: string): Promise<void> => {
    for (const { key } of await storage.list(below(sha256))) await storage.remove(key);
  };

  return {
    uploaded,
    async append(sha256, from, source, most) {
      if (busy.has(sha256)) throw new UploadBusyError();
      busy.add(sha256);
      try {
        const stands = await uploaded(sha256);
        if (stands !== from) throw new OffsetError(stands);
        const coming = new Coming(source, most - from);
        let at = from;
        for await (const piece of inPieces(coming, pieceBytes)) {
          await storage.put(`${below(sha256)}${String(at).padStart(placeDigits, '0')}`, piece);
          at += piece.length;
        }
        if (coming.broke !== null) throw coming.broke;
        return at;
      } finally {
        busy.delete(sha256);
      }
    },
    readUpload: (sha256) => Readable.from(bytesOf(sha256), { objectMode: false }),
    async keep(sha256) {
      const hash = createHash('sha256');
      async function* checked(): AsyncGenerator<Buffer> {
        for await (const bytes of bytesOf(sha256)) {
          hash.update(bytes);
          yield bytes;
        }
        // Read a second time since it was looked at: whatever came between must not stand under that name.
        if (hash.digest('hex') !== sha256)
          throw new StorageError('An upload changed while it was being kept.');
      }
      await storage.putWhole(shelf(sha256), checked());
      await discard(sha256);
    },
    discard,
    read: (sha256, from, to) => storage.read(shelf(sha256), from, to),
    async discardStale(before) {
      const newest = new Map<string, number>();
      for (const { key, storedAt } of await storage.list(uploads)) {
        const [sha256 = ''] = key.slice(uploads.length).split('/');
        newest.set(sha256, Math.max(newest.get(sha256) ?? 0, storedAt));
      }
      let gone = 0;
      for (const [sha256, at] of newest) {
        if (at >= before || busy.has(sha256)) continue;
        await discard(sha256);
        gone += 1;
      }
      return gone;
    },
  };
}

/** Keys are put in order as text. */
const placeDigits = 13;

/** A source that may break off: it then ends, so that what came before is stored, and says why afterwards. */
class Coming implements AsyncIterable<Uint8Array> {
  broke: unknown = null;
  readonly #source: AsyncIterable<Uint8Array>;
  #left: number;

  constructor(source: AsyncIterable<Uint8Array>, most: number) {
    this.#source = source;
    this.#left = most;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of this.#source) {
        if (chunk.length > this.#left) throw new TooManyBytesError();
        this.#left -= chunk.length;
        yield chunk;
      }
    } catch (error) {
      this.broke = error;
    }
  }
}
