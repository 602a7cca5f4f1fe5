import type { Network } from '../../../electron/backend/ports/ports.ts';
import { type Answer, damagedAnswer, readAnswer, wholeAnswer } from './damage.ts';
import type { Exchange } from './exchange.ts';
import { damagesAnswer, type Fault, type FaultKind, type WirePath, wirePathOf } from './fault.ts';

/** What laptops are told the hub's address is. It stays while the hub dies and comes back elsewhere. */
export const hubAddress = 'http://127.0.0.1:49152';

/** Where in a request's life a laptop's or the hub's process may die. */
export type CrashPoint = 'leaving' | 'applied' | 'delivered';

export interface Link extends Network {
  readonly name: string;
  arm(fault: Fault): void;
  setOnline(online: boolean): void;
  readonly online: boolean;
  /** Calls `crash` once, at that point of the next request of that path; the request then never ends well. */
  crashAt(point: CrashPoint, path: WirePath | 'any', crash: () => void): void;
  /** The process behind it is gone: whatever is under way never comes back to it, and nothing leaves any more. */
  sever(): void;
  /** Faults and crashes that have not met a request are forgotten. */
  disarm(): void;
}

export interface FaultNetwork {
  link(name: string): Link;
  /** Delivers every request that is still held back, oldest first. */
  deliverLate(): Promise<void>;
  readonly counts: Readonly<Record<string, number>>;
  count(what: string): void;
  /** How many requests have left so far. */
  readonly order: number;
}

export interface FaultNetworkOptions {
  /** Where the hub listens now, or null while it is down. A new object for each process. */
  readonly hub: () => { readonly url: string } | null;
  /** Where several processes serve: whether that one still does. Else it is the one that `hub` names. */
  readonly serves?: (hub: { readonly url: string }) => boolean;
  readonly observe?: (exchange: Exchange) => void;
  /** Requests that may overtake one that is late. */
  readonly overtakenBy?: number;
}

const refused = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

function sleep(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

interface Sent {
  readonly link: string;
  readonly path: WirePath;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer>;
}

export function createFaultNetwork(options: FaultNetworkOptions): FaultNetwork {
  const counts: Record<string, number> = {};
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  let order = 0;
  const serves = options.serves ?? ((hub) => options.hub() === hub);
  const overtakenBy = options.overtakenBy ?? 1;
  /** `after`: how many more requests of its path end first, its own attempt included. */
  const held: { sent: Sent; after: number }[] = [];

  /** Carries the request to the hub's process of now; one that dies meanwhile answers nobody. */
  async function carry(sent: Sent, signal: AbortSignal | null): Promise<Exchange> {
    const hub = options.hub();
    if (hub === null) throw refused('ECONNREFUSED');
    order += 1;
    const mine = order;
    const response = await fetch(sent.url.replace(hubAddress, hub.url), {
      method: sent.method,
      headers: sent.headers,
      signal,
      ...(sent.method === 'GET' || sent.method === 'HEAD' ? {} : { body: sent.body }),
    });
    const answer: Answer = await readAnswer(response);
    if (!serves(hub)) throw refused('ECONNRESET');
    const exchange: Exchange = {
      order: mine,
      link: sent.link,
      path: sent.path,
      url: sent.url,
      requestBody: sent.body,
      answer,
      delivered: false,
    };
    options.observe?.(exchange);
    return exchange;
  }

  async function deliver(which: (typeof held)[number]): Promise<void> {
    held.splice(held.indexOf(which), 1);
    await carry(which.sent, null).catch(() => undefined);
  }

  async function letLateOnesArrive(path: WirePath): Promise<void> {
    for (const one of held.filter(({ sent }) => sent.path === path)) {
      one.after -= 1;
      if (one.after <= 0) await deliver(one);
    }
  }

  function createLink(name: string): Link {
    let armed: Fault[] = [];
    let crashes: { point: CrashPoint; path: WirePath | 'any'; crash: () => void }[] = [];
    let online = true;
    let severed = false;
    const cut = Promise.withResolvers<never>();
    cut.promise.catch(() => undefined);

    const meets = <Item extends { path: WirePath | 'any' }>(path: WirePath, wanted: Item): boolean =>
      wanted.path === 'any' || wanted.path === path;

    function crashIfDue(point: CrashPoint, path: WirePath): void {
      const due = crashes.find((wanted) => wanted.point === point && meets(path, wanted));
      if (due === undefined) return;
      crashes = crashes.filter((one) => one !== due);
      due.crash();
    }

    async function send(sent: Sent, fault: Fault | undefined, signal: AbortSignal | null): Promise<Response> {
      const injected = (kind: FaultKind): void => count(kind);
      switch (fault?.kind) {
        case 'cut_before':
          injected('cut_before');
          throw refused('ECONNRESET');
        case 'late':
          injected('late');
          held.push({ sent, after: overtakenBy + 1 });
          throw refused('ECONNRESET');
        case 'throttle':
          injected('throttle');
          return new Response('', { status: 503, headers: { 'retry-after': '1' } });
        case 'delay_before':
          injected('delay_before');
          await sleep(fault.milliseconds, signal);
          break;
        case 'replay':
          injected('replay');
          held.push({ sent, after: overtakenBy + 1 });
          break;
        default:
      }
      crashIfDue('leaving', sent.path);
      if (severed) return cut.promise;
      let exchange: Exchange;
      if (fault?.kind === 'duplicate') {
        injected('duplicate');
        const both = await Promise.allSettled([carry(sent, signal), carry(sent, signal)]);
        const answered = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const chosen = answered[Math.floor(fault.at * answered.length)];
        if (chosen === undefined) throw refused('ECONNRESET');
        exchange = chosen;
      } else {
        exchange = await carry(sent, signal);
      }
      if (severed) return cut.promise;
      crashIfDue('applied', sent.path);
      if (severed) return cut.promise;
      if (!online || fault?.kind === 'cut_after') {
        injected('cut_after');
        throw refused('ECONNRESET');
      }
      if (fault?.kind === 'delay_after') {
        injected('delay_after');
        await sleep(fault.milliseconds, signal);
        if (severed) return cut.promise;
      }
      if (fault !== undefined && damagesAnswer(fault.kind)) {
        const damaged = damagedAnswer(exchange.answer, fault);
        if (damaged !== null) {
          injected(fault.kind);
          return damaged;
        }
      }
      exchange.delivered = true;
      queueMicrotask(() => crashIfDue('delivered', sent.path));
      return wholeAnswer(exchange.answer);
    }

    return {
      name,
      get online() {
        return online;
      },
      arm: (fault) => armed.push(fault),
      setOnline(next) {
        online = next;
      },
      crashAt: (point, path, crash) => crashes.push({ point, path, crash }),
      sever() {
        severed = true;
        // Whoever still waits is a dead process, and only has to come to its end.
        cut.reject(refused('ESEVERED'));
      },
      disarm() {
        armed = [];
        crashes = [];
      },
      async fetch(url, init) {
        if (severed) return cut.promise;
        const path = wirePathOf(url);
        if (!online) {
          count('offline');
          throw refused('ENETUNREACH');
        }
        const request = new Request(url, { ...init, signal: null });
        const sent: Sent = {
          link: name,
          path,
          url,
          method: request.method,
          headers: request.headers,
          body: new Uint8Array(await request.arrayBuffer()),
        };
        const fault = armed.find((wanted) => meets(path, wanted));
        if (fault !== undefined) armed = armed.filter((one) => one !== fault);
        try {
          return await Promise.race([send(sent, fault, init.signal ?? null), cut.promise]);
        } finally {
          await letLateOnesArrive(path);
        }
      },
    };
  }

  return {
    link: createLink,
    async deliverLate() {
      while (held[0] !== undefined) await deliver(held[0]);
    },
    counts,
    count,
    get order() {
      return order;
    },
  };
}
