import { join } from 'node:path';
import { root } from '../setup/root.mjs';
import { Stop } from '../setup/runCommand.mjs';
import { environmentFor } from '../setup/runtime.mjs';
import { tethered, waitForLine } from './children.mjs';

/**
 * Starts the browser host and waits until it can be used.
 * @param {import('./children.mjs').Children} children
 * @param {{ node: string, flags: string[] }} runtime
 * @param {{ folder: string, port: number, hub: string }} plan
 * @returns {Promise<{ url: string, ended: Promise<number> }>}
 */
export async function startBrowserHost(children, runtime, { folder, port, hub }) {
  const words = ['--data', folder, '--port', String(port), '--hub', hub];
  const host = children.start(
    'host',
    runtime.node,
    [
      ...runtime.flags,
      ...tethered,
      ...systemCertificates(runtime.node),
      '--disable-warning=ExperimentalWarning',
      join(root, 'out', 'browser-host', 'main.js'),
      ...words,
    ],
    {
      env: { ...environmentFor(runtime.node), ...systemProxy(process.env) },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const url = await waitForLine(host.process, /^callboard: ready (\S+)/);
  if (url === undefined) throw new Stop('the program did not start; its own words stand above');
  return { url, ended: host.ended };
}

/**
 * The pinned Node knows the switch; the system's, where that is used instead, may be too old for it.
 * @param {string} node
 */
function systemCertificates(node) {
  const known = node !== process.execPath || process.allowedNodeEnvironmentFlags.has('--use-system-ca');
  return known ? ['--use-system-ca'] : [];
}

/**
 * Node's fetch obeys HTTP_PROXY and its like only when asked to; what stands on this machine is never proxied.
 * @param {NodeJS.ProcessEnv} environment
 */
export function systemProxy(environment) {
  const exceptions = environment['NO_PROXY'] ?? environment['no_proxy'];
  const own = ['127.0.0.1', 'localhost', '[::1]'];
  const all = exceptions === undefined || exceptions === '' ? own : [exceptions, ...own];
  return { NODE_USE_ENV_PROXY: '1', NO_PROXY: all.join(','), no_proxy: all.join(',') };
}
