import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, quietChromium } from '../setup/chromium.mjs';

/** Whether a window can be shown at all. */
export function hasScreen(platform = process.platform, environment = process.env) {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}

/**
 * Opens the address in a window of its own (no tabs, no address bar) with a profile that is thrown away, so
 * that nothing of it stays on the disk.
 * @param {import('./children.mjs').Children} children
 * @param {string} url
 * @returns {{ ended: Promise<number> } | undefined} undefined when this machine has no Chromium
 */
export function openBrowserWindow(children, url) {
  const chromium = findChromium();
  if (chromium === undefined) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'callboard-window-'));
  const words = [`--app=${url}`, `--user-data-dir=${profile}`, '--window-size=1440,900', ...quietChromium];
  // Chromium's sandbox refuses to run as root.
  if (process.getuid?.() === 0) words.push('--no-sandbox');
  const { ended } = children.start('window', chromium, words, { stdio: 'ignore' });
  return { ended: ended.finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })) };
}
