import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleHub } from '../setup/bundle.mjs';
import { Stop } from '../setup/runCommand.mjs';
import { environmentFor } from '../setup/runtime.mjs';
import { tethered, waitForLine } from './children.mjs';
import { explainFolder, sayTrouble } from './troubles.mjs';

/**
 * Starts the hub that stands on this machine for one user, and waits until it answers. It keeps its port from
 * start to start, since the laptop's data remembers the hub's address.
 * @param {import('./children.mjs').Children} children
 * @param {{ node: string, flags: string[] }} runtime
 * @param {{ folder: string, workspace: 'demo' | 'empty' }} plan
 * @returns {Promise<{ url: string, ended: Promise<number> }>}
 */
export async function startEmbeddedHub(children, runtime, { folder, workspace }) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Stop(explainFolder(error, dirname(folder)));
  }
  const portFile = join(folder, 'port');
  const port = await freePort(existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0);
  const words = ['--data', folder, '--port', String(port), '--workspace', workspace];
  const hub = children.start(
    'hub',
    runtime.node,
    [...runtime.flags, ...tethered, bundleHub(runtime), ...words],
    {
      env: environmentFor(runtime.node),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let inUse = false;
  const logFile = join(folder, 'hub.log');
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  // Where nothing more can be written, the hub says so itself.
  log.on('error', () => {});
  // Its log is JSON by the line; what it says to people is not.
  /** @param {(line: string) => void} say @returns {(line: string) => void} */
  const keepLog = (say) => (line) => (line.startsWith('{') ? log.write(`${line}\n`) : say(line));
  if (hub.process.stderr !== null) {
    const complain = keepLog(console.error);
    createInterface({ input: hub.process.stderr }).on('line', (line) => {
      // The hub speaks of its own folder; to whoever starts the program twice that says too little.
      if (/^hub: .* is in use/.test(line)) inUse = true;
      else complain(line);
    });
  }
  const url = await waitForLine(hub.process, /^hub: ready (\S+)/, keepLog(console.log));
  if (url === undefined && inUse) {
    throw new Stop(sayTrouble('start.inUse', dirname(folder)));
  }
  if (url === undefined) {
    throw new Stop(`the embedded hub did not start; its own words stand above and in ${logFile}`);
  }
  try {
    writeFileSync(portFile, new URL(url).port);
  } catch (error) {
    throw new Stop(explainFolder(error, dirname(folder)));
  }
  return { url, ended: hub.ended };
}

/**
 * @param {number} wanted
 * @returns {Promise<number>} the wanted port if it is free, else 0 (the hub then picks one)
 */
function freePort(wanted) {
  if (!Number.isInteger(wanted) || wanted <= 0 || wanted > 65_535) return Promise.resolve(0);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => resolve(wanted)));
  });
}
