import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobPlace } from '../../../hub/blobs/blobPlace.ts';
import { OffsetError } from '../../../hub/blobs/blobStore.ts';
import { folderStorage } from '../../../hub/blobs/folderStorage.ts';
import { type ObjectStorage, StorageError } from '../../../hub/blobs/objectStorage.ts';
import { s3Storage } from '../../../hub/blobs/s3Storage.ts';
import { storedBlobs } from '../../../hub/blobs/storedBlobs.ts';
import { newFolder } from '../../harness/newFolder.ts';
import { type ObjectServer, startObjectServer } from '../../harness/objectServer.ts';

const mebibyte = 1024 * 1024;
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const all = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray());
/** As bytes come from the network: in chunks of no size in particular. */
const coming = (bytes: Buffer): Readable =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / 70_001) }, (_, at) =>
      bytes.subarray(at * 70_001, (at + 1) * 70_001),
    ),
  );

let server: ObjectServer;
beforeAll(async () => {
  server = await startObjectServer();
});
afterAll(() => server.stop());

describe.each<[string, () => ObjectStorage]>([
  ['a folder that hubs share', () => folderStorage(newFolder())],
  ['an S3', () => s3Storage({ ...server.place, prefix: `${randomBytes(4).toString('hex')}/` })],
])('%s', (_what, open) => {
  test('keeps a large object whole, gives any part of it, and lists by key', async () => {
    const storage = open();
    const bytes = randomBytes(18 * mebibyte + 5);
    await storage.putWhole('blobs/ab/large', coming(bytes));
    await storage.put('uploads/x/2', Buffer.from('two'));
    await storage.put('uploads/x/1', Buffer.from('first'));
    await storage.put('uploads/x/1', Buffer.from('one'));
    expect(sha(await all(storage.read('blobs/ab/large', 0, bytes.length - 1)))).toBe(sha(bytes));
    const across = [8 * mebibyte - 3, 8 * mebibyte + 3] as const;
    expect(await all(storage.read('blobs/ab/large', ...across))).toEqual(
      bytes.subarray(across[0], across[1] + 1),
    );
    expect((await storage.list('uploads/')).map(({ key, bytes: size }) => [key, size])).toEqual([
      ['uploads/x/1', 3],
      ['uploads/x/2', 3],
    ]);
    expect((await storage.list('blobs/'))[0]?.bytes).toBe(bytes.length);
    await storage.remove('uploads/x/1');
    await storage.remove('uploads/x/1');
    expect(await storage.list('uploads/x/')).toHaveLength(1);
    expect(await storage.list('nothing/')).toEqual([]);
  });

  test('shows nothing of what broke off', async () => {
    const storage = open();
    async function* broken(): AsyncGenerator<Buffer> {
      for (let sent = 0; sent < 12; sent += 1) yield Buffer.alloc(mebibyte);
      throw new Error('the line went dead');
    }
    await expect(storage.putWhole('blobs/ab/broken', broken())).rejects.toThrow('the line went dead');
    expect(await storage.list('blobs/')).toEqual([]);
  });

  test('two hubs on it bring one upload to its end, each going on where the other stopped', async () => {
    const storage = open();
    const [one, other] = [storedBlobs(storage), storedBlobs(storage)];
    const bytes = randomBytes(9 * mebibyte);
    const name = sha(bytes);
    expect(await one.append(name, 0, coming(bytes.subarray(0, mebibyte)), bytes.length)).toBe(mebibyte);
    await expect(one.append(name, 0, coming(bytes), bytes.length)).rejects.toThrow(OffsetError);
    // Both are sent the same at once, as when a laptop gave one of them up.
    await Promise.all(
      [one, other].map((hub) => hub.append(name, mebibyte, coming(bytes.subarray(mebibyte)), bytes.length)),
    );
    expect(sha(await all(other.readUpload(name)))).toBe(name);
    await other.keep(name);
    expect(await one.uploaded(name)).toBe(0);
    expect(sha(await all(one.read(name, 0, bytes.length - 1)))).toBe(name);
  });

  test('what is not what it is called is not kept under that name', async () => {
    const storage = open();
    const blobs = storedBlobs(storage);
    const name = sha(Buffer.from('something else'));
    await blobs.append(name, 0, coming(Buffer.from('something')), 100);
    await expect(blobs.keep(name)).rejects.toThrow(StorageError);
    expect(await storage.list('blobs/')).toEqual([]);
  });
});

describe('an S3 named by the environment', () => {
  const environment = () => ({
    CALLBOARD_BLOBS: `s3://${server.place.bucket}/named`,
    AWS_ENDPOINT_URL_S3: server.place.endpoint,
    AWS_ACCESS_KEY_ID: server.place.accessKeyId,
    AWS_SECRET_ACCESS_KEY: server.place.secretAccessKey,
  });

  test('takes collateral in, under its prefix', async () => {
    const bytes = Buffer.from('a leaflet');
    await blobPlace(environment(), null)?.append(sha(bytes), 0, coming(bytes), bytes.length);
    const bucket = s3Storage({ ...server.place, prefix: '' });
    expect((await bucket.list('named/uploads/')).map(({ bytes: size }) => size)).toEqual([bytes.length]);
  });

  test('answers nobody who signs with another secret', async () => {
    const wrong = blobPlace({ ...environment(), AWS_SECRET_ACCESS_KEY: 'guessed' }, null);
    await expect(wrong?.uploaded('a'.repeat(64))).rejects.toThrow(/SignatureDoesNotMatch/);
  });

  test.each([
    ['https://example.test/bucket', {}],
    ['s3://Not_A_Bucket', {}],
    ['s3://collateral', { AWS_SECRET_ACCESS_KEY: undefined }],
  ])('%s is not enough', (address, more) => {
    expect(() => blobPlace({ ...environment(), CALLBOARD_BLOBS: address, ...more }, null)).toThrow(
      StorageError,
    );
  });
});
