import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { chunkBytes } from '../../../../shared/domain/kits/signedKit.ts';
import { writeSealed } from '../../db/sealedFile.ts';
import { storageFailureOf } from '../../db/storageFailure.ts';
import { relaxedTransaction } from '../../db/transaction.ts';
import type { SyncContext } from '../syncContext.ts';
import { type DueFile, filesDue, forgetFile, noteHave, noteProblem, unnamedFiles } from './dueFiles.ts';
import { readBlob } from './readBlob.ts';
import { whileBusy } from './whileBusy.ts';

/** Left free whatever is to come, so that the user's own words always find room. */
export const roomKept = 200 * 1024 * 1024;
const atOnce = 2;

export interface FileStore {
  /** Where sealed files stand, named by their hash. */
  readonly folder: string;
  /** Bytes free there; tests say how much. */
  free?(): number;
}

/** Brings what is missing, the files needed soonest first, two at a time; answers whether anything came. */
export async function fetchFiles(context: SyncContext, store: FileStore): Promise<boolean> {
  tidy(context, store);
  const tried = new Set<string>();
  let any = false;
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = filesDue(context.db, context.userId, context.clock.now()).find(
        ({ sha256 }) => !tried.has(sha256),
      );
      if (next === undefined || context.signal.aborted) return;
      tried.add(next.sha256);
      any = (await fetchFile(context, store, next)) || any;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return any;
}

/** Files that no kit here names any more go, with the key that opened them. */
function tidy({ connection, db }: SyncContext, { folder }: FileStore): void {
  for (const sha256 of unnamedFiles(db)) {
    rmSync(join(folder, sha256), { force: true });
    relaxedTransaction(connection, (tx) => forgetFile(tx, sha256));
  }
}

/**
 * One file from where it stands, chunk by chunk: each is held against the hash that the hub signed, sealed, forced to
 * disk, and only then counted, so that whatever breaks off repeats one chunk at most.
 */
async function fetchFile(context: SyncContext, store: FileStore, due: DueFile): Promise<boolean> {
  const { connection } = context;
  const { sha256, bytes, chunks, key } = due;
  const note = (problem: 'no_room' | 'damaged'): void => {
    context.log.warn({ file: sha256, problem }, 'a file could not be brought');
    relaxedTransaction(connection, (tx) => noteProblem(tx, sha256, problem));
    context.topic('kits');
  };
  if (freeAt(store) < bytes - due.have + roomKept) {
    note('no_room');
    return false;
  }
  for (let at = due.have; at < bytes; at += chunkBytes) {
    await whileBusy(context);
    if (context.signal.aborted || isStopped(context, sha256)) return true;
    const length = Math.min(chunkBytes, bytes - at);
    const chunk = await readBlob(context, sha256, at, length);
    if (chunk === null || createHash('sha256').update(chunk).digest('hex') !== chunks[at / chunkBytes]) {
      note('damaged');
      return false;
    }
    try {
      writeSealed(join(store.folder, sha256), key, at, chunk);
    } catch (error) {
      if (storageFailureOf(error) !== 'disk_full') throw error;
      note('no_room');
      return false;
    }
    relaxedTransaction(connection, (tx) => noteHave(tx, sha256, at + length));
    context.topic('kits');
  }
  return true;
}

export function freeAt(store: FileStore): number {
  if (store.free !== undefined) return store.free();
  mkdirSync(store.folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = statfsSync(store.folder);
  return bavail * bsize;
}

/** Paused or let go of meanwhile. */
const isStopped = ({ db }: SyncContext, sha256: string): boolean =>
  db.get('SELECT 1 FROM kit_file WHERE sha256 = ? AND paused = 0', sha256) === undefined;
