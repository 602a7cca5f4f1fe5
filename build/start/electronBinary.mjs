import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { environmentFor } from '../setup/runtime.mjs';

/** How long the download may take to begin before the browser host is used instead. */
const patienceMs = 5_000;
/** After a download that did not begin, starts do not wait for another try until this has passed. */
const tryAgainAfterMs = 24 * 60 * 60 * 1000;

const package_ = join(root, 'node_modules', 'electron');
const failedFile = join(root, 'node_modules', '.callboard-electron-unreachable');

/** @returns {string | undefined} the path of Electron's binary, if it is on this machine */
export function findElectron() {
  const pathFile = join(package_, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : '';
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder !== undefined) return firstThatExists([join(folder, name === '' ? 'electron' : name)]);
  return name === '' ? undefined : firstThatExists([join(package_, 'dist', name)]);
}

/** @param {string[]} paths */
function firstThatExists(paths) {
  return paths.find((path) => existsSync(path));
}

/**
 * Electron's binary, downloaded if it begins to arrive within a few seconds. The reason why not is part of the
 * line that tells the user which window they got.
 * @param {{ node: string, flags: string[] }} runtime
 * @param {{ insist: boolean }} options whether to try although it lately failed
 * @returns {Promise<{ binary: string } | { reason: string }>}
 */
export async function obtainElectron(runtime, { insist }) {
  const present = findElectron();
  if (present !== undefined) return { binary: present };
  const failedAt = statSync(failedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!insist && Date.now() - failedAt < tryAgainAfterMs) {
    return { reason: 'its binary could not be downloaded within the last day' };
  }
  const reason = await download(runtime);
  const binary = findElectron();
  if (reason === undefined && binary !== undefined) return { binary };
  writeFileSync(failedFile, '');
  return { reason: reason ?? 'its binary is not where it should be after the download' };
}

/**
 * @param {{ node: string, flags: string[] }} runtime
 * @returns {Promise<string | undefined>} why it failed
 */
function download(runtime) {
  const child = spawn(runtime.node, [join(root, 'build', 'start', 'downloadElectron.mjs')], {
    env: environmentFor(runtime.node),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      child.kill();
      resolve(`its download did not begin within ${patienceMs / 1000} seconds`);
    }, patienceMs);
    child.on('message', (message) => {
      clearTimeout(giveUp);
      const percent = Number(message);
      const line = `callboard: downloading Electron ${percent} %`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line}${percent === 100 ? '\n' : ''}`);
      else if (percent % 20 === 0) console.log(line);
    });
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code) => {
      clearTimeout(giveUp);
      resolve(code === 0 ? undefined : 'its binary cannot be downloaded here');
    });
  });
}
