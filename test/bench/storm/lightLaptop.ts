import { randomUUID } from 'node:crypto';
import {
  type ChangesResponse,
  type PushResponse,
  wireHeader,
  wirePath,
} from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import { uuidV7 } from '../../../shared/kernel/uuid.ts';
import { createRandom, type Random } from '../../harness/random.ts';

export interface LightLaptopOptions {
  readonly number: number;
  readonly hubUrl: string;
  readonly accessToken: string;
  /** Where it had read to when it was last connected. */
  readonly cursor: string;
  readonly epoch: string;
  readonly accountIds: readonly string[];
}

/** What the storm counts, of all laptops together. */
export interface StormCount {
  readonly pushes: number[];
  turnedAway: number;
  rowsRead: number;
  applied: number;
}

const readLimit = 1_000;

/** The real protocol without a database: it has read everything once, has work to send, and comes back. */
export class LightLaptop {
  readonly #options: LightLaptopOptions;
  readonly #random: Random;
  readonly #clientId = randomUUID();
  readonly heardIds: string[] = [];

  constructor(options: LightLaptopOptions) {
    this.#options = options;
    this.#random = createRandom(`storm ${options.number}`);
  }

  /** Sends its work and reads its day, as a laptop does: both ways at once, and what is new afterwards. */
  async comeBack(mutations: number, count: StormCount): Promise<void> {
    const [cursor] = await Promise.all([
      this.#readFrom(this.#options.cursor, count),
      this.#send(mutations, count),
    ]);
    await this.#readFrom(cursor, count);
  }

  async #send(mutations: number, count: StormCount): Promise<void> {
    const { epoch, cursor } = this.#options;
    const boot = randomUUID();
    const envelopes = Array.from({ length: mutations }, (_, at) => this.#heard(at + 1, boot, cursor));
    const body = JSON.stringify({ clientId: this.#clientId, epoch, mutations: envelopes });
    const answer = (await this.#ask('POST', '/push', body, count)) as PushResponse;
    count.applied += answer.outcomes.filter(({ outcome }) => outcome === 'applied').length;
  }

  #heard(seq: number, boot: string, cursor: string): object {
    const now = Date.now();
    const id = uuidV7(now, this.#random.bytes(10));
    this.heardIds.push(id);
    const args = {
      id,
      accountId: this.#random.pick(this.#options.accountIds),
      callId: null,
      contactId: null,
      kind: 'objection',
      category: 'price',
      verbatim: `Said in the storm, ${this.#options.number}.${seq}`,
      language: null,
      persona: 'unknown',
      buyerStage: null,
      competitorId: null,
      response: null,
      responseItemId: null,
      responseVersion: null,
      responseWords: null,
      outcome: 'open',
      ownerId: null,
      heardAt: now,
    };
    const mutationId = uuidV7(now, this.#random.bytes(10));
    return {
      seq,
      id: mutationId,
      kind: 'heard.add',
      version: 1,
      authoredAt: now,
      boot,
      monotonic: seq,
      cursor,
      dependsOn: [],
      args,
    };
  }

  async #readFrom(from: string, count: StormCount): Promise<string> {
    let cursor = from;
    for (let page = 0; page < readLimit; page += 1) {
      const answer = (await this.#ask(
        'GET',
        `/changes?cursor=${encodeURIComponent(cursor)}`,
        null,
        count,
      )) as ChangesResponse;
      for (const { rows } of Object.values(answer.entities)) count.rowsRead += rows.length;
      cursor = answer.cursor;
      if (answer.complete) return cursor;
    }
    throw new Error(`laptop ${this.#options.number} reads for ever`);
  }

  /** Turned away, it comes again after the time it was told. */
  async #ask(method: 'GET' | 'POST', path: string, body: string | null, count: StormCount): Promise<unknown> {
    for (;;) {
      const began = performance.now();
      const response = await fetch(`${this.#options.hubUrl}${wirePath}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#options.accessToken}`,
          [wireHeader]: String(wireVersion),
          ...(body === null ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === null ? {} : { body }),
      });
      const text = await response.text();
      if (response.status === 429 || response.status === 503) {
        count.turnedAway += 1;
        const seconds = Number(response.headers.get('retry-after') ?? 1);
        await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + this.#random.between(0, 1000)));
        continue;
      }
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 200)}`);
      if (method === 'POST') count.pushes.push(performance.now() - began);
      return JSON.parse(text);
    }
  }
}
