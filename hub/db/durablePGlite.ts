import { closeSync, existsSync, fsyncSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';

/** The engine could not be started on what stands in its folder, or gave up for good while it ran. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** PostgreSQL's own for "cannot connect now": laptops come again. */
  readonly code = '57P03';
}

/** The part of the engine's file system that its types do not show. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number };
}

/**
 * PGlite as it comes runs with fsync off, and its file system has no fsync to call: what it calls committed is
 * lost with the power. Here it runs with fsync on and is given one, so that each commit reaches the disk before
 * it is answered (one fsync per commit, counted under strace). `fdatasync` is a stub in its build; `fsync` is not.
 */
export async function openDurablePGlite(
  dataDir: string,
  options: PGliteOptions,
  onEnd: (error: Error) => void = () => {},
): Promise<PGlite> {
  const isNew = !existsSync(dataDir);
  const startParams = [
    ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
    '-c',
    'wal_sync_method=fsync',
  ];
  const pglite = await create({ ...options, dataDir, startParams }).catch((error: unknown) => {
    // A part of a new database would keep the next start from making a whole one.
    if (isNew) rmSync(dataDir, { recursive: true, force: true });
    throw error;
  });
  endWithPanic(pglite, onEnd);
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

async function create(options: PGliteOptions & { readonly dataDir: string }): Promise<PGlite> {
  try {
    return await PGlite.create(options);
  } catch (error) {
    throw new EngineError(
      `The database in ${options.dataDir} does not open. Look first whether its disk is full. If there is room, its files are damaged: restore a backup that is whole, which moves them aside.`,
      { cause: error },
    );
  }
}

/**
 * What makes a server end all its processes and begin anew (it may not write its log: the disk is full) leaves this
 * engine inside the failure, and whatever is asked of it next never returns. So it is asked nothing more.
 */
function endWithPanic(pglite: PGlite, onEnd: (error: Error) => void): void {
  let end: EngineError | undefined;
  const { close } = pglite;
  for (const name of ['execProtocol', 'execProtocolStream'] as const) {
    const ask = pglite[name].bind(pglite) as (...words: unknown[]) => Promise<never>;
    pglite[name] = async (...words: unknown[]) => {
      if (end !== undefined) throw end;
      try {
        return await ask(...words);
      } catch (error) {
        if (!isPanic(error)) throw error;
        end = new EngineError(
          `The database stopped: ${error.message}. If its disk is full, make room there. Then start the hub again; what was acknowledged is kept.`,
          { cause: error },
        );
        onEnd(end);
        throw end;
      }
    };
  }
  pglite.close = async () => {
    if (end === undefined) await close.call(pglite);
  };
}

const isPanic = (error: unknown): error is Error =>
  error instanceof Error &&
  // WebAssembly's own, whose class not every library of types knows.
  (error.name === 'RuntimeError' || ('severity' in error && error.severity === 'PANIC'));

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
