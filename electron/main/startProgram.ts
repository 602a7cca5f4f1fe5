import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { createBackend } from '../backend/createBackend.ts';
import { fileLog } from '../hosting/fileLog.ts';
import { lockDataFolder } from '../hosting/lockDataFolder.ts';
import { randomIds } from '../hosting/randomIds.ts';
import { systemClock } from '../hosting/systemClock.ts';
import { createWindow } from './createWindow.ts';
import { exportBeforeUpdate } from './exportBeforeUpdate.ts';
import { hubNetwork } from './hubNetwork.ts';
import { keychainSecretStore } from './keychainSecretStore.ts';
import { showMenu } from './menu/showMenu.ts';
import type { ProgramOptions } from './options.ts';
import { startAddress } from './security/ownAddress.ts';
import { servePdf } from './servePdf.ts';
import { serveWindows } from './serveWindows.ts';
import { startUpdates, type Updates } from './startUpdates.ts';
import { watchPower } from './watchPower.ts';
import { createWindowSession } from './windowSession.ts';

/** Where the bundles stand, seen from the bundle of main. */
export interface Places {
  readonly rendererFolder: string;
  readonly preloadFile: string;
  readonly workerFile: URL;
}

/** Everything after Electron is ready: backend, session, door, first window. */
export async function startProgram(options: ProgramOptions, places: Places): Promise<void> {
  const dataFolder = options.dataFolder ?? join(app.getPath('userData'), 'laptop');
  const developing = !app.isPackaged;
  const lock = lockDataFolder(dataFolder);
  const log = fileLog(dataFolder);
  const clock = systemClock();
  const backend = await createBackend(
    {
      clock,
      ids: randomIds(clock),
      secrets: keychainSecretStore(dataFolder),
      network: hubNetwork(),
      log,
    },
    {
      dataFolder,
      programVersion: app.getVersion(),
      workerEntry: places.workerFile,
      ...(options.hubUrl === undefined ? {} : { defaultHubUrl: options.hubUrl }),
    },
  );
  const power = watchPower(backend);
  let updates: Updates | null = null;
  endTidily(async () => {
    power.stop();
    if (updates?.isWaiting()) await exportBeforeUpdate(backend, log);
    await backend.close();
    lock.release();
  });

  const session = createWindowSession(places.rendererFolder, developing, backend.readFile);
  const newWindow = (): BrowserWindow =>
    createWindow({ session, preloadFile: places.preloadFile, developing, log });
  serveWindows(backend, log);
  servePdf(log);
  await showMenu({ backend, developing, newWindow });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) newWindow();
  });
  newWindow().webContents.once('did-finish-load', () => console.log(`callboard: ready ${startAddress}`));
  await backend.opened;
  updates = await startUpdates({
    isPackaged: app.isPackaged,
    hasFeed: existsSync(join(process.resourcesPath, 'app-update.yml')),
    load: async () => (await import('electron-updater')).autoUpdater,
    log,
  });
}

/** The first wish to quit waits until what is being written is on the disk. */
function endTidily(close: () => Promise<void>): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void close().finally(() => app.quit());
  });
}
