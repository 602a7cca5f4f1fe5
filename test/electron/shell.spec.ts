import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;
let program: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callboard-electron-'));
  const asRoot = process.getuid?.() === 0;
  program = await _electron.launch({ args: [...(asRoot ? ['--no-sandbox'] : []), root, '--data', folder] });
  page = await program.firstWindow();
});

test.afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the window shows our page at our address', async () => {
  await expect(page).toHaveURL(/^callboard:\/\/app\//);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the page has the bridge and no Node', async () => {
  const seen = await page.evaluate(() => ({
    host: (globalThis as { callboard?: { host: string } }).callboard?.host,
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
  }));
  expect(seen).toEqual({ host: 'electron', require: 'undefined', process: 'undefined' });
});

test('the backend answers through the bridge', async () => {
  const answer = await page.evaluate(() =>
    (
      globalThis as unknown as { callboard: { invoke(channel: string, input: unknown): Promise<unknown> } }
    ).callboard.invoke('session.state', {}),
  );
  expect(answer).toMatchObject({ ok: true, value: { status: 'signed_out' } });
});

test('code inside the page is refused', async () => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.ranInline = true';
    } catch {
      // Refused before it could even be written.
    }
    document.head.append(script);
    return 'ranInline' in globalThis;
  });
  expect(ran).toBe(false);
});

test('the page reaches no other address and stays where it is', async () => {
  const reached = await page.evaluate(() =>
    fetch('https://example.org/')
      .then(() => true)
      .catch(() => false),
  );
  expect(reached).toBe(false);
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await expect(page).toHaveURL(/^callboard:\/\/app\//);
});
