import { Readable } from 'node:stream';
import type { FileMediaType } from '../../shared/domain/kits/itemContent.ts';
import { storeBlob } from '../blobs/storeBlob.ts';
import type { HubContext } from '../hubContext.ts';

export interface SeededFile {
  readonly sha256: string;
  readonly mediaType: FileMediaType;
  readonly bytes: Buffer;
}

/** Takes a file in by the very code that takes any: hashed, checked and kept. Throws where it is refused. */
export async function storeSeededFile(
  hub: Pick<HubContext, 'db' | 'clock' | 'blobs'>,
  { sha256, mediaType, bytes }: SeededFile,
): Promise<void> {
  const upload = { sha256, mediaType, from: 0, total: bytes.length, userId: null };
  const stored = await storeBlob(hub, upload, Readable.from([bytes]));
  if (!stored.ok)
    throw new Error(`${sha256}: ${stored.error.code} ${JSON.stringify(stored.error.detail ?? {})}`);
}
