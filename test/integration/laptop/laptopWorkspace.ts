import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, type BackendOptions, createBackend } from '../../../electron/backend/createBackend.ts';
import type { BackendPorts, Network, SecretStore } from '../../../electron/backend/ports/ports.ts';
import type { Answer, ChannelName, Input } from '../../../shared/contracts/ipc/index.ts';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';

const quiet = () => undefined;

/** A laptop's ports on real time and the real network; `secrets` is its keychain and outlives a restart. */
export function laptopPorts(change: Partial<BackendPorts> = {}): BackendPorts {
  const log = process.env.CALLBOARD_TEST_LOG
    ? { info: console.log, warn: console.warn, error: console.error }
    : { info: quiet, warn: quiet, error: quiet };
  return {
    clock: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      bootId: randomUUID(),
      timeZone: () => 'Europe/Stockholm',
    },
    ids: { next: newId },
    secrets: openKeychain(),
    network: { fetch: (url, init) => fetch(url, init) },
    log,
    ...change,
  };
}

export const newId = (): string => uuidV7(Date.now(), randomBytes(10));

/** A keychain of the account `owner`: what it sealed opens for the same one alone. */
export function openKeychain(owner = 'me'): SecretStore {
  const mark = Buffer.from(`${owner}:`);
  const turn = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xa5);
  return {
    protection: 'keychain',
    seal: async (secret) => new Uint8Array(Buffer.concat([mark, turn(secret)])),
    open: async (sealed) => {
      if (!mark.equals(sealed.subarray(0, mark.length))) throw new Error('sealed by another account');
      return turn(sealed.subarray(mark.length));
    },
  };
}

/** A network that can be taken away. */
export class SwitchedNetwork implements Network {
  on = true;
  /** Called with each answer before it is given; throwing loses it on the way. */
  lose: (url: string) => boolean = () => false;

  async fetch(url: string, init: RequestInit): Promise<Response> {
    if (!this.on) throw Object.assign(new Error('no network'), { code: 'ENETUNREACH' });
    const response = await fetch(url, init);
    if (!this.lose(url)) return response;
    await response.arrayBuffer();
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  }
}

/** One laptop: a folder, its ports, and the backend while it runs. */
export class TestLaptop {
  readonly folder: string;
  readonly ports: BackendPorts;
  readonly #options: Partial<BackendOptions>;
  #backend: Backend | null = null;

  constructor(
    ports: BackendPorts = laptopPorts(),
    options: Partial<BackendOptions> = {},
    folder = mkdtempSync(join(tmpdir(), 'callboard-laptop-')),
  ) {
    this.ports = ports;
    this.#options = options;
    this.folder = folder;
  }

  get backend(): Backend {
    if (this.#backend === null) throw new Error('the laptop is not running');
    return this.#backend;
  }

  async start(): Promise<this> {
    this.#backend = await createBackend(this.ports, {
      dataFolder: this.folder,
      programVersion: '0.0.0',
      threads: false,
      ...this.#options,
    });
    return this;
  }

  async stop(): Promise<void> {
    await this.#backend?.close();
    this.#backend = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask<Name extends ChannelName>(channel: Name, input: Input<Name>): Promise<Answer<Name>> {
    return JSON.parse(
      await this.backend.dispatch(channel, JSON.stringify(input), { window: 'test' }),
    ) as Answer<Name>;
  }

  /** The value of an answer that must be well. */
  async get<Name extends ChannelName>(
    channel: Name,
    input: Input<Name>,
  ): Promise<Extract<Answer<Name>, { ok: true }>['value']> {
    const answer = await this.ask(channel, input);
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as Extract<Answer<Name>, { ok: true }>['value'];
  }

  signIn(hubUrl: string, email: string, password: string) {
    return this.ask('session.signIn', { hubUrl, email, password });
  }

  /** Waits until everything is acknowledged and read back. */
  async synced(withinMs = 20_000): Promise<void> {
    await this.ask('sync.now', {});
    const describe = async () => ({
      ...(await this.get('sync.status', {})),
      attention: (await this.get('sync.list', { list: 'attention', offset: 0, limit: 10 })).items,
    });
    await until(async () => (await this.get('sync.status', {})).allSynced, withinMs, describe);
  }
}

export async function until(
  holds: () => Promise<boolean> | boolean,
  withinMs = 20_000,
  describe: () => Promise<unknown> = async () => holds.toString(),
): Promise<void> {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${JSON.stringify(await describe())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
