import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type DatabaseLocation, openDatabase } from '../../hub/db/open.ts';
import { hubScript } from './hubScript.ts';
import { startPostgres } from './postgres.ts';
import { createDemoPlace } from './prepared/demoPlace.ts';
import { type ProgramProcess, runProgram, startProgram } from './programProcess.ts';

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

/** On PostgreSQL where a server is installed, else in a folder of its own: with the demo in it, or with nothing. */
export async function createProgramHub({ demo }: { readonly demo: boolean }): Promise<ProgramHub> {
  const cluster = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'callboard-hub-'));
  const files = join(folder, 'data');
  const nothing = async () =>
    cluster === null ? { folder: files } : { url: await cluster.createDatabase() };
  const location: DatabaseLocation = demo ? await createDemoPlace(cluster, files) : await nothing();
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
      const said = await runProgram(hubScript, [...words, ...optionsOf(location)], input);
      if (wasServed) await hub.serve();
      return said;
    },
    async serve(words = []) {
      if (server !== null) return;
      const place = [...optionsOf(location), '--files', files];
      server = await startProgram(hubScript, [...place, '--port', port, ...words]);
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
      await rm(folder, { recursive: true, force: true });
    },
  };
  return hub;
}
