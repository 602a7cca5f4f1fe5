import type { BlobStore } from './blobStore.ts';
import { folderStorage } from './folderStorage.ts';
import { StorageError } from './objectStorage.ts';
import { s3Storage } from './s3Storage.ts';
import { storedBlobs } from './storedBlobs.ts';

/** What the hub reads of its environment: its own word for the place, and those that every S3 client knows. */
export interface BlobEnvironment {
  readonly CALLBOARD_BLOBS?: string | undefined;
  readonly AWS_ENDPOINT_URL_S3?: string | undefined;
  readonly AWS_REGION?: string | undefined;
  readonly AWS_ACCESS_KEY_ID?: string | undefined;
  readonly AWS_SECRET_ACCESS_KEY?: string | undefined;
  readonly AWS_SESSION_TOKEN?: string | undefined;
}

/** `s3://bucket/prefix` in the environment before the hub's folder for files; null where there is neither. */
export function blobPlace(environment: BlobEnvironment, folder: string | null): BlobStore | null {
  const { CALLBOARD_BLOBS: address } = environment;
  if (address === undefined) return folder === null ? null : storedBlobs(folderStorage(folder));
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address) ?? [];
  if (bucket === undefined) throw new StorageError('CALLBOARD_BLOBS is an address as s3://bucket/prefix.');
  const { AWS_REGION: region = 'us-east-1', AWS_SESSION_TOKEN: sessionToken } = environment;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!accessKeyId || !secretAccessKey)
    throw new StorageError('CALLBOARD_BLOBS goes with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  const endpoint = environment.AWS_ENDPOINT_URL_S3 ?? `https://s3.${region}.amazonaws.com`;
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`;
  return storedBlobs(
    s3Storage({
      endpoint: endpoint.replace(/\/+$/, ''),
      region,
      bucket,
      prefix,
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    }),
  );
}
