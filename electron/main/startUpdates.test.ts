import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startUpdates, type Updater } from './startUpdates.ts';

const warnings: unknown[] = [];
const log = { info: () => {}, warn: (fields: unknown) => warnings.push(fields), error: () => {} };
let looks: number;
let updater: Updater;
let downloaded: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  looks = 0;
  warnings.length = 0;
  updater = {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: true,
    logger: console,
    checkForUpdates: async () => {
      looks += 1;
    },
    on: (_, heard) => {
      downloaded = heard;
    },
  };
});
afterEach(() => vi.useRealTimers());

const load = async (): Promise<Updater> => updater;

describe('updates', () => {
  test('are not asked for from source, nor where no company set their address', async () => {
    const never = async (): Promise<Updater> => {
      throw new Error('the updater must not even be loaded');
    };
    await startUpdates({ isPackaged: false, hasFeed: true, load: never, log });
    await startUpdates({ isPackaged: true, hasFeed: false, load: never, log });
  });

  test('are looked for at the start and every six hours, and put in place at the next quit', async () => {
    await startUpdates({ isPackaged: true, hasFeed: true, load, log });
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(12 * 60 * 60 * 1000);
    expect(looks).toBe(3);
    expect(updater).toMatchObject({ autoDownload: true, autoInstallOnAppQuit: true, allowDowngrade: false });
  });

  test('wait for the end of the program once they are here', async () => {
    const { isWaiting } = await startUpdates({ isPackaged: true, hasFeed: true, load, log });
    expect(isWaiting()).toBe(false);
    downloaded();
    expect(isWaiting()).toBe(true);
  });

  test('that cannot be reached disturb nobody, and leave no address in the log', async () => {
    updater.checkForUpdates = async () => {
      throw new Error('connect ECONNREFUSED updates.company.example');
    };
    await startUpdates({ isPackaged: true, hasFeed: true, load, log });
    await vi.advanceTimersByTimeAsync(0);
    expect(warnings).toEqual([{ error: 'Error' }]);
  });
});
