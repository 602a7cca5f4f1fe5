import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Exchange } from './exchange.ts';
import type { Fault, FaultKind } from './fault.ts';
import { createFaultNetwork, type FaultNetwork, hubAddress, type Link } from './faultNetwork.ts';

/** Stands where the hub stands and remembers what it was asked, in order. */
let server: Server;
let heard: string[];
let hub: { url: string } | null;
let seen: Exchange[];
let network: FaultNetwork;
let link: Link;
const page = '[["0190","a"],["0191","b"]]';
const snapshot = `{"type":"begin"}\n{"type":"page","count":2}\n${page}\n{"type":"end"}\n`;

beforeEach(async () => {
  heard = [];
  seen = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part;
    });
    request.on('end', () => {
      heard.push(body);
      const said = request.url?.startsWith('/v1/snapshot') ? snapshot : JSON.stringify({ said: body });
      setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(said), 5);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hub = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  network = createFaultNetwork({ hub: () => hub, observe: (exchange) => seen.push(exchange) });
  link = network.link('laptop');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const arm = (kind: FaultKind, more: Partial<Fault> = {}): void =>
  link.arm({ kind, path: 'any', at: 0.5, milliseconds: 20, ...more });
const push = (body: string): Promise<Response> =>
  link.fetch(`${hubAddress}/v1/push`, { method: 'POST', body });
const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();

test('with no fault the hub hears the request once and the laptop gets its answer', async () => {
  expect(await textOf(push('one'))).toBe('{"said":"one"}');
  expect(heard).toEqual(['one']);
  expect(seen[0]?.delivered).toBe(true);
});

test('a cut before the request keeps it from the hub', async () => {
  arm('cut_before');
  await expect(push('one')).rejects.toThrow('fetch failed');
  expect(heard).toEqual([]);
});

test('a cut after the request lets the hub do it and keeps the answer from the laptop', async () => {
  arm('cut_after');
  await expect(push('one')).rejects.toThrow('fetch failed');
  expect(heard).toEqual(['one']);
  expect(seen[0]?.delivered).toBe(false);
});

test('a duplicate reaches the hub twice and the laptop once', async () => {
  arm('duplicate');
  expect(await textOf(push('one'))).toBe('{"said":"one"}');
  expect(heard).toEqual(['one', 'one']);
});

test('a late request reaches the hub after a newer one', async () => {
  arm('late');
  await expect(push('old')).rejects.toThrow('fetch failed');
  await push('new');
  await push('newer');
  expect(heard).toEqual(['new', 'old', 'newer']);
});

test('a late request that nothing overtakes arrives when all is delivered', async () => {
  arm('late');
  await expect(push('old')).rejects.toThrow('fetch failed');
  await network.deliverLate();
  expect(heard).toEqual(['old']);
});

test('a replayed request goes well and arrives once more later', async () => {
  arm('replay');
  expect(await textOf(push('one'))).toBe('{"said":"one"}');
  await push('two');
  await push('three');
  expect(heard).toEqual(['one', 'two', 'one', 'three']);
});

test('a silent truncation gives part of the answer as if it were whole', async () => {
  arm('truncate_silent');
  const text = await textOf(push('a long enough body'));
  expect(text.length).toBeGreaterThan(0);
  expect(() => JSON.parse(text)).toThrow();
  expect(heard).toHaveLength(1);
});

test('a truncation with an error breaks while the answer is read', async () => {
  arm('truncate_error');
  const answer = await push('one');
  await expect(answer.text()).rejects.toThrow('terminated');
});

test('a flipped byte changes the rows of a snapshot page and nothing else', async () => {
  arm('flip_byte');
  const lines = (await textOf(link.fetch(`${hubAddress}/v1/snapshot?scope=everyone`, {}))).split('\n');
  expect(lines[2]).not.toBe(page);
  expect(lines[2]).toHaveLength(page.length);
  lines[2] = page;
  expect(lines.join('\n')).toBe(snapshot);
});

test('a portal answers 200 with a page in place of the hub', async () => {
  arm('portal');
  expect(await textOf(push('one'))).toContain('<html>');
});

test('a fault waits for a request of its own path', async () => {
  arm('cut_before', { path: 'changes' });
  expect((await push('one')).status).toBe(200);
  await expect(link.fetch(`${hubAddress}/v1/changes`, {})).rejects.toThrow('fetch failed');
});

test('with no network nothing leaves, and with it back everything does', async () => {
  link.setOnline(false);
  await expect(push('one')).rejects.toThrow('fetch failed');
  link.setOnline(true);
  expect((await push('one')).status).toBe(200);
});

test('a crash after the hub applied a request keeps its answer from the dead and lets nothing more leave', async () => {
  let crashed = false;
  link.crashAt('applied', 'push', () => {
    crashed = true;
    link.sever();
  });
  await expect(push('one')).rejects.toThrow('fetch failed');
  await expect(push('two')).rejects.toThrow('fetch failed');
  expect(crashed).toBe(true);
  expect(heard).toEqual(['one']);
});

test('an answer of a hub process that died meanwhile does not arrive and is not counted as said', async () => {
  const answer = push('one');
  await new Promise((resolve) => setTimeout(resolve, 2));
  hub = { url: hub?.url ?? '' };
  await expect(answer).rejects.toThrow('fetch failed');
  expect(seen).toEqual([]);
});

test('every fault that was met is counted, and those that met nothing are not', async () => {
  arm('cut_after');
  arm('delay_before');
  await push('one').catch(() => undefined);
  expect(network.counts).toEqual({ cut_after: 1 });
});
