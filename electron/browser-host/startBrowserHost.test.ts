import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { topics } from '../../shared/contracts/ipc/index.ts';
import type { Backend, Caller } from '../backend/createBackend.ts';
import { type BrowserHost, startBrowserHost } from './startBrowserHost.ts';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}

/** node:http rather than fetch: it sends any Host header and never follows a redirect. */
const get = (url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const path = url.slice(url.indexOf('/', 'http://'.length));
    request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    })
      .on('error', reject)
      .end();
  });

class FakeBackend implements Backend {
  readonly calls: { channel: string; json: string; caller: Caller }[] = [];
  readonly notices: string[] = [];
  readonly listeners = new Set<(topic: string) => void>();
  async dispatch(channel: string, json: string, caller: Caller): Promise<string> {
    this.calls.push({ channel, json, caller });
    return `{"ok":true,"value":${json}}`;
  }
  async readFile(sha256: string, from: number, length: number) {
    const sheet = Buffer.from('%PDF-1.7 a sheet');
    return sha256 === 'a'.repeat(64)
      ? { mediaType: 'application/pdf', bytes: sheet.length, part: sheet.subarray(from, from + length) }
      : null;
  }
  subscribe(listener: (topic: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  notify(event: string): void {
    this.notices.push(event);
  }
  readonly opened = Promise.resolve();
  async close(): Promise<void> {}
}

let rendererFolder: string;
let backend: FakeBackend;
let host: BrowserHost;
let origin: string;

beforeEach(async () => {
  rendererFolder = mkdtempSync(join(tmpdir(), 'callboard-pages-'));
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  writeFileSync(join(rendererFolder, 'app.js'), 'export {};');
  writeFileSync(join(rendererFolder, 'notes.secret'), 'not served');
  backend = new FakeBackend();
  host = await startBrowserHost(backend, { port: 0, rendererFolder });
  origin = new URL(host.entrance).origin;
});

afterEach(async () => {
  await host.close();
  rmSync(rendererFolder, { recursive: true });
});

async function enter(): Promise<string> {
  const { headers } = await get(host.entrance);
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

function connect(headers: Record<string, string>, path = '/socket'): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

const nextMessage = (socket: WebSocket): Promise<string> =>
  new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
const closeCode = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => socket.once('close', resolve));

describe('the entrance', () => {
  test('exchanges the token for a cookie that no script can read, and leads to a clean address', async () => {
    const { status, headers } = await get(host.entrance);
    expect(status).toBe(303);
    expect(headers['location']).toBe('/');
    expect(String(headers['set-cookie'])).toMatch(
      /^callboard-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
  });

  test('is good for one use', async () => {
    await get(host.entrance);
    const again = await get(host.entrance);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  test('refuses a wrong token and keeps the right one good', async () => {
    expect((await get(`${origin}/open?token=guess`)).status).toBe(403);
    expect((await get(`${origin}/open`)).status).toBe(403);
    expect((await get(host.entrance)).status).toBe(303);
  });
});

describe('files of kits', () => {
  const address = () => `${origin}/collateral/${'a'.repeat(64)}`;

  test('come to our own pages alone, the range that is asked for', async () => {
    const cookie = await enter();
    expect((await get(address())).status).toBe(403);
    expect((await get(address(), { cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    const part = await get(address(), { cookie, range: 'bytes=1-3' });
    expect([part.status, part.body, part.headers['content-type']]).toEqual([206, 'PDF', 'application/pdf']);
    expect(part.headers['content-security-policy']).toBe("default-src 'none'; sandbox");
    expect(part.headers['cache-control']).toBe('no-store');
    expect((await get(`${origin}/collateral/${'b'.repeat(64)}`, { cookie })).status).toBe(404);
  });
});

describe('pages', () => {
  test('are refused without the cookie', async () => {
    expect((await get(`${origin}/`)).status).toBe(403);
    expect((await get(`${origin}/app.js`, { cookie: 'callboard-1=x' })).status).toBe(403);
  });

  test('carry our module before the screens, and the headers of the product', async () => {
    const { status, headers, body } = await get(`${origin}/`, { cookie: await enter() });
    expect(status).toBe(200);
    expect(body).toContain('<script type="module" src="./host/browser-host/client/connect.ts">');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain(
      `connect-src 'self' ${origin.replace('http', 'ws')}`,
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('serve our modules as JavaScript, without types', async () => {
    const cookie = await enter();
    for (const path of ['browser-host/client/connect.ts', 'browser-host/frames.ts', 'preload/createApi.ts']) {
      const { status, headers, body } = await get(`${origin}/host/${path}`, { cookie });
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('text/javascript');
      expect(body).not.toMatch(/\binterface \w+ \{|import type/);
    }
  });

  test('serve no other source', async () => {
    const cookie = await enter();
    expect((await get(`${origin}/host/browser-host/access.ts`, { cookie })).status).toBe(404);
    expect((await get(`${origin}/notes.secret`, { cookie })).status).toBe(404);
  });

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/%00app.js',
  ])('do not leave their folder by %s', async (path) => {
    expect((await get(`${origin}${path}`, { cookie: await enter() })).status).toBe(404);
  });

  test('are not given to a name that merely resolves to this machine', async () => {
    const cookie = await enter();
    const { port } = new URL(origin);
    expect((await get(`${origin}/`, { cookie, host: `localhost:${port}` })).status).toBe(421);
    expect((await get(`${origin}/`, { cookie, host: 'evil.example' })).status).toBe(421);
  });

  test('are not given to pages of other sites', async () => {
    const cookie = await enter();
    expect((await get(`${origin}/app.js`, { cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await get(`${origin}/app.js`, { cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    // Another port of this machine counts as the same site, but is not ours.
    expect((await get(`${origin}/app.js`, { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  test('answer only GET', async () => {
    expect((await get(`${origin}/`, { cookie: await enter() }, 'POST')).status).toBe(405);
  });
});

describe('windows', () => {
  test('pass a call to the backend unread and bring its answer back', async () => {
    const socket = await connect({ origin, cookie: await enter() });
    socket.send('call 7 accounts.search\n{"text":"a\\nb"}');
    expect(await nextMessage(socket)).toBe('answer 7\n{"ok":true,"value":{"text":"a\\nb"}}');
    expect(backend.calls[0]).toMatchObject({ channel: 'accounts.search', json: '{"text":"a\\nb"}' });
  });

  test('are callers of their own', async () => {
    const cookie = await enter();
    const [first, second] = await Promise.all([connect({ origin, cookie }), connect({ origin, cookie })]);
    first.send('call 1 session.state\n{}');
    second.send('call 1 session.state\n{}');
    await Promise.all([nextMessage(first), nextMessage(second)]);
    expect(new Set(backend.calls.map(({ caller }) => caller.window)).size).toBe(2);
  });

  test('hear what changed until they close', async () => {
    const socket = await connect({ origin, cookie: await enter() });
    const heard = nextMessage(socket);
    for (const listener of backend.listeners) listener('sync');
    expect(await heard).toBe('topic sync');
    socket.close();
    await closeCode(socket);
    await expect.poll(() => backend.listeners.size).toBe(0);
  });

  test('that were away are told of every topic', async () => {
    const headers = { origin, cookie: await enter() };
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket?again`, { headers });
    const heard: string[] = [];
    socket.on('message', (data) => heard.push(String(data)));
    await expect.poll(() => heard).toEqual(topics.map((topic) => `topic ${topic}`));
  });

  test('tell the backend of the network', async () => {
    const socket = await connect({ origin, cookie: await enter() });
    socket.send('network offline');
    await expect.poll(() => backend.notices).toEqual(['offline']);
  });

  test('are refused without the cookie, from another origin, or with none', async () => {
    const cookie = await enter();
    await expect(connect({ origin })).rejects.toThrow('403');
    await expect(connect({ origin: 'http://evil.example', cookie })).rejects.toThrow('403');
    await expect(connect({ cookie })).rejects.toThrow('403');
    await expect(connect({ origin, cookie }, '/elsewhere')).rejects.toThrow('403');
  });

  test('that send what no window of ours sends are closed', async () => {
    const cookie = await enter();
    for (const frame of ['', 'call 1 x', 'call one x\n{}', 'network maybe', Buffer.from('call 1 x\n{}')]) {
      const socket = await connect({ origin, cookie });
      socket.send(frame);
      expect(await closeCode(socket)).toBe(1008);
    }
    expect(backend.calls).toEqual([]);
  });

  test('that send too much at once are closed, and the others work on', async () => {
    const cookie = await enter();
    const [greedy, other] = await Promise.all([connect({ origin, cookie }), connect({ origin, cookie })]);
    greedy.send(`call 1 drafts.save\n"${'x'.repeat(5 * 1024 * 1024)}"`);
    expect(await closeCode(greedy)).toBe(1009);
    other.send('call 1 session.state\n{}');
    expect(await nextMessage(other)).toContain('answer 1');
  });
});
