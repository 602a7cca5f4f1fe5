import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/** The part of the engine's file system that its types do not show. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number };
}

/**
 * PGlite as it comes runs with fsync off, and its file system has no fsync to call: what it calls committed is
 * lost with the power. Here it runs with fsync on and is given one, so that each commit reaches the disk before
 * it is answered (one fsync per commit, counted under strace). `fdatasync` is a stub in its build; `fsync` is not.
 */
export async function openDurablePGlite(dataDir: string, options: PGliteOptions): Promise<PGlite> {
  const isNew = !existsSync(dataDir);
  const startParams = [
    ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
    '-c',
    'wal_sync_method=fsync',
  ];
  const pglite = await PGlite.create({ ...options, dataDir, startParams });
  try {
    const { NODEFS } = (pglite as unknown as { Module: { FS: { filesystems: { NODEFS?: NodeFileSystem } } } })
      .Module.FS.filesystems;
    if (NODEFS === undefined) throw new Error('PGlite keeps its files where they cannot be made durable');
    NODEFS.stream_ops.fsync = ({ nfd }) => {
      if (nfd !== undefined) fsyncSync(nfd);
      return 0;
    };
    const { rows } = await pglite.query<{ fsync: string; synchronous_commit: string }>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit`,
    );
    if (rows[0]?.fsync !== 'on' || rows[0].synchronous_commit !== 'on') {
      throw new Error('PGlite does not write through to the disk');
    }
    // Its first files were written before it could be told.
    if (isNew) syncFolder(dataDir);
    return pglite;
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else if (entry.isFile()) syncPath(path);
  }
  // A folder cannot be opened everywhere; where it can, its names are written through too.
  if (process.platform !== 'win32') syncPath(folder);
}

function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
