import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';
import { Stop } from './runCommand.mjs';
import { environmentFor } from './runtime.mjs';

/** @typedef {{ node: string, flags: string[] }} Runtime */

/**
 * Builds the screens when one of their sources changed since the last time.
 * @param {Runtime} runtime
 */
function bundleRenderer(runtime) {
  bundle(runtime, {
    name: 'the screens',
    inputs: ['renderer', 'shared', 'package-lock.json'],
    output: 'out/renderer/index.html',
    stamp: 'renderer',
    words: ['node_modules/vite/bin/vite.js', 'build', '--config', 'renderer/vite.config.ts'],
  });
}

/**
 * Builds the browser host, and the screens that it serves.
 * @param {Runtime} runtime
 */
export function bundleBrowserHost(runtime) {
  bundleRenderer(runtime);
  bundle(runtime, {
    name: 'the browser host',
    inputs: ['electron', 'shared', 'package-lock.json'],
    output: 'out/browser-host/main.js',
    stamp: 'browser-host',
    words: ['node_modules/vite/bin/vite.js', 'build', '--config', 'electron/browser-host/vite.config.ts'],
  });
}

/**
 * Builds the hub.
 * @param {Runtime} runtime
 * @returns {string} the file that Node runs
 */
export function bundleHub(runtime) {
  const output = 'out/hub/main.js';
  bundle(runtime, {
    name: 'the hub',
    inputs: ['hub', 'shared', 'package-lock.json'],
    output,
    stamp: 'hub',
    words: ['node_modules/vite/bin/vite.js', 'build', '--config', 'hub/vite.config.ts'],
  });
  return join(root, output);
}

/**
 * Builds main, preload and screens for Electron.
 * @param {Runtime} runtime
 */
export function bundleElectron(runtime) {
  bundle(runtime, {
    name: 'the program',
    inputs: ['electron', 'renderer', 'shared', 'package-lock.json', 'electron.vite.config.ts'],
    output: 'out/main/index.js',
    stamp: 'electron',
    words: [
      'node_modules/electron-vite/bin/electron-vite.js',
      'build',
      '--config',
      'electron.vite.config.ts',
    ],
  });
}

/**
 * @param {Runtime} runtime
 * @param {{ name: string, inputs: string[], output: string, stamp: string, words: string[] }} plan
 */
function bundle(runtime, plan) {
  const stampFile = join(root, 'out', `.${plan.stamp}-built-from`);
  const made = fingerprint(plan.inputs.map((path) => join(root, path)));
  if (existsSync(join(root, plan.output)) && existsSync(stampFile)) {
    if (readFileSync(stampFile, 'utf8') === made) return;
  }
  console.log(`callboard: building ${plan.name}`);
  const [script = '', ...words] = plan.words;
  const result = spawnSync(runtime.node, [join(root, script), ...words], {
    cwd: root,
    // Whoever has set another gets screens that are twice as slow, React's for developers.
    env: { ...environmentFor(runtime.node), NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`;
    process.stderr.write(`${output}\n`);
    throw new Stop(
      /\bENOSPC\b/.test(output)
        ? 'the disk is full: free some space and run the command again'
        : `${plan.name} could not be built; the reason stands above`,
    );
  }
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, made);
}
