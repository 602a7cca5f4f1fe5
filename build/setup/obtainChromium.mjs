import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { root } from './root.mjs';
import { Stop } from './runCommand.mjs';
import { environmentFor } from './runtime.mjs';

/**
 * A Chromium for the tests: an installed one, else Playwright's, else Debian's package where we may install it.
 * @param {{ node: string, flags: string[] }} runtime
 */
export function obtainChromium(runtime) {
  if (findChromium() !== undefined) return;
  console.log('callboard: fetching a Chromium for the tests');
  run(
    runtime.node,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'],
    runtime.node,
  );
  if (findChromium() !== undefined) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q'], runtime.node);
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], runtime.node);
  }
  if (findChromium() === undefined) {
    throw new Stop(
      'the tests need Chromium: install chromium or Google Chrome, or name one in CALLBOARD_CHROMIUM',
    );
  }
}

/**
 * @param {string} program
 * @param {string[]} words
 * @param {string} node
 */
function run(program, words, node) {
  spawnSync(program, words, {
    env: { ...environmentFor(node), DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
