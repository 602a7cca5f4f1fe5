import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Backend } from '../../electron/backend/createBackend.ts';
import { type BrowserHost, startBrowserHost } from '../../electron/browser-host/startBrowserHost.ts';

/*
 * What only a real browser can show of the browser host: that its policy, cookie and socket work together. The
 * backend is an echo, the page is empty.
 */

interface Bridge {
  host: string;
  invoke(channel: string, input: unknown): Promise<unknown>;
  subscribe(listener: (topic: string) => void): () => void;
}
type PageGlobals = { callboard: Bridge; heard: string[] };

const listeners = new Set<(topic: string) => void>();
const echo: Backend = {
  dispatch: async (_channel, json) => `{"ok":true,"value":${json}}`,
  subscribe: (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  readFile: async () => null,
  notify: () => {},
  opened: Promise.resolve(),
  close: async () => {},
};

let folder: string;
let host: BrowserHost;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-page-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><link rel="icon" href="data:,"><title>Page</title><script type="module" src="./page.js"></script></head><body></body></html>',
  );
  // The bridge must be there before the first line of the screens runs.
  writeFileSync(join(folder, 'page.js'), 'document.title = window.callboard.host;');
  host = await startBrowserHost(echo, { port: 0, rendererFolder: folder });
});

test.afterEach(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

test('the entrance leads to a clean address, where the bridge stands before the screens', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.entrance);
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await expect(page).toHaveTitle('browser');
  const cookie = await page.evaluate(() => document.cookie);
  expect(cookie).toBe('');
  expect(complaints).toEqual([]);
});

test('calls go through the socket and come back', async ({ page }) => {
  await page.goto(host.entrance);
  const answer = await page.evaluate(() =>
    (globalThis as unknown as PageGlobals).callboard.invoke('settings.set', { theme: 'dark' }),
  );
  expect(answer).toEqual({ ok: true, value: { theme: 'dark' } });
});

test('topics reach the page', async ({ page }) => {
  await page.goto(host.entrance);
  await page.evaluate(async () => {
    const globals = globalThis as unknown as PageGlobals;
    globals.heard = [];
    globals.callboard.subscribe((topic) => globals.heard.push(topic));
    await globals.callboard.invoke('settings.get', {});
  });
  for (const listener of listeners) listener('sync');
  await expect
    .poll(() => page.evaluate(() => (globalThis as unknown as PageGlobals).heard))
    .toEqual(['sync']);
});

test('a reloaded page works on, a second browser does not get in', async ({ page, browser }) => {
  await page.goto(host.entrance);
  await page.reload();
  await expect(page).toHaveTitle('browser');
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(host.entrance))?.status()).toBe(403);
  expect((await other.goto(new URL(host.entrance).origin))?.status()).toBe(403);
  await stranger.close();
});

test('text that would become markup is refused, and so is every other address', async ({ page }) => {
  await page.goto(host.entrance);
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const refused = ((): boolean => {
      try {
        document.body.innerHTML = '<script>globalThis.ranInline = true</script>';
        return false;
      } catch {
        return true;
      }
    })();
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => {
      const image = new Image();
      image.onerror = resolve;
      image.src = 'http://127.0.0.1:9/x.png';
    });
    // The events come in tasks of their own.
    await new Promise((resolve) => setTimeout(resolve));
    return { refused, fetched, violations };
  });
  expect(outcome).toEqual({
    refused: true,
    fetched: false,
    violations: ['require-trusted-types-for', 'connect-src', 'img-src'],
  });
});

test('a page of another port of this machine gets neither page nor socket', async ({ page, context }) => {
  await page.goto(host.entrance);
  const another = await startBrowserHost(echo, { port: 0, rendererFolder: folder });
  const foreign = await context.newPage();
  await foreign.goto(another.entrance);
  const socket = new URL(host.entrance).host;
  const opened = await foreign.evaluate(
    (address) =>
      new Promise((resolve) => {
        try {
          const attempt = new WebSocket(`ws://${address}/socket`);
          attempt.onopen = () => resolve(true);
          attempt.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      }),
    socket,
  );
  expect(opened).toBe(false);
  await another.close();
});
