import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { type Backend, createBackend } from '../../electron/backend/createBackend.ts';
import type { Log } from '../../electron/backend/ports/ports.ts';
import type { Answer, ChannelName, Input } from '../../shared/contracts/ipc/index.ts';
import { type CapturingSecrets, createCapturingSecrets } from './capturingSecrets.ts';
import { putBackImage, takeCrashImage } from './crashImage.ts';
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
  notify(event: 'online' | 'offline' | 'resume' | 'suspend'): void;
  /** Dies at this very moment, in the middle of whatever it is doing. */
  crash(): void;
  /** Ends as a user ends it. */
  stop(): Promise<void>;
  /** The test's own eyes on the laptop's database. */
  look<Value>(read: (db: Database.Database) => Value): Value;
}

export function createLaptop(options: LaptopOptions): Laptop {
  const clock = options.clock ?? createTestClock(options.random.fork('clock'));
  const secrets = options.secrets ?? createCapturingSecrets();
  const image = `${options.folder}.image`;
  let backend: Backend | null = null;
  let link = options.network.link(options.name);
  let life = 0;
  let dying: Promise<void> = Promise.resolve();
  let crashed = false;
  let online = true;
  let death = Promise.withResolvers<void>();
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
      return backend !== null;
    },
    async start() {
      if (backend !== null) throw new Error(`${options.name} runs already`);
      await dying;
      mkdirSync(options.folder, { recursive: true });
      if (crashed) putBackImage(image, options.folder);
      crashed = false;
      online = link.online;
      link = options.network.link(options.name);
      link.setOnline(online);
      backend = await createBackend(
        {
          clock,
          ids: createTestIds(options.random.fork(`ids ${life}`), () => clock.now()),
          secrets,
          network: link,
          log: options.log,
        },
        { dataFolder: options.folder, programVersion: '0.0.0-test', threads: false },
      );
    },
    async ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>> {
      if (backend === null) throw new Error(`${options.name} is not running`);
      const answer = await backend.dispatch(channel, JSON.stringify(input), { window: 'test' } as never);
      return JSON.parse(answer) as Answer<Name>;
    },
    notify(event) {
      backend?.notify(event as never);
    },
    crash() {
      if (backend === null) return;
      takeCrashImage(options.folder, image);
      link.sever();
      crashed = true;
      const ended = backend;
      backend = null;
      endLife();
      // What the dead process would still do happens to files that the next start throws away.
      dying = within(ended.close(), 5_000);
    },
    async stop() {
      const ended = backend;
      backend = null;
      endLife();
      if (ended !== null) await ended.close();
      link.sever();
    },
    look(read) {
      const db = openDatabase(options.folder, secrets);
      try {
        return read(db);
      } finally {
        db.close();
      }
    },
  };
  return laptop;
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  await Promise.race([
    work.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  ]);
}

/** The one database under the folder that one of the captured secrets opens. */
function openDatabase(folder: string, secrets: CapturingSecrets): Database.Database {
  for (const file of databaseFiles(folder)) {
    for (const key of [...secrets.sealed].reverse()) {
      if (key.length !== 32) continue;
      try {
        return openLaptopDatabase(file, key);
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

/** Everything of a laptop that stands on disk, gone. */
export function removeLaptop(laptop: Laptop): void {
  rmSync(laptop.folder, { recursive: true, force: true });
  rmSync(`${laptop.folder}.image`, { recursive: true, force: true });
}
