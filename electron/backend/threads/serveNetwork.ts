import type { Network } from '../ports/ports.ts';
import { toFailureMessage } from './failureMessage.ts';
import type { FromRequester, ToRequester } from './messages.ts';

interface Open {
  readonly abort: AbortController;
  more(): void;
}

const shortBytes = 65_536;

/** What is encoded says how long it is on the way, not here. */
const isShort = (headers: Headers): boolean =>
  !headers.has('content-encoding') &&
  Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY) <= shortBytes;

/** Makes the requests that a worker asks for. A short body leaves with its head, a piece of a longer one only when one was asked for. */
export class NetworkServer {
  readonly #network: Network;
  readonly #send: (message: ToRequester, transfer?: readonly ArrayBuffer[]) => void;
  readonly #open = new Map<number, Open>();

  constructor(network: Network, send: (message: ToRequester, transfer?: readonly ArrayBuffer[]) => void) {
    this.#network = network;
    this.#send = send;
  }

  take(message: FromRequester): void {
    switch (message.type) {
      case 'fetch':
        void this.#fetch(message);
        break;
      case 'more':
        this.#open.get(message.id)?.more();
        break;
      case 'abort':
        this.#open.get(message.id)?.abort.abort();
        break;
    }
  }

  close(): void {
    for (const { abort } of this.#open.values()) abort.abort();
  }

  async #fetch({
    id,
    url,
    method,
    headers,
    body,
    redirect,
  }: Extract<FromRequester, { type: 'fetch' }>): Promise<void> {
    const abort = new AbortController();
    let asked = 0;
    let wake: (() => void) | null = null;
    this.#open.set(id, {
      abort,
      more: () => {
        asked += 1;
        wake?.();
      },
    });
    // A worker that gives up while we wait for its next "more" must not leave this waiting for ever.
    abort.signal.addEventListener('abort', () => wake?.(), { once: true });
    try {
      const response = await this.#network.fetch(url, {
        method,
        headers,
        redirect,
        signal: abort.signal,
        ...(body === null ? {} : { body }),
      });
      const list = [...response.headers.entries()].filter(
        ([name]) => !/^(content-encoding|content-length)$/.test(name),
      );
      const head = { type: 'head', id, status: response.status, headers: list } as const;
      if (response.body === null) {
        this.#send({ ...head, body: 'none' });
      } else if (isShort(response.headers)) {
        const body = new Uint8Array(await response.arrayBuffer());
        this.#send({ ...head, body }, [body.buffer]);
      } else {
        this.#send({ ...head, body: 'in pieces' });
        for await (const piece of response.body) {
          while (asked === 0 && !abort.signal.aborted) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
          if (abort.signal.aborted) return;
          asked -= 1;
          const own = piece.slice();
          this.#send({ type: 'piece', id, bytes: own }, [own.buffer]);
        }
        this.#send({ type: 'end', id });
      }
    } catch (error) {
      this.#send({ type: 'broken', id, error: toFailureMessage(error) });
    } finally {
      this.#open.delete(id);
    }
  }
}
