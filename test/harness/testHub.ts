import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createHub, type Hub } from '../../hub/createHub.ts';
import { type OpenDatabase, openDatabase } from '../../hub/db/open.ts';
import type { HubContext } from '../../hub/hubContext.ts';
import { announceRestore } from '../../hub/identity/announceRestore.ts';
import type { HubLog } from '../../hub/observe/log.ts';
import type { HubTransaction } from '../../hub/rows/writing.ts';
import { putBackImage, takeCrashImage } from './crashImage.ts';
import type { Ask } from './rows/hubRows.ts';
import type { TestClock } from './testClock.ts';

/** A hub that tests can kill, back up and restore, and whose database they read past it. */
export interface TestHub {
  readonly kind: 'pglite' | 'postgres';
  /** It runs in processes of its own, so that `crash` is a SIGKILL. */
  readonly ownProcess: boolean;
  /** The first process of now, or null while none runs. */
  readonly process: { readonly url: string } | null;
  /** All that serve now; another object for each life of one. */
  readonly processes: readonly { readonly url: string }[];
  /** Starts whatever of it is down, its database server as well. */
  start(): Promise<void>;
  /** Whether all of it runs. */
  readonly whole: boolean;
  /** Whether its database can be asked at all. */
  readonly hasDatabase: boolean;
  /** One process dies at this very moment. Whatever was answered is on disk; whatever was not may be. */
  crash(): void;
  /** The database server is killed under all processes; false where there is none to kill. */
  crashDatabase(): boolean;
  stop(): Promise<void>;
  readonly ask: Ask;
  /** Administration: one transaction through the hub's own writing of rows. */
  administer<Value>(work: (trx: HubTransaction, now: number) => Promise<Value>): Promise<Value>;
  /** Works as a part of a running hub does; null where all of it runs in processes of their own. */
  asHub<Value>(work: (hub: HubContext) => Promise<Value>): Promise<Value | null>;
  /** From now on its database refuses to write, with the very code of a full disk, until `freeDisk`. */
  fillDisk(): Promise<void>;
  freeDisk(): Promise<void>;
  backUp(): Promise<void>;
  readonly hasBackup: boolean;
  /** Puts the last backup in place and announces it, as an operator does: a new epoch begins. */
  restore(): Promise<void>;
}

/** PGlite keeps a mark by which it knows its own files; a crash does not change whose they are. */
const mark = 'database/callboard-mark';

interface FolderHubOptions {
  readonly folder: string;
  readonly clock: TestClock;
  /** A prepared folder that the first start begins with. */
  readonly template: string;
  readonly log: HubLog;
}

export function createFolderHub({ folder, clock, template, log }: FolderHubOptions): TestHub {
  const image = `${folder}.image`;
  const backup = `${folder}.backup`;
  let hub: Hub | null = null;
  let crashed = false;
  let dying: Promise<unknown> = Promise.resolve();
  mkdirSync(folder, { recursive: true });
  putBackImage(template, folder);

  async function settle(): Promise<void> {
    await dying;
    if (!crashed) return;
    putBackImage(image, folder, [mark]);
    rmSync(join(folder, 'hub.lock'), { force: true });
    crashed = false;
  }
  const running = async (): Promise<Hub> => {
    if (hub === null) await self.start();
    return hub as unknown as Hub;
  };
  const self: TestHub = {
    kind: 'pglite',
    ownProcess: false,
    get process() {
      return hub;
    },
    get processes() {
      return hub === null ? [] : [hub];
    },
    get whole() {
      return hub !== null;
    },
    get hasDatabase() {
      return hub !== null;
    },
    crashDatabase: () => false,
    asHub: async (work) => work((await running()).context),
    fillDisk: () => self.ask(fullDisk).then(() => undefined),
    freeDisk: () => self.ask(freeDisk).then(() => undefined),
    async start() {
      if (hub !== null) return;
      await settle();
      hub = await createHub({ database: { folder }, clock, port: 0, log });
    },
    crash() {
      if (hub === null) return;
      takeCrashImage(folder, image);
      crashed = true;
      dying = letGo(hub);
      hub = null;
    },
    async stop() {
      const ended = hub;
      hub = null;
      await ended?.close();
      await dying;
    },
    ask: async (text) =>
      (await sql.raw<Record<string, unknown>>(text).execute((await running()).context.db)).rows,
    administer: async (work) =>
      (await running()).context.db.transaction().execute((trx) => work(trx, clock.now())),
    async backUp() {
      await running();
      takeCrashImage(folder, backup);
    },
    get hasBackup() {
      return existsSync(backup);
    },
    async restore() {
      await self.stop();
      crashed = false;
      rmSync(folder, { recursive: true, force: true });
      putBackImage(backup, folder);
      rmSync(join(folder, 'hub.lock'), { force: true });
      await announce(await openDatabase({ folder }), clock);
      await self.start();
    },
  };
  return self;
}

/**
 * What PostgreSQL says where a file cannot grow, said of every statement that writes. The few rows that a hub looks
 * after at its start find room in the pages that stand.
 */
export const fullDisk = `do $$
  declare each record;
  begin
    create or replace function disk_is_full() returns trigger language plpgsql as $f$ begin
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end $f$;
    for each in select tablename from pg_tables where schemaname = 'public'
      and tablename not in ('sync_meta', 'kit_key', 'hub_secret') loop
      execute format('create or replace trigger disk_is_full before insert or update on %I
        for each statement execute function disk_is_full()', each.tablename);
    end loop;
  end $$`;
export const freeDisk = 'drop function if exists disk_is_full() cascade';

/** Takes the database from under a hub whose process is dead: what still runs in it comes to nothing. */
export async function letGo(hub: Hub): Promise<void> {
  await (hub.opened.pglite?.close() ?? hub.opened.close()).catch(() => undefined);
  void hub.close().catch(() => undefined);
}

export async function announce(opened: OpenDatabase, clock: TestClock): Promise<void> {
  try {
    await announceRestore(opened, clock);
  } finally {
    await opened.close();
  }
}
