import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import {
  type DeviceSigned,
  type HandOverResponse,
  handOverText,
  type StandingResponse,
} from '../../shared/contracts/sync/deviceWire.ts';
import type {
  ChangesResponse,
  DigestResponse,
  PushResponse,
  RefreshResponse,
  SignInResponse,
  SnapshotBegin,
  SnapshotEnd,
  SnapshotPage,
  SnapshotPause,
  WireError,
} from '../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../shared/contracts/sync/wireVersion.ts';
import type { EntityName } from '../../shared/domain/entities/index.ts';

export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly error: WireError;
}

export interface SentMutation {
  readonly id?: string;
  readonly kind: string;
  readonly args: unknown;
  readonly version?: number;
  readonly cursor?: string | null;
  readonly dependsOn?: readonly string[];
  readonly authoredAt?: number;
}

/** A laptop reduced to what it says to the hub: real HTTP, a real device key, and a queue that only counts. */
export class HubLaptop {
  readonly deviceId = randomUUID();
  readonly boot = randomUUID();
  readonly #publicKey: string;
  readonly #privateKey: KeyObject;
  clientId = randomUUID();
  epoch = '';
  accessToken = '';
  refreshToken = '';
  userId = '';
  seq = 0;
  cursor: string | null = null;
  url: string;

  constructor(url: string) {
    this.url = url;
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.#publicKey = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    this.#privateKey = privateKey;
  }

  async request<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply<Body>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        'callboard-wire': String(wireVersion),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
    const parsed = isJson ? JSON.parse(text) : text;
    return {
      status: response.status,
      headers: response.headers,
      body: parsed as Body,
      error: parsed as WireError,
    };
  }

  async signIn(email: string, password: string): Promise<Reply<SignInResponse>> {
    const device = { id: this.deviceId, name: 'Laptop', publicKey: this.#publicKey };
    const reply = await this.request<SignInResponse>('POST', '/v1/sessions', { email, password, device });
    if (reply.status === 200) {
      this.accessToken = reply.body.accessToken;
      this.refreshToken = reply.body.refreshToken;
      this.epoch = reply.body.hub.epoch;
      this.userId = reply.body.user.id;
    }
    return reply;
  }

  /** Asks for new tokens and, unless told to lose the answer, takes them. */
  async refresh({
    refreshToken = this.refreshToken,
    loseAnswer = false,
  } = {}): Promise<Reply<RefreshResponse>> {
    const at = Date.now();
    const text = `refresh:${this.deviceId}:${refreshToken}:${at}`;
    const signature = sign(null, Buffer.from(text), this.#privateKey).toString('base64');
    const request = { deviceId: this.deviceId, refreshToken, at, signature };
    const reply = await this.request<RefreshResponse>('POST', '/v1/sessions/refresh', request);
    if (reply.status === 200 && !loseAnswer) {
      this.accessToken = reply.body.accessToken;
      this.refreshToken = reply.body.refreshToken;
    }
    return reply;
  }

  /** What a laptop without a session says of itself: how it stands, and that it has emptied itself. */
  standing = () => this.#sayOfItself<StandingResponse>('standing', this.deviceId);
  wiped = (deviceId = this.deviceId) => this.#sayOfItself<object>('wiped', deviceId);

  /** And what it had not sent. */
  handOver(envelopes: readonly unknown[]): Promise<Reply<HandOverResponse>> {
    const mutations = JSON.stringify(envelopes);
    const what = handOverText(createHash('sha256').update(mutations).digest('hex'));
    return this.request('POST', '/v1/devices/hand-over', { ...this.#signed(what, this.deviceId), mutations });
  }

  #sayOfItself<Body>(what: string, deviceId: string): Promise<Reply<Body>> {
    return this.request('POST', `/v1/devices/${what}`, this.#signed(what, deviceId));
  }

  #signed(what: string, deviceId: string): DeviceSigned {
    const at = Date.now();
    const text = Buffer.from(`${what}:${deviceId}:${at}`);
    return { deviceId, at, signature: sign(null, text, this.#privateKey).toString('base64') };
  }

  /** An envelope at the next place of the queue. */
  envelope(mutation: SentMutation): Record<string, unknown> {
    this.seq += 1;
    return {
      seq: this.seq,
      id: mutation.id ?? randomUUID(),
      kind: mutation.kind,
      version: mutation.version ?? 1,
      authoredAt: mutation.authoredAt ?? Date.now(),
      boot: this.boot,
      monotonic: performance.now(),
      cursor: mutation.cursor === undefined ? this.cursor : mutation.cursor,
      dependsOn: mutation.dependsOn ?? [],
      args: mutation.args,
    };
  }

  send(envelopes: readonly unknown[]): Promise<Reply<PushResponse>> {
    return this.request('POST', '/v1/push', {
      clientId: this.clientId,
      epoch: this.epoch,
      mutations: envelopes,
    });
  }

  push(...mutations: readonly SentMutation[]): Promise<Reply<PushResponse>> {
    return this.send(mutations.map((mutation) => this.envelope(mutation)));
  }

  changes(cursor: string | null = this.cursor): Promise<Reply<ChangesResponse>> {
    const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    return this.request('GET', `/v1/changes${query}`);
  }

  digest(scope: string): Promise<Reply<DigestResponse>> {
    return this.request('GET', `/v1/digest?scope=${encodeURIComponent(scope)}`);
  }

  /** A whole snapshot, its page hashes checked; the cursor is joined to the laptop's. */
  async snapshot(scope: string, resume?: string): Promise<SnapshotRead> {
    const query = `scope=${encodeURIComponent(scope)}${resume ? `&resume=${resume}` : ''}`;
    const reply = await this.request<string>('GET', `/v1/snapshot?${query}`);
    if (reply.status !== 200) throw new Error(`snapshot: ${reply.status} ${JSON.stringify(reply.body)}`);
    const read = readSnapshot(reply.body);
    this.cursor = this.cursor === null ? read.begin.cursor : `${this.cursor}.${read.begin.cursor}`;
    return read;
  }

  /** Of a scope what the user's own calls between two instants are about; the cursor is left alone. */
  async planned(scope: string, from: number, to: number): Promise<SnapshotRead> {
    const query = `scope=${encodeURIComponent(scope)}&planned=${from}-${to}`;
    const reply = await this.request<string>('GET', `/v1/snapshot?${query}`);
    if (reply.status !== 200) throw new Error(`snapshot: ${reply.status} ${JSON.stringify(reply.body)}`);
    return readSnapshot(reply.body);
  }

  /** Takes the snapshots of every scope the user has; leaves a cursor that all changes go on from. */
  async takeAllSnapshots(): Promise<ReadonlyMap<EntityName, readonly (readonly unknown[])[]>> {
    this.cursor = null;
    const { body } = await this.changes(null);
    const rows = new Map<EntityName, readonly (readonly unknown[])[]>();
    for (const scope of body.scopes) {
      for (const [entity, more] of (await this.snapshot(scope)).rows)
        rows.set(entity, [...(rows.get(entity) ?? []), ...more]);
    }
    return rows;
  }

  /** Pulls once and goes on from there. */
  async pull(): Promise<ChangesResponse> {
    const reply = await this.changes();
    if (reply.status !== 200) throw new Error(`changes: ${reply.status} ${JSON.stringify(reply.body)}`);
    this.cursor = reply.body.cursor;
    return reply.body;
  }
}

export interface SnapshotRead {
  readonly begin: SnapshotBegin;
  readonly pages: readonly SnapshotPage[];
  readonly end: SnapshotEnd | null;
  readonly rows: ReadonlyMap<EntityName, readonly (readonly unknown[])[]>;
}

export function readSnapshot(text: string): SnapshotRead {
  const lines = text.split('\n').filter((line) => line !== '');
  const begin = JSON.parse(lines[0] ?? 'null') as SnapshotBegin;
  const pages: SnapshotPage[] = [];
  const rows = new Map<EntityName, unknown[][]>();
  let end: SnapshotEnd | null = null;
  for (let at = 1; at < lines.length; at += 1) {
    const head = JSON.parse(lines[at] ?? 'null') as SnapshotPage | SnapshotPause | SnapshotEnd;
    if (head.type === 'pause') break;
    if (head.type === 'end') {
      end = head;
      continue;
    }
    at += 1;
    const body = lines[at] ?? '';
    if (createHash('sha256').update(body).digest('hex') !== head.sha256) throw new Error('a page is damaged');
    const page = JSON.parse(body) as unknown[][];
    if (page.length !== head.count) throw new Error('a page has another count');
    pages.push(head);
    rows.set(head.entity, [...(rows.get(head.entity) ?? []), ...page]);
  }
  return { begin, pages, end, rows };
}
