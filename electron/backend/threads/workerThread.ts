import { Worker } from 'node:worker_threads';
import { fromFailureMessage } from './failureMessage.ts';
import type { ToHost, ToWorker, WorkerStart } from './messages.ts';

type Call = Extract<ToWorker, { readonly call: number }>;
/** `Omit` over each member of the union by itself. */
type WithoutCall<Message> = Message extends unknown ? Omit<Message, 'call'> : never;
type Told = Exclude<ToHost, { readonly type: 'answer' | 'failed' }>;

/** One worker thread: calls with answers, and what it tells by itself. */
export class WorkerThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #last = 0;
  #ended: Error | null = null;

  constructor(entry: URL, start: WorkerStart, told: (message: Told) => void, died: (error: Error) => void) {
    this.#worker = new Worker(entry, { workerData: start, name: `callboard ${start.role}` });
    this.#worker.on('message', (message: ToHost) => {
      if (message.type === 'answer') this.#answered(message.call)?.resolve(message.value);
      else if (message.type === 'failed')
        this.#answered(message.call)?.reject(fromFailureMessage(message.error));
      else told(message);
    });
    const end = (error: Error): void => {
      this.#ended ??= error;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
      died(error);
    };
    this.#worker.on('error', end);
    this.#worker.on('exit', (code) => end(new Error(`the ${start.role} ended (${code})`)));
  }

  #answered(call: number) {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    return waiting;
  }

  call(message: WithoutCall<Call>): Promise<unknown> {
    this.#last += 1;
    const call = this.#last;
    // Nobody would ever answer.
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ ...message, call });
    });
  }

  tell(message: Exclude<ToWorker, Call>, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, [...transfer]);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
