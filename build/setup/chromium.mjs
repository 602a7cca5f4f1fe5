import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from './root.mjs';

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The same without a window, as Playwright prefers it too: it draws nothing, so that tests wait for less.
 * @returns {string | undefined}
 */
export function findHeadlessChromium() {
  const shell = process.env['CALLBOARD_CHROMIUM'] === undefined ? onPath(['chromium-headless-shell']) : [];
  return [...shell, ...candidates()].find((path) => existsSync(path));
}

/**
 * A Chromium on this machine: the one named by CALLBOARD_CHROMIUM, an installed one, or Playwright's.
 * @returns {string | undefined}
 */
export function findChromium() {
  return [...candidates()].find((path) => existsSync(path));
}

function* candidates() {
  const named = process.env['CALLBOARD_CHROMIUM'];
  if (named !== undefined) yield named;
  if (process.platform === 'darwin') {
    for (const folder of ['/Applications', join(process.env['HOME'] ?? '', 'Applications')]) {
      for (const name of macApplications) yield join(folder, name);
    }
  } else if (process.platform === 'win32') {
    for (const variable of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
      const folder = process.env[variable];
      if (folder !== undefined) for (const name of windowsPrograms) yield join(folder, name);
    }
  } else {
    yield* onPath(namesOnPath);
  }
  const playwrights = playwrightChromium();
  if (playwrights !== undefined) yield playwrights;
}

/** @param {readonly string[]} names */
function* onPath(names) {
  for (const name of names) {
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      if (folder !== '') yield join(folder, name);
    }
  }
}

/** @returns {string | undefined} */
function playwrightChromium() {
  try {
    const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** What every Chromium that we start is told: no calls home, no first-run pages. */
export const quietChromium = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];
