import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backend, createBackend } from '../../../electron/backend/createBackend.ts';
import { fileSecretStore } from '../../../electron/hosting/fileSecretStore.ts';
import { randomIds } from '../../../electron/hosting/randomIds.ts';
import { systemClock } from '../../../electron/hosting/systemClock.ts';
import type { Answer, ChannelName, Input } from '../../../shared/contracts/ipc/index.ts';
import type { SyncStatus } from '../../../shared/contracts/ipc/sync.ts';
import { benchEmail, benchPassword } from '../credentials.ts';

/** The program's backend as its hosts start it, threads and all, without a host. */
export interface BenchLaptop {
  /** The value of an answer; a refusal ends the bench. */
  ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Value<Name>>;
  status(): Promise<SyncStatus>;
  signIn(hubUrl: string): Promise<void>;
  /** Until the status says that, looked at every `every` milliseconds. */
  until(reached: (status: SyncStatus) => boolean, every?: number): Promise<void>;
  setNetwork(on: boolean): void;
  databaseBytes(): number;
  close(): Promise<void>;
}
type Value<Name extends ChannelName> = Extract<Answer<Name>, { readonly ok: true }>['value'];

/** Bundled, its thread stands beside it in a bundle of its own. */
const builtWorker = import.meta.url.endsWith('.js')
  ? { workerEntry: new URL('./worker.js', import.meta.url) }
  : {};

const longestWait = 300_000;

/** A backend on that folder, with a network that can be taken away. */
export async function openBenchBackend(
  folder: string,
): Promise<{ readonly backend: Backend; setNetwork(on: boolean): void }> {
  mkdirSync(folder, { recursive: true });
  const clock = systemClock();
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields: object, message: string) => console.error(message, fields),
  };
  let online = true;
  const network = {
    fetch: (url: string, init: RequestInit): Promise<Response> =>
      online
        ? fetch(url, init)
        : Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENETUNREACH' } })),
  };
  const backend: Backend = await createBackend(
    { clock, ids: randomIds(clock), secrets: fileSecretStore(folder), network, log },
    { dataFolder: folder, programVersion: '0.0.0-bench', ...builtWorker },
  );
  return {
    backend,
    setNetwork(on) {
      online = on;
      backend.notify(on ? 'online' : 'offline');
    },
  };
}

export async function openBenchLaptop(folder: string): Promise<BenchLaptop> {
  const { backend, setNetwork } = await openBenchBackend(folder);
  const laptop: BenchLaptop = {
    async ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Value<Name>> {
      const answer = JSON.parse(
        await backend.dispatch(channel, JSON.stringify(input), { window: 'bench' }),
      ) as Answer<Name>;
      if (!answer.ok) throw new Error(`${channel} answered ${JSON.stringify(answer.error)}`);
      return answer.value as Value<Name>;
    },
    status: () => laptop.ask('sync.status', {}),
    async signIn(hubUrl) {
      await laptop.ask('session.signIn', { hubUrl, email: benchEmail, password: benchPassword });
    },
    async until(reached, every = 5) {
      const deadline = performance.now() + longestWait;
      for (;;) {
        const status = await laptop.status();
        if (reached(status)) return;
        if (performance.now() > deadline) throw new Error(`never reached: ${JSON.stringify(status)}`);
        await new Promise((resolve) => setTimeout(resolve, every));
      }
    },
    setNetwork,
    databaseBytes: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() && /\.db(-wal)?$/.test(entry.name) && !entry.parentPath.includes('backup'),
        )
        .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
    close: () => backend.close(),
  };
  return laptop;
}

/** One line of JSON, and the end: what a measuring process says to the one that started it. */
export function report(value: object): never {
  console.log(JSON.stringify({ ...value, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
  process.exit();
}
