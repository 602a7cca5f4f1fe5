import type { z } from 'zod';
import { wireError, wireHeader, wirePath } from '../../../shared/contracts/sync/wire.ts';
import { wireVersion } from '../../../shared/contracts/sync/wireVersion.ts';
import type { Network } from '../ports/ports.ts';
import { HubTrouble, networkTrouble } from './hubTrouble.ts';

export interface HubRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under `/v1`, with its query. */
  readonly path: string;
  readonly body?: string;
  /** JSON unless said otherwise. */
  readonly bodyType?: string;
  readonly accessToken?: string;
  readonly signal: AbortSignal;
  /** Bytes of a file, both ends included: only of the file with this tag. */
  readonly range?: { readonly from: number; readonly to: number; readonly tag: string };
  /** Bytes of a file on their way to the hub, with their place in it; null: where it stands is asked. */
  readonly upload?: {
    readonly mediaType: string;
    readonly range: string;
    readonly bytes: Uint8Array<ArrayBuffer> | null;
  };
}

/** No answer within this is no answer; it will be asked for again. */
const answerTimeoutMs = 60_000;
/** Larger answers than this are not from a hub. */
const longestAnswer = 64 * 1024 * 1024;

/** Speaks HTTP with one hub: an answer in contract, or a `HubTrouble`. */
export class HubClient {
  readonly #network: Network;
  readonly #base: string;
  readonly #programVersion: string;

  constructor(network: Network, hubUrl: string, programVersion: string) {
    this.#network = network;
    this.#base = `${hubUrl.replace(/\/+$/, '')}${wirePath}`;
    this.#programVersion = programVersion;
  }

  /** The whole answer. What is not in contract did not come whole, or not from a hub: `unreachable`. */
  async json<Schema extends z.ZodType>(schema: Schema, request: HubRequest): Promise<z.output<Schema>> {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(answerTimeoutMs)]);
    const response = await this.#send(request, signal);
    const parsed = schema.safeParse(await jsonOf(response));
    if (!parsed.success) throw new HubTrouble('unreachable', 'not_in_contract');
    return parsed.data;
  }

  /** Asks for nothing but that it is done. */
  async done(request: HubRequest): Promise<void> {
    const response = await this.#send(request, request.signal);
    await response.body?.cancel();
  }

  /** The body as it comes. The caller reads it to its end or cancels it. */
  async stream(request: HubRequest): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#send(request, request.signal);
    if (response.body === null) throw new HubTrouble('unreachable', 'empty_answer');
    return response.body;
  }

  async #send(request: HubRequest, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = {
      accept: 'application/json, application/x-ndjson',
      'user-agent': `Callboard/${this.#programVersion}`,
      [wireHeader]: String(wireVersion),
    };
    if (request.accessToken !== undefined) headers.authorization = `Bearer ${request.accessToken}`;
    if (request.body !== undefined) headers['content-type'] = request.bodyType ?? 'application/json';
    if (request.range !== undefined) {
      headers.range = `bytes=${request.range.from}-${request.range.to}`;
      headers['if-range'] = `"${request.range.tag}"`;
      headers.accept = '*/*';
    }
    if (request.upload !== undefined) {
      headers['content-type'] = request.upload.mediaType;
      headers['content-range'] = request.upload.range;
    }
    const body = request.body ?? request.upload?.bytes ?? null;
    let response: Response;
    try {
      response = await this.#network.fetch(`${this.#base}${request.path}`, {
        method: request.method,
        headers,
        signal,
        redirect: 'error',
        ...(body === null ? {} : { body }),
      });
    } catch (error) {
      throw networkTrouble(error);
    }
    if (response.ok) return response;
    throw await troubleOf(response);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > longestAnswer) throw new HubTrouble('unreachable', 'answer_too_long');
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    if (error instanceof SyntaxError) throw new HubTrouble('unreachable', 'answer_cut');
    throw networkTrouble(error);
  }
}

async function troubleOf(response: Response): Promise<HubTrouble> {
  const body = wireError.safeParse(await response.json().catch(() => null));
  const code = body.success ? body.data.code : `http_${response.status}`;
  const detail = body.success ? (body.data.detail ?? {}) : {};
  const retryAfterMs = retryAfterOf(response.headers.get('retry-after'));
  const { status } = response;
  if (!body.success && status < 500 && ![408, 425, 429].includes(status)) {
    // Something between us and the hub answered: a proxy, a portal, another server.
    return status === 413
      ? new HubTrouble('refused', 'too_large')
      : new HubTrouble('unreachable', code, { retryAfterMs });
  }
  switch (code) {
    case 'session_ended':
    case 'wrong_credentials':
      return new HubTrouble('sign_in', code, { detail });
    case 'device_revoked':
      return new HubTrouble('revoked', code, { detail });
    case 'wire_version':
      return new HubTrouble('update', code, { detail });
  }
  if (status >= 500 || [408, 425, 429].includes(status))
    return new HubTrouble('later', code, { retryAfterMs, detail });
  return new HubTrouble('refused', code, { retryAfterMs, detail });
}

/** Seconds or a date; null where it is neither. */
function retryAfterOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
