import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createBackend } from '../../electron/backend/createBackend.ts';
import type { Clock, Ids, Log } from '../../electron/backend/ports/ports.ts';
import type { CapturingSecrets } from './capturingSecrets.ts';
import { takeCrashImage } from './crashImage.ts';
import type { Link } from './network/faultNetwork.ts';
import { hubAddress } from './network/faultNetwork.ts';
import type { TestClock } from './testClock.ts';

export type LaptopEvent = 'online' | 'offline' | 'resume' | 'suspend';

/** One run of a backend, from its start to its end. */
export interface LaptopLife {
  /** Its own process, or null where it lives in this one. */
  readonly pid: number | null;
  dispatch(channel: string, json: string): Promise<string>;
  notify(event: LaptopEvent): void;
  close(): Promise<void>;
  /**
   * Ends it at this very moment. `image`: what is on disk for the next life stands there and not in the
   * folder. `gone` resolves once nothing of it touches the folder any more.
   */
  kill(): { readonly image: string | null; readonly gone: Promise<unknown> };
}

export interface LifeOptions {
  readonly folder: string;
  readonly clock: TestClock;
  readonly ids: Ids;
  readonly secrets: CapturingSecrets;
  readonly link: Link;
  readonly log: Log;
}

const programVersion = '0.0.0-test';

/** In this process: many in one test, every await a place to die at. */
export async function liveHere(options: LifeOptions): Promise<LaptopLife> {
  const { folder, clock, ids, secrets, link } = options;
  let alive = true;
  // What a dead backend complains of, it never complained of.
  const log: Log = {
    info: (fields, message) => alive && options.log.info(fields, message),
    warn: (fields, message) => alive && options.log.warn(fields, message),
    error: (fields, message) => alive && options.log.error(fields, message),
  };
  const backend = await createBackend(
    { clock, ids, secrets, network: link, log },
    { dataFolder: folder, programVersion, threads: false },
  );
  return {
    pid: null,
    dispatch: (channel, json) => backend.dispatch(channel, json, { window: 'test' }),
    notify: (event) => backend.notify(event),
    close: () => backend.close(),
    kill() {
      const image = `${folder}.image`;
      takeCrashImage(folder, image);
      alive = false;
      link.sever();
      // What the dead backend would still do happens to files that the next life throws away.
      return { image, gone: within(backend.close(), 5_000) };
    },
  };
}

export interface ChildStart {
  readonly folder: string;
  readonly programVersion: string;
  /** Where its requests go: an address of this test, which passes them through the faults. */
  readonly hub: string;
  readonly front: string;
  readonly secrets: readonly string[];
  readonly clockOffset: number;
}
export type ToChild =
  | { readonly type: 'dispatch'; readonly id: number; readonly channel: string; readonly json: string }
  | { readonly type: 'notify'; readonly event: LaptopEvent }
  | { readonly type: 'clock'; readonly offset: number }
  | { readonly type: 'close' };
export type FromChild =
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly id: number; readonly json: string }
  | { readonly type: 'secret'; readonly hex: string }
  | {
      readonly type: 'log';
      readonly level: 'warn' | 'error';
      readonly fields: Record<string, unknown>;
      readonly message: string;
    };

const childFile = fileURLToPath(new URL('./laptopChild.ts', import.meta.url));

/** In a process of its own, which is killed with SIGKILL. */
export async function liveInOwnProcess(options: LifeOptions): Promise<LaptopLife> {
  const { folder, clock, secrets, link, log } = options;
  const front = await openFront(link);
  const start: ChildStart = {
    folder,
    programVersion,
    hub: hubAddress,
    front: front.url,
    secrets: secrets.sealed.map((secret) => Buffer.from(secret).toString('hex')),
    clockOffset: clock.now() - Date.now(),
  };
  const child = fork(childFile, [JSON.stringify(start)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const waiting = new Map<number, (json: string) => void>();
  const ready = Promise.withResolvers<void>();
  let asked = 0;
  const send = (message: ToChild): void => {
    // One that was killed this moment hears nothing, and that is no failure of the test.
    if (child.connected) child.send(message, () => undefined);
  };
  child.on('message', (message: FromChild) => {
    switch (message.type) {
      case 'ready':
        return ready.resolve();
      case 'answer':
        waiting.get(message.id)?.(message.json);
        waiting.delete(message.id);
        return;
      case 'secret':
        void secrets.seal(Buffer.from(message.hex, 'hex'));
        return;
      case 'log':
        return log[message.level](message.fields, message.message);
    }
  });
  void ended.then(() => ready.reject(new Error('the laptop process ended before it was ready')));
  await ready.promise;
  const tellClock = setInterval(() => send({ type: 'clock', offset: clock.now() - Date.now() }), 20);
  const cleanUp = (): void => {
    clearInterval(tellClock);
    front.close();
  };
  return {
    pid: child.pid ?? null,
    dispatch: (channel, json) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        send({ type: 'dispatch', id: asked, channel, json });
      }),
    notify: (event) => send({ type: 'notify', event }),
    async close() {
      send({ type: 'close' });
      await ended;
      cleanUp();
    },
    kill() {
      child.kill('SIGKILL');
      link.sever();
      cleanUp();
      return { image: null, gone: ended };
    },
  };
}

/** The laptop's way out: what its process asks of this address goes through the link, faults and all. */
async function openFront(link: Link): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name)
          ? [[name, value]]
          : [],
      );
      link
        .fetch(`${hubAddress}${request.url ?? ''}`, {
          method: request.method ?? 'GET',
          headers,
          ...(body.length > 0 ? { body } : {}),
        })
        .then(async (answer) => {
          response.writeHead(answer.status, [...answer.headers].flat());
          response.flushHeaders();
          response.end(Buffer.from(await answer.arrayBuffer()));
        })
        .catch(() => request.socket.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  await Promise.race([
    work.catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, milliseconds).unref()),
  ]);
}

/** A clock that is the machine's, moved; for a process that has no other way to be told the time. */
export const movedClock = (offset: () => number, bootId: string): Clock => ({
  now: () => Date.now() + Math.round(offset()),
  monotonic: () => performance.now(),
  bootId,
  timeZone: () => 'Europe/Stockholm',
});
