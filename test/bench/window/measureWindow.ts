import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, quietChromium } from '../../../build/setup/chromium.mjs';
import { bundled } from '../bundleProcesses.ts';
import { type Spread, spreadOf } from '../percentiles.ts';
import { startProcess } from '../processes/startProcess.ts';
import { afterKeystroke, watchPaints } from './paints.ts';

export interface WindowFigures {
  /** Milliseconds from the start of the program's process to a painted screen that answers keys. */
  readonly interactive: readonly number[];
  /** From a keystroke in the palette to what it found, painted. */
  readonly palette: Spread;
  /** What the window's scripts hold after a collection: at its first screen, and after an hour's work. */
  readonly memory: { readonly firstBytes: number; readonly lastBytes: number; readonly screens: number };
}

const starts = 3;
/** A rep looks at another screen about twice a minute. */
const minutes = 60;
const lettersTyped = 6;

/** The window in Chromium, on a laptop that has been synced and has no network. */
export async function measureWindow(folder: string): Promise<WindowFigures> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...quietChromium],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const interactive: number[] = [];
    for (let round = 1; round < starts; round += 1)
      interactive.push(await withWindow(browser, folder, async (_page, took) => took));
    return await withWindow(browser, folder, async (page, took) => {
      const session = await page.context().newCDPSession(page);
      const firstBytes = await heldBytes(session);
      const names = await accountNames(page);
      const palette = await measurePalette(page, names);
      const screens = await anHour(page, names);
      return {
        interactive: [...interactive, took],
        palette: spreadOf(palette),
        memory: { firstBytes, lastBytes: await heldBytes(session), screens },
      };
    });
  } finally {
    await browser.close();
  }
}

async function withWindow<Value>(
  browser: Browser,
  folder: string,
  use: (page: Page, interactiveAfter: number) => Promise<Value>,
): Promise<Value> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  const begun = performance.now();
  const host = startProcess(bundled('windowHost'), [folder]);
  try {
    const [, text] = await host.line(/^(\{.*\})$/m);
    const { entrance } = JSON.parse(text ?? '') as { entrance: string };
    await page.goto(entrance);
    await page.locator('main h1').first().waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const took = performance.now() - begun;
    await page.evaluate(watchPaints);
    return await use(page, took);
  } finally {
    await page.context().close();
    await host.end();
  }
}

async function heldBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Names from all over the list, as the list shows them. */
async function accountNames(page: Page): Promise<readonly string[]> {
  await show(page, '#/accounts', '[role="grid"] [data-index]');
  const names: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    const text = await page.locator('[role="grid"] [data-index] b').first().textContent();
    if (text !== null) names.push(text);
    await page.locator('[role="grid"] [role="rowgroup"]').evaluate((rows, part) => {
      rows.scrollTop = (rows.scrollHeight * (part + 1)) / 12;
    }, at);
    await page.waitForTimeout(150);
  }
  return names;
}

async function measurePalette(page: Page, names: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const name of names) {
    await page.keyboard.press('Control+K');
    await page.getByRole('dialog').waitFor();
    for (const letter of name.slice(0, lettersTyped).toLowerCase()) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      const took = await page.evaluate(afterKeystroke);
      if (took !== null) times.push(took);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return times;
}

/** What a rep does in an hour, without its pauses: the day, the list, an account in all its parts, a search. */
async function anHour(page: Page, names: readonly string[]): Promise<number> {
  let screens = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    await show(page, '#/today', 'main h1');
    await show(page, '#/accounts', '[role="grid"] [data-index] b');
    await page
      .locator('[role="grid"] [data-index]')
      .nth(minute % 8)
      .click();
    await page.getByRole('tab').first().waitFor();
    for (let part = 1; part <= 7; part += 1) await page.keyboard.press(`Alt+${part}`);
    await page.keyboard.press('Control+K');
    await page.keyboard.type((names[minute % names.length] ?? 'a').slice(0, 4));
    await page.evaluate(afterKeystroke);
    await page.keyboard.press('Escape');
    screens += 10;
  }
  await show(page, '#/today', 'main h1');
  return screens + 1;
}

async function show(page: Page, hash: string, ready: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator(ready).first().waitFor();
}
