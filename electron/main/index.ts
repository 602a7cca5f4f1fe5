import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, protocol } from 'electron';
import { hostWords } from '../hosting/hostWords.ts';
import { DataFolderError } from '../hosting/lockDataFolder.ts';
import { guardContents } from './guardContents.ts';
import { parseProgramOptions } from './options.ts';
import { refusedSwitch } from './security/commandLine.ts';
import { ownScheme } from './security/ownAddress.ts';
import { startProgram } from './startProgram.ts';

/*
 * The entry of the packaged program: what must happen before Electron is ready, in the order in which it must.
 */
const options = parseProgramOptions(process.argv.slice(1));

// A data folder is a program of its own: its own profile, its own single instance.
if (options.dataFolder !== undefined) app.setPath('userData', options.dataFolder);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: ownScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
guardContents(app);

const refused = refusedSwitch(app.isPackaged, (name) => app.commandLine.hasSwitch(name));
if (refused !== undefined) {
  console.error(`callboard: --${refused} is not accepted`);
  app.exit(2);
} else if (!app.requestSingleInstanceLock()) {
  console.error('callboard: already running with this data; its window is shown instead');
  app.exit(0);
} else {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Ctrl-C in the terminal that started it ends it the same way as the menu.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  app
    .whenReady()
    .then(() =>
      startProgram(options, {
        rendererFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
        preloadFile: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
        workerFile: new URL('./worker.js', import.meta.url),
      }),
    )
    .catch((error: unknown) => {
      console.error(error);
      dialog.showErrorBox('Callboard', sentenceOf(error));
      app.exit(1);
    });
}

function sentenceOf(error: unknown): string {
  if (error instanceof DataFolderError) return error.sentence(hostWords('system', app.getLocale()));
  return String(error);
}
