import { fileURLToPath } from 'node:url';
import { startBrowserHost } from '../../../electron/browser-host/startBrowserHost.ts';
import { openBenchBackend } from './benchLaptop.ts';

/** The program with a window, without a network, until it is ended. Argument: a folder that has been synced. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('folder');

const { backend, setNetwork } = await openBenchBackend(folder);
setNetwork(false);
// As seen from where this is bundled, out/bench.
const host = await startBrowserHost(backend, {
  port: 0,
  rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
});
console.log(JSON.stringify({ entrance: host.entrance }));
process.on('SIGTERM', () => {
  void host
    .close()
    .then(() => backend.close())
    .then(() => process.exit());
});
