import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { BlobResponse } from '../../shared/contracts/sync/kitWire.ts';
import { headBytes, mostBytesOf } from '../../shared/domain/kits/fileMedia.ts';
import type { FileMediaType } from '../../shared/domain/kits/itemContent.ts';
import { chunkBytes } from '../../shared/domain/kits/signedKit.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Answer, refuse } from '../http/refusal.ts';
import type { HubContext } from '../hubContext.ts';
import { OffsetError, TooManyBytesError, UploadBusyError } from './blobStore.ts';
import { isReadWhole, mediaFault } from './inspectMedia.ts';
import { pdfWords } from './pdfWords/pdfWords.ts';

export interface Upload {
  readonly sha256: string;
  readonly mediaType: FileMediaType;
  /** Where these bytes begin, and how long the whole file is. */
  readonly from: number;
  readonly total: number;
  readonly userId: string | null;
}

type Keeping = Pick<HubContext, 'db' | 'clock' | 'blobs'>;

/** Takes a piece of a file in; with the last of it, the whole is hashed, checked and kept. */
export async function storeBlob(
  hub: Keeping,
  upload: Upload,
  source: AsyncIterable<Uint8Array>,
): Promise<Answer<BlobResponse>> {
  const { sha256, mediaType, from, total } = upload;
  if (hub.blobs === null) return refuse('unavailable', { reason: 'no_files_folder' });
  if (total > mostBytesOf[mediaType])
    return refuse('too_large', { bytes: total, most: mostBytesOf[mediaType] });
  const known = await keptBlob(hub, sha256);
  if (known !== null) return ok(known);
  let stands: number;
  try {
    stands = await hub.blobs.append(sha256, from, source, total);
  } catch (error) {
    if (error instanceof OffsetError) return refuse('offset', { bytes: error.stands });
    if (error instanceof UploadBusyError)
      return refuse('unavailable', { reason: 'upload_busy', retryAfter: 2 });
    if (!(error instanceof TooManyBytesError)) throw error;
    await hub.blobs.discard(sha256);
    return refuse('too_large', { most: total });
  }
  if (stands < total) return ok({ sha256, bytes: stands, complete: false, mediaType: null });
  const read = await readWhole(hub.blobs.readUpload(sha256), isReadWhole(mediaType));
  const fault = read.sha256 === sha256 ? mediaFault(mediaType, read.kept) : 'hash_mismatch';
  if (fault !== null) {
    // Another hub may have kept the same file meanwhile, and taken its pieces away.
    const elsewhere = await keptBlob(hub, sha256);
    await hub.blobs.discard(sha256);
    if (elsewhere !== null) return ok(elsewhere);
    return refuse('unsupported_media', { reason: fault });
  }
  const words = mediaType === 'application/pdf' ? await pdfWords(read.kept) : '';
  try {
    await hub.blobs.keep(sha256);
  } catch (error) {
    const elsewhere = await keptBlob(hub, sha256);
    if (elsewhere !== null) return ok(elsewhere);
    throw error;
  }
  await hub.db
    .insertInto('blob')
    .values({
      sha256,
      bytes: total,
      media_type: mediaType,
      chunks: [...read.chunks],
      words,
      stored_at: hub.clock.now(),
      stored_by: upload.userId,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return ok({ sha256, bytes: total, complete: true, mediaType });
}

async function keptBlob(hub: Keeping, sha256: string): Promise<BlobResponse | null> {
  const known = await hub.db.selectFrom('blob').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  return known === undefined
    ? null
    : { sha256, bytes: known.bytes, complete: true, mediaType: known.media_type };
}

async function readWhole(
  stream: Readable,
  keepAll: boolean,
): Promise<{ readonly sha256: string; readonly chunks: readonly string[]; readonly kept: Buffer }> {
  const whole = createHash('sha256');
  const chunks: string[] = [];
  const kept: Buffer[] = [];
  let keptBytes = 0;
  let chunk = createHash('sha256');
  let inChunk = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    whole.update(piece);
    if (keepAll || keptBytes < headBytes) kept.push(piece);
    keptBytes += piece.length;
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + chunkBytes - inChunk);
      chunk.update(part);
      inChunk += part.length;
      at += part.length;
      if (inChunk < chunkBytes) continue;
      chunks.push(chunk.digest('hex'));
      chunk = createHash('sha256');
      inChunk = 0;
    }
  }
  if (inChunk > 0) chunks.push(chunk.digest('hex'));
  return { sha256: whole.digest('hex'), chunks, kept: Buffer.concat(kept) };
}
