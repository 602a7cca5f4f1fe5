import { rmSync } from 'node:fs';
import { type BlobResponse, blobResponse } from '../../../../shared/contracts/sync/kitWire.ts';
import {
  forgetOwnFile,
  noteOwnProblem,
  noteSent,
  type OwnFile,
  ownFilePath,
  ownFilesGivenUp,
  ownFilesToSend,
} from '../../db/ownFiles.ts';
import { readSealed } from '../../db/sealedFile.ts';
import { relaxedTransaction } from '../../db/transaction.ts';
import { HubTrouble } from '../hubTrouble.ts';
import { asUser, type SyncContext } from '../syncContext.ts';
import type { FileStore } from './fetchFiles.ts';
import { whileBusy } from './whileBusy.ts';

/** Sent at once: a slow line brings so much well within the time an answer may take. */
const pieceBytes = 1024 * 1024;
/** A file that no item names is kept so long: it may be chosen and named a moment later. */
const givenUpAfterMs = 86_400_000;

/** Brings the hub what items name and it has not, piece by piece from where the hub says that it stands; answers whether anything went. */
export async function sendFiles(context: SyncContext, store: FileStore): Promise<boolean> {
  forgetGivenUp(context, store);
  const files = ownFilesToSend(context.db);
  for (const file of files) {
    if (context.signal.aborted) break;
    await sendFile(context, store, file);
  }
  return files.length > 0;
}

function forgetGivenUp({ connection, db, clock }: SyncContext, { folder }: FileStore): void {
  for (const sha256 of ownFilesGivenUp(db, clock.now() - givenUpAfterMs)) {
    rmSync(ownFilePath(folder, sha256), { force: true });
    relaxedTransaction(connection, (tx) => forgetOwnFile(tx, sha256));
  }
}

async function sendFile(context: SyncContext, store: FileStore, file: OwnFile): Promise<void> {
  const { sha256, bytes, key } = file;
  try {
    let stands = await bring(context, file, null);
    while (!stands.complete) {
      note(context, file, stands);
      await whileBusy(context);
      if (context.signal.aborted) return;
      const at = stands.bytes;
      const piece = readSealed(ownFilePath(store.folder, sha256), key, at, Math.min(pieceBytes, bytes - at));
      if (piece === null || piece.length === 0) return refuse(context, file, 'damaged');
      stands = await bring(context, file, { at, piece });
    }
    note(context, file, stands);
  } catch (error) {
    if (!(error instanceof HubTrouble) || error.kind !== 'refused') throw error;
    const { reason } = error.detail;
    refuse(context, file, typeof reason === 'string' ? reason : error.code);
  }
}

/** A piece, or only the question where the hub stands; where it stands elsewhere than we think, that is the answer. */
async function bring(
  context: SyncContext,
  { sha256, bytes, mediaType }: OwnFile,
  part: { readonly at: number; readonly piece: Buffer } | null,
): Promise<BlobResponse> {
  const place = part === null ? '*' : `${part.at}-${part.at + part.piece.length - 1}`;
  try {
    return await asUser(context, {
      method: 'PUT',
      path: `/blobs/${sha256}`,
      upload: {
        mediaType,
        range: `bytes ${place}/${bytes}`,
        bytes: part === null ? null : new Uint8Array(part.piece),
      },
    }).json(blobResponse);
  } catch (error) {
    if (!(error instanceof HubTrouble) || error.code !== 'offset') throw error;
    const stands = error.detail.bytes;
    if (typeof stands !== 'number' || stands === part?.at) throw error;
    return { sha256, bytes: stands, complete: false, mediaType: null };
  }
}

function note(context: SyncContext, { sha256 }: OwnFile, { bytes, complete }: BlobResponse): void {
  relaxedTransaction(context.connection, (tx) => noteSent(tx, sha256, bytes, complete));
  context.topic('studio');
  if (complete) context.topic('sync');
}

function refuse(context: SyncContext, { sha256 }: OwnFile, problem: string): void {
  context.log.warn({ sha256, problem }, 'the hub does not take a file');
  relaxedTransaction(context.connection, (tx) => noteOwnProblem(tx, sha256, problem));
  context.topic('studio');
  context.topic('sync');
}
