import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { Log } from '../../electron/backend/ports/ports.ts';
import type { Answer, ChannelName, Input } from '../../shared/contracts/ipc/index.ts';
import { type CapturingSecrets, createCapturingSecrets } from './capturingSecrets.ts';
import { putBackImage, takeCrashImage } from './crashImage.ts';
import { type LaptopEvent, type LaptopLife, liveHere, liveInOwnProcess } from './laptopLife.ts';
import type { FaultNetwork, Link } from './network/faultNetwork.ts';
import type { Random } from './random.ts';
import { openLaptopDatabase } from './rows/laptopRows.ts';
import { createTestClock, type TestClock } from './testClock.ts';
import { createTestIds } from './testIds.ts';

export interface LaptopOptions {
  readonly name: string;
  readonly folder: string;
  readonly network: FaultNetwork;
  readonly random: Random;
  readonly log: Log;
  readonly clock?: TestClock;
  /** What this disk's keychain already holds, for a copy of another laptop. */
  readonly secrets?: CapturingSecrets;
  /** Run the backend in a process that can really be killed. */
  readonly ownProcess?: boolean;
}

/** A real backend on a real folder, with a clock that jumps and a network that fails, which can be killed. */
export interface Laptop {
  readonly name: string;
  readonly clock: TestClock;
  readonly folder: string;
  readonly secrets: CapturingSecrets;
  /** The network of the process of now; another one after each start. */
  readonly link: Link;
  /** Grows with each death: an answer that belongs to an earlier life was never given. */
  readonly life: number;
  /** Resolves when this life ends, by a crash or in peace. */
  readonly death: Promise<void>;
  readonly running: boolean;
  start(): Promise<void>;
  ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>>;
  notify(event: LaptopEvent): void;
  /** Dies at this very moment, in the middle of whatever it is doing. */
  crash(): void;
  /** Ends as a user ends it. */
  stop(): Promise<void>;
  /** Copies the disk as it is now. Not while a process of its own writes to it: the copy would be torn. */
  copyDisk(target: string): void;
  /** The process it runs in, where that is one of its own. */
  readonly pid: number | null;
  /** Does something to the closed database file of a laptop that does not run. */
  rewrite<Value>(work: (file: string, key: Uint8Array) => Value): Value;
  /** The test's own eyes on the laptop's database: one connection for as long as the file stays the same. */
  look<Value>(read: (db: Database.Database) => Value): Value;
}

export function createLaptop(options: LaptopOptions): Laptop {
  const clock = options.clock ?? createTestClock(options.random.fork('clock'));
  const secrets = options.secrets ?? createCapturingSecrets();
  let running: LaptopLife | null = null;
  let link = options.network.link(options.name);
  let life = 0;
  let dying: Promise<unknown> = Promise.resolve();
  let image: string | null = null;
  let death = Promise.withResolvers<void>();
  let eyes: { readonly db: Database.Database; readonly file: string; readonly inode: number } | null = null;
  const closeEyes = (): void => {
    eyes?.db.close();
    eyes = null;
  };
  const open = (): Database.Database => {
    if (eyes !== null && statSync(eyes.file, { throwIfNoEntry: false })?.ino !== eyes.inode) closeEyes();
    if (eyes === null) {
      const { db, file } = openDatabase(options.folder, secrets);
      eyes = { db, file, inode: statSync(file).ino };
    }
    return eyes.db;
  };
  const endLife = (): void => {
    life += 1;
    death.resolve();
    death = Promise.withResolvers<void>();
  };

  const laptop: Laptop = {
    name: options.name,
    clock,
    folder: options.folder,
    secrets,
    get link() {
      return link;
    },
    get life() {
      return life;
    },
    get death() {
      return death.promise;
    },
    get running() {
      return running !== null;
    },
    async start() {
      if (running !== null) throw new Error(`${options.name} runs already`);
      await dying;
      closeEyes();
      mkdirSync(options.folder, { recursive: true });
      if (image !== null) putBackImage(image, options.folder);
      image = null;
      const { online } = link;
      link = options.network.link(options.name);
      link.setOnline(online);
      const live = options.ownProcess === true ? liveInOwnProcess : liveHere;
      const ids = createTestIds(options.random.fork(`ids ${life}`), () => clock.now());
      running = await live({ folder: options.folder, clock, ids, secrets, link, log: options.log });
    },
    async ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>> {
      if (running === null) throw new Error(`${options.name} is not running`);
      return JSON.parse(await running.dispatch(channel, JSON.stringify(input))) as Answer<Name>;
    },
    notify: (event) => running?.notify(event),
    crash() {
      if (running === null) return;
      closeEyes();
      const killed = running.kill();
      image = killed.image;
      dying = killed.gone;
      running = null;
      endLife();
    },
    async stop() {
      const ended = running;
      running = null;
      endLife();
      // Who closes a database last cleans up after it.
      closeEyes();
      await ended?.close();
      closeEyes();
      link.sever();
    },
    copyDisk(target) {
      if (running !== null && options.ownProcess === true)
        throw new Error(`${options.name} is being written to`);
      takeCrashImage(image ?? options.folder, target);
    },
    get pid() {
      return running?.pid ?? null;
    },
    rewrite(work) {
      if (running !== null) throw new Error(`${options.name} is running`);
      closeEyes();
      if (image !== null) putBackImage(image, options.folder);
      image = null;
      const { db, file, key } = openDatabase(options.folder, secrets);
      db.close();
      return work(file, key);
    },
    look: (read) => read(open()),
  };
  return laptop;
}

/** The one database under the folder that one of the captured secrets opens. */
function openDatabase(
  folder: string,
  secrets: CapturingSecrets,
): { readonly db: Database.Database; readonly file: string; readonly key: Uint8Array } {
  for (const file of databaseFiles(folder)) {
    for (const key of [...secrets.sealed].reverse()) {
      if (key.length !== 32) continue;
      try {
        return { db: openLaptopDatabase(file, key), file, key };
      } catch {
        // Another key, another file.
      }
    }
  }
  throw new Error(`no captured secret opens a database under ${folder}`);
}

const databaseFiles = (folder: string): string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(db|sqlite3?|database)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => !/backup|aside|damaged/i.test(file.slice(folder.length)));
