import type { Network } from '../ports/ports.ts';
import { fromFailureMessage } from './failureMessage.ts';
import type { FromRequester, ToRequester } from './messages.ts';

interface Under {
  head(message: Extract<ToRequester, { type: 'head' }>): void;
  piece(bytes: Uint8Array): void;
  end(): void;
  broken(error: Error): void;
}

/**
 * The host's network, used from a worker: the host knows the system's proxy and certificates. Long bodies cross
 * piece by piece, each asked for, so that a slow database slows the sender and memory stays flat.
 */
export class ProxiedNetwork implements Network {
  readonly #send: (message: FromRequester) => void;
  readonly #under = new Map<number, Under>();
  #last = 0;

  constructor(send: (message: FromRequester) => void) {
    this.#send = send;
  }

  fetch(url: string, init: RequestInit): Promise<Response> {
    this.#last += 1;
    const id = this.#last;
    const { signal } = init;
    return new Promise<Response>((resolve, reject) => {
      let body: ReadableStreamDefaultController<Uint8Array> | null = null;
      const done = (): void => {
        this.#under.delete(id);
        signal?.removeEventListener('abort', abort);
      };
      const abort = (): void => {
        this.#send({ type: 'abort', id });
        this.#under.get(id)?.broken(signal?.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      this.#under.set(id, {
        head: ({ status, headers, body: given }) => {
          const init = { status, headers: headers.map(([name, value]): [string, string] => [name, value]) };
          if (given !== 'in pieces') {
            done();
            resolve(new Response(given === 'none' ? null : given, init));
            return;
          }
          const stream = new ReadableStream<Uint8Array>(
            {
              start: (controller) => {
                body = controller;
              },
              pull: () => this.#send({ type: 'more', id }),
              cancel: () => {
                this.#send({ type: 'abort', id });
                done();
              },
            },
            { highWaterMark: 4 },
          );
          resolve(new Response(stream, init));
        },
        piece: (bytes) => body?.enqueue(bytes),
        end: () => {
          done();
          body?.close();
        },
        broken: (error) => {
          done();
          if (body === null) reject(error);
          else body.error(error);
        },
      });
      if (signal?.aborted) {
        abort();
        return;
      }
      signal?.addEventListener('abort', abort, { once: true });
      this.#send({
        type: 'fetch',
        id,
        url,
        method: init.method ?? 'GET',
        headers: init.headers as Record<string, string>,
        body: bodyOf(init.body),
        redirect: init.redirect === 'manual' ? 'manual' : 'error',
      });
    });
  }

  take(message: ToRequester): void {
    const under = this.#under.get(message.id);
    switch (message.type) {
      case 'head':
        under?.head(message);
        break;
      case 'piece':
        under?.piece(message.bytes);
        break;
      case 'end':
        under?.end();
        break;
      case 'broken':
        under?.broken(fromFailureMessage(message.error));
        break;
    }
  }
}

/** What crosses a thread as it is; nothing here sends anything else. */
function bodyOf(body: RequestInit['body']): string | Uint8Array<ArrayBuffer> | null {
  if (body === null || body === undefined) return null;
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new Uint8Array(body);
  throw new Error('a body of this kind does not cross threads');
}
