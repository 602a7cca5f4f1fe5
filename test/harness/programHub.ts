import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type DatabaseLocation, openDatabase } from '../../hub/db/open.ts';
import { type PostgresCluster, startPostgres } from './postgres.ts';
import { type ProgramProcess, runProgram, startProgram } from './programProcess.ts';

const script = 'hub/main.ts';

/** A hub as a company runs it: its data somewhere, administered by commands, served by a process. */
export interface ProgramHub {
  readonly kind: 'postgres' | 'pglite';
  /** Where it was served last; while it is stopped nobody answers there. */
  readonly url: string;
  /** `hub WORD…` beside the running server or without it; a folder's hub is not served meanwhile. */
  administer(words: readonly string[], input?: string): Promise<string>;
  serve(words?: readonly string[]): Promise<void>;
  /** No answer comes any more, until it serves again at the same address. */
  stop(): Promise<void>;
  kill(): Promise<void>;
  /** Reads the data itself, past the program. */
  ask(query: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
}

const optionsOf = (location: DatabaseLocation): readonly string[] =>
  'url' in location ? ['--database', location.url] : ['--data', location.folder];

interface ProgramHubOptions {
  readonly preferServer?: boolean;
  /** Puts into the folder what the hub begins with; nothing unless given. */
  readonly fill?: (folder: string) => Promise<void>;
}

/** On PostgreSQL where a server is installed (`preferServer`), else in a folder of its own. */
export async function createProgramHub({
  preferServer = false,
  fill,
}: ProgramHubOptions = {}): Promise<ProgramHub> {
  const cluster: PostgresCluster | null = preferServer ? await startPostgres() : null;
  const folder = cluster === null ? await mkdtemp(join(tmpdir(), 'callboard-hub-')) : null;
  const location: DatabaseLocation =
    cluster === null ? { folder: join(folder ?? '', 'data') } : { url: await cluster.createDatabase() };
  if ('folder' in location) await fill?.(location.folder);
  let server: ProgramProcess | null = null;
  let url: string | null = null;
  let port = '0';

  const hub: ProgramHub = {
    kind: cluster === null ? 'pglite' : 'postgres',
    get url() {
      if (url === null) throw new Error('the hub was never served');
      return url;
    },
    async administer(words, input) {
      const wasServed = server !== null && cluster === null;
      if (wasServed) await hub.stop();
      const said = await runProgram(script, [...words, ...optionsOf(location)], input);
      if (wasServed) await hub.serve();
      return said;
    },
    async serve(words = []) {
      if (server !== null) return;
      server = await startProgram(script, [...optionsOf(location), '--port', port, ...words]);
      url = server.ready.replace(/\/$/, '');
      port = new URL(url).port;
    },
    async stop() {
      const ended = server;
      server = null;
      await ended?.stop();
    },
    async kill() {
      const ended = server;
      server = null;
      await ended?.kill();
    },
    async ask(query) {
      const wasServed = server !== null && cluster === null;
      if (wasServed) await hub.stop();
      const opened = await openDatabase(location);
      try {
        return (await sql.raw<Record<string, unknown>>(query).execute(opened.db)).rows;
      } finally {
        await opened.close();
        if (wasServed) await hub.serve();
      }
    },
    async remove() {
      await hub.kill();
      await cluster?.stop();
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };
  return hub;
}
