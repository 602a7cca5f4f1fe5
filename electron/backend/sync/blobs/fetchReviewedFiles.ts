import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chunkBytes } from '../../../../shared/domain/kits/signedKit.ts';
import {
  expectReviewedFiles,
  forgetOwnFile,
  noteReviewed,
  type OwnFile,
  ownFilePath,
  reviewedFilesDue,
} from '../../db/ownFiles.ts';
import { readSealed, writeSealed } from '../../db/sealedFile.ts';
import { storageFailureOf } from '../../db/storageFailure.ts';
import { relaxedTransaction } from '../../db/transaction.ts';
import { readMe } from '../../session/readMe.ts';
import { HubTrouble } from '../hubTrouble.ts';
import type { SyncContext } from '../syncContext.ts';
import { type FileStore, freeAt, roomKept } from './fetchFiles.ts';
import { readBlob } from './readBlob.ts';
import { whileBusy } from './whileBusy.ts';

/**
 * Brings an approver the files of what waits for a word of theirs: nobody can judge what they cannot see. Nothing is
 * signed yet, so that a file is believed when the whole of it hashes to its name.
 */
export async function fetchReviewedFiles(context: SyncContext, store: FileStore): Promise<boolean> {
  const { connection, db, userId, clock } = context;
  if (readMe(db, userId).role !== 'approver') return false;
  relaxedTransaction(connection, (tx) => expectReviewedFiles(tx, () => randomBytes(32), clock.now()));
  let any = false;
  for (const file of reviewedFilesDue(db)) {
    if (context.signal.aborted) break;
    any = (await fetchReviewed(context, store, file)) || any;
  }
  return any;
}

async function fetchReviewed(
  context: SyncContext,
  store: FileStore,
  { sha256, bytes, have, key }: OwnFile,
): Promise<boolean> {
  const { connection } = context;
  if (freeAt(store) < bytes - have + roomKept) return false;
  const path = ownFilePath(store.folder, sha256);
  try {
    for (let at = have; at < bytes; at += chunkBytes) {
      await whileBusy(context);
      if (context.signal.aborted) return true;
      const part = await readBlob(context, sha256, at, Math.min(chunkBytes, bytes - at));
      if (part === null) return false;
      writeSealed(path, key, at, part);
      // Whole only when it is known to be what it is called.
      const end = at + part.length;
      if (end === bytes && !hashesTo(sha256, path, key, bytes)) {
        rmSync(path, { force: true });
        relaxedTransaction(connection, (tx) => forgetOwnFile(tx, sha256));
        return false;
      }
      relaxedTransaction(connection, (tx) => noteReviewed(tx, sha256, end));
      context.topic('studio');
    }
    return true;
  } catch (error) {
    // Its author has not brought it yet, or the disk is full: it is asked for again at the next contact.
    if (error instanceof HubTrouble && error.kind === 'refused') return false;
    if (storageFailureOf(error) === 'disk_full') return false;
    throw error;
  }
}

function hashesTo(sha256: string, path: string, key: Buffer, bytes: number): boolean {
  const whole = createHash('sha256');
  for (let at = 0; at < bytes; at += chunkBytes) {
    const part = readSealed(path, key, at, Math.min(chunkBytes, bytes - at));
    if (part === null) return false;
    whole.update(part);
  }
  return whole.digest('hex') === sha256;
}
