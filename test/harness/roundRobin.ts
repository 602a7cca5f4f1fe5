import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  readonly url: string;
  /** How many requests each hub was given, by its address. */
  readonly given: ReadonlyMap<string, number>;
  add(hubUrl: string): Promise<void>;
  /** Resolves once it no longer sends anybody there. */
  untilGivenUp(hubUrl: string): Promise<void>;
  stop(): Promise<void>;
}

const askEveryMs = 20;

/** What stands before several hubs: asks each whether it is ready, and gives the next request to the next that is. */
export async function startBalancer(): Promise<Balancer> {
  const hubs: string[] = [];
  const ready = new Set<string>();
  const given = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  let asking: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const ask = async (hubUrl: string): Promise<void> => {
    const well = await fetch(`${hubUrl}/readyz`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
    if (well) ready.add(hubUrl);
    else ready.delete(hubUrl);
  };
  const askAll = async (): Promise<void> => {
    while (!stopped) {
      await Promise.all(hubs.map(ask));
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  };
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const open = hubs.filter((hub) => ready.has(hub));
    const hub = open[turn % open.length];
    turn += 1;
    if (hub === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    given.set(hub, (given.get(hub) ?? 0) + 1);
    const { method, url, headers } = incoming;
    const onward = request(`${hub}${url}`, { method, headers, agent }, (answered) => {
      outgoing.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(outgoing);
    });
    onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  asking = askAll();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given,
    async add(hubUrl) {
      await ask(hubUrl);
      hubs.push(hubUrl);
    },
    async untilGivenUp(hubUrl) {
      while (ready.has(hubUrl)) await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    },
    async stop() {
      stopped = true;
      await asking;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
