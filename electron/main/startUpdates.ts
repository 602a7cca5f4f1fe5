import type { Log } from '../backend/ports/ports.ts';

const lookEveryMs = 6 * 60 * 60 * 1000;

/** The part of electron-updater that is used. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  logger: unknown;
  checkForUpdates(): Promise<unknown>;
  on(event: 'update-downloaded', heard: () => void): unknown;
}

export interface Updates {
  /** One has been downloaded and is put in place when the program ends. */
  readonly isWaiting: () => boolean;
}

export interface UpdatePlan {
  readonly isPackaged: boolean;
  /** electron-builder writes it when a company sets where its updates stand; without it nothing is asked. */
  readonly hasFeed: boolean;
  readonly load: () => Promise<Updater>;
  readonly log: Log;
}

/** Looks for updates where the company says they stand, and installs at the next quit; never by surprise. */
export async function startUpdates({ isPackaged, hasFeed, load, log }: UpdatePlan): Promise<Updates> {
  let waiting = false;
  const updates: Updates = { isWaiting: () => waiting };
  if (!isPackaged || !hasFeed) return updates;
  const updater = await load();
  updater.autoDownload = true;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.logger = null;
  updater.on('update-downloaded', () => {
    waiting = true;
  });
  const look = (): void => {
    updater.checkForUpdates().catch((error: unknown) => {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'no answer about updates');
    });
  };
  look();
  setInterval(look, lookEveryMs).unref();
  return updates;
}
