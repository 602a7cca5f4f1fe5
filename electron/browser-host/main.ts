import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Backend, createBackend } from '../backend/createBackend.ts';
import { fileLog } from '../hosting/fileLog.ts';
import { fileSecretStore } from '../hosting/fileSecretStore.ts';
import { hostWords } from '../hosting/hostWords.ts';
import { DataFolderError, lockDataFolder } from '../hosting/lockDataFolder.ts';
import { randomIds } from '../hosting/randomIds.ts';
import { systemClock } from '../hosting/systemClock.ts';
import { watchMachine } from '../hosting/watchMachine.ts';
import { parseBrowserHostOptions } from './options.ts';
import { startBrowserHost } from './startBrowserHost.ts';

// As seen from where this is bundled, out/browser-host.
const rendererFolder = fileURLToPath(new URL('../renderer', import.meta.url));
const packageFile = new URL('../../package.json', import.meta.url);
const workerFile = new URL('./worker.js', import.meta.url);
const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale;

async function main(): Promise<void> {
  const options = parseBrowserHostOptions(process.argv.slice(2));
  const lock = lockDataFolder(options.dataFolder);
  const log = fileLog(options.dataFolder);
  const clock = systemClock();
  const backend: Backend = await createBackend(
    {
      clock,
      ids: randomIds(clock),
      secrets: fileSecretStore(options.dataFolder),
      network: { fetch: (url, init) => fetch(url, init) },
      log,
    },
    {
      dataFolder: options.dataFolder,
      programVersion: JSON.parse(readFileSync(packageFile, 'utf8')).version,
      workerEntry: workerFile,
      ...(options.hubUrl === undefined ? {} : { defaultHubUrl: options.hubUrl }),
    },
  );
  const host = await startBrowserHost(backend, { port: options.port, rendererFolder });
  const machine = watchMachine((event) => backend.notify(event));
  console.log(`callboard: ready ${host.entrance}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    machine.stop();
    await host.close();
    await backend.close();
    lock.release();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await backend.opened;
}

/** What is expected to go wrong at a start becomes a sentence; anything else is a bug and shows its stack. */
main().catch((error: unknown) => {
  const words = hostWords('system', systemLocale);
  const port = portTaken(error);
  if (error instanceof DataFolderError) console.error(`callboard: ${error.sentence(words)}`);
  else if (port !== undefined)
    console.error(`callboard: ${words['start.portTaken'].replace('{port}', String(port))}`);
  else if (isUsageError(error)) console.error(`callboard: ${error.message}`);
  else console.error(error);
  process.exit(1);
});

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (/^--/.test(error.message) || ('code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))))
  );
}

/** The port that could not be listened on, being another's or reserved for the system's administrator. */
function portTaken(error: unknown): number | undefined {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'listen')) return undefined;
  return 'port' in error ? Number(error.port) : undefined;
}
