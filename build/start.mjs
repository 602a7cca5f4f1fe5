import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleBrowserHost, bundleElectron } from './setup/bundle.mjs';
import { root } from './setup/root.mjs';
import { runCommand, Stop } from './setup/runCommand.mjs';
import { environmentFor } from './setup/runtime.mjs';
import { setUp } from './setup.mjs';
import { startBrowserHost } from './start/browserHost.mjs';
import { hasScreen, openBrowserWindow } from './start/browserWindow.mjs';
import { Children } from './start/children.mjs';
import { defaultDataFolder } from './start/dataFolder.mjs';
import { introduceDemoPeople, willBeDemonstration } from './start/demoPeople.mjs';
import { obtainElectron } from './start/electronBinary.mjs';
import { startEmbeddedHub } from './start/embeddedHub.mjs';
import { parseStartOptions, usage } from './start/options.mjs';
import { explainFolder } from './start/troubles.mjs';

/** @typedef {{ node: string, flags: string[] }} Runtime */

await runCommand(async () => {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const options = parseStartOptions(words);
  const runtime = await setUp();
  const data = makeFolder(options.data === undefined ? defaultDataFolder() : resolve(options.data));
  const children = new Children();
  const stopped = stopOnSignals(children);
  try {
    const hub = startHub(children, runtime, options, data);
    // Awaited below; until then a failure must not count as unhandled.
    hub.catch(() => {});
    const window = await chooseWindow(runtime, options);
    const electron = 'binary' in window ? window.binary : undefined;
    if (electron === undefined) bundleBrowserHost(runtime);
    else bundleElectron(runtime);
    const hubUrl = await hub;
    const plan = { folder: join(data, 'laptop'), port: options.port, hub: hubUrl };
    const program =
      electron === undefined
        ? await runInBrowser(children, runtime, plan, options.open, 'reason' in window ? window.reason : '')
        : runInElectron(children, electron, plan);
    return await Promise.race([program, stopped]);
  } catch (error) {
    // A signal during the start ends the children, which is no failure.
    if (stopped.requested()) return 0;
    throw error;
  } finally {
    await children.stop();
  }
});

/**
 * Where everything is kept; what stands there already is to be written to.
 * @param {string} folder
 */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const path of [folder, join(folder, 'hub'), join(folder, 'laptop')])
      if (existsSync(path)) accessSync(path, constants.W_OK);
    return folder;
  } catch (error) {
    throw new Stop(explainFolder(error, folder));
  }
}

/**
 * @param {Children} children
 * @param {Runtime} runtime
 * @param {import('./start/options.mjs').StartOptions} options
 * @param {string} data
 */
async function startHub(children, runtime, options, data) {
  if (options.hub !== undefined) return options.hub;
  const folder = join(data, 'hub');
  const demonstration = !options.empty && willBeDemonstration(folder);
  const workspace = options.empty ? 'empty' : 'demo';
  const hub = await startEmbeddedHub(children, runtime, { folder, workspace });
  if (demonstration) introduceDemoPeople(runtime, folder);
  void hub.ended.then((code) => {
    if (!children.stopping)
      console.error(`callboard: the hub ended (code ${code}); the program works on without it`);
  });
  return hub.url;
}

/**
 * @param {Runtime} runtime
 * @param {import('./start/options.mjs').StartOptions} options
 */
async function chooseWindow(runtime, options) {
  if (options.host === 'browser') return { reason: 'as asked for' };
  if (!options.open) return { reason: 'since nothing is to be opened' };
  if (!hasScreen()) {
    if (options.host === 'electron') throw new Stop('Electron needs a screen, and this machine has none');
    return { reason: 'since this machine has no screen' };
  }
  const electron = await obtainElectron(runtime, { insist: options.host === 'electron' });
  if ('binary' in electron) return electron;
  if (options.host === 'electron') throw new Stop(`Electron cannot be used: ${electron.reason}`);
  return { reason: `since Electron is not here: ${electron.reason}` };
}

/**
 * @param {Children} children
 * @param {Runtime} runtime
 * @param {{ folder: string, port: number, hub: string }} plan
 * @param {boolean} open
 * @param {string} reason
 */
async function runInBrowser(children, runtime, plan, open, reason) {
  const host = await startBrowserHost(children, runtime, plan);
  const window = open && hasScreen() ? openBrowserWindow(children, host.url) : undefined;
  const place = window === undefined ? 'open the address below in Chromium' : 'in a Chromium window';
  console.log(`callboard: browser host, ${reason}; ${place}`);
  console.log(`callboard: ready ${host.url}`);
  return Promise.race(window === undefined ? [host.ended] : [host.ended, window.ended.then(() => 0)]);
}

/**
 * @param {Children} children
 * @param {string} binary
 * @param {{ folder: string, hub: string }} plan
 */
function runInElectron(children, binary, { folder, hub }) {
  console.log('callboard: in Electron');
  const words = [root, '--data', folder, '--hub', hub];
  // As root Chromium's sandbox refuses to run.
  if (process.platform === 'linux' && process.getuid?.() === 0) words.unshift('--no-sandbox');
  const { ended } = children.start('program', binary, words, {
    env: environmentFor(process.execPath),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return ended;
}

/**
 * @param {Children} children
 * @returns {Promise<number> & { requested: () => boolean }}
 */
function stopOnSignals(children) {
  let requested = false;
  /** @type {Promise<number>} */
  const promise = new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        requested = true;
        void children.stop().then(() => resolve(0));
      });
    }
  });
  return Object.assign(promise, { requested: () => requested });
}
