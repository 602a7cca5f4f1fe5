import { BrowserWindow, type Session } from 'electron';
import type { Log } from '../backend/ports/ports.ts';
import { startAddress } from './security/ownAddress.ts';

/** A page that keeps crashing is not loaded again more often than this. */
const reloadAtMostEveryMs = 10_000;

export interface WindowPlan {
  readonly session: Session;
  readonly preloadFile: string;
  readonly developing: boolean;
  readonly log: Log;
}

export function createWindow({ session, preloadFile, developing, log }: WindowPlan): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Callboard',
    webPreferences: {
      session,
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The dictionaries would be fetched from a server that is none of ours.
      spellcheck: false,
      devTools: developing,
    },
  });
  let reloadedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log.error({ reason }, 'a window crashed');
    if (performance.now() - reloadedAt < reloadAtMostEveryMs) return;
    reloadedAt = performance.now();
    window.webContents.reload();
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(startAddress);
  return window;
}
