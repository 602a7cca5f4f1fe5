import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type RecordingElectron, recordingElectron } from './testing/recordingElectron.ts';

/** The backend as the host sees it: a door that notes what came through. */
const backend = {
  calls: [] as unknown[][],
  notices: [] as string[],
  listeners: [] as ((topic: string) => void)[],
  options: undefined as Record<string, unknown> | undefined,
  protection: '',
  language: 'fr',
  closed: false,
};

vi.mock('../backend/createBackend.ts', () => ({
  createBackend: async (ports: { secrets: { protection: string } }, options: Record<string, unknown>) => {
    backend.options = options;
    backend.protection = ports.secrets.protection;
    return {
      dispatch: async (channel: string, json: string, caller: unknown) => {
        backend.calls.push([channel, json, caller]);
        return JSON.stringify({ ok: true, value: { language: backend.language } });
      },
      subscribe: (listener: (topic: string) => void) => {
        backend.listeners.push(listener);
        return () => {};
      },
      notify: (event: string) => backend.notices.push(event),
      close: async () => {
        backend.closed = true;
      },
    };
  },
}));

let folder: string;
let electron: RecordingElectron;
const commandLine = process.argv;
const resources = process.resourcesPath;

beforeEach(() => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'callboard-main-'));
  Object.assign(backend, { calls: [], notices: [], listeners: [], options: undefined, closed: false });
  process.argv = ['electron', '.', '--data', folder, '--hub', 'https://hub.example'];
  Object.assign(process, { resourcesPath: folder });
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // Registered anew for each test, since a mock outlives the reset of modules.
  electron = recordingElectron();
  vi.doMock('electron', () => electron);
});

afterEach(async () => {
  electron.app.emit('before-quit', { preventDefault: () => {} });
  await vi.waitFor(() => expect(backend.options === undefined || backend.closed).toBe(true));
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal);
  process.argv = commandLine;
  Object.assign(process, { resourcesPath: resources });
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const names = (): unknown[] => electron.recorded.calls.map(([name]) => name);
const callsOf = (name: string): unknown[][] =>
  electron.recorded.calls.filter(([called]) => called === name).map(([, ...args]) => args);

async function start(): Promise<void> {
  await import('./index.ts');
  await vi.waitFor(() => expect(electron.recorded.windows).toHaveLength(1));
}

/** Chromium's event with an address: whether the program prevented it. */
function prevented(
  emitter: { emit(name: string, ...args: unknown[]): boolean },
  name: string,
  url: string,
): boolean {
  let stopped = false;
  emitter.emit(name, { url, preventDefault: () => (stopped = true) });
  return stopped;
}

describe('before Electron is ready', () => {
  test('the sandbox is on for all, and our scheme has an origin but no passport', async () => {
    await start();
    const order = names();
    expect(order.indexOf('enableSandbox')).toBeLessThan(order.indexOf('whenReady'));
    expect(order.indexOf('registerSchemesAsPrivileged')).toBeLessThan(order.indexOf('whenReady'));
    expect(callsOf('registerSchemesAsPrivileged')[0]?.[0]).toEqual([
      {
        scheme: 'callboard',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
      },
    ]);
  });

  test('a second start gives way and touches no data', async () => {
    electron.app.hasLock = false;
    await import('./index.ts');
    expect(callsOf('exit')).toEqual([[0]]);
    expect(names()).not.toContain('whenReady');
    expect(backend.options).toBeUndefined();
  });

  test('the first start shows its window when a second is tried', async () => {
    await start();
    electron.app.emit('second-instance');
    expect(names()).toContain('restore');
    expect(names()).toContain('focus');
  });

  test('a packaged program does not start with a debugging port', async () => {
    electron.app.isPackaged = true;
    electron.app.switches.add('remote-debugging-port');
    await import('./index.ts');
    expect(callsOf('exit')).toEqual([[2]]);
    expect(names()).not.toContain('whenReady');
  });
});

describe('a window', () => {
  const preferences = (): Record<string, unknown> =>
    electron.recorded.windows[0]?.options.webPreferences ?? {};

  test('is isolated, sandboxed and without Node', async () => {
    await start();
    expect(preferences()).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
    });
    expect(String(preferences()['preload'])).toMatch(/preload[/\\]index\.cjs$/);
  });

  test('lives in a session of memory', async () => {
    await start();
    const [session] = electron.recorded.sessions.filter(({ partition }) => partition === 'callboard');
    expect(preferences()['session']).toBe(session);
    expect(session?.partition).not.toMatch(/^persist:/);
    expect(session?.options).toEqual({ cache: false });
  });

  test('can be inspected under development only', async () => {
    await start();
    expect(preferences()['devTools']).toBe(true);
    electron.app.isPackaged = true;
    const { createWindow } = await import('./createWindow.ts');
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    createWindow({ session: {} as never, preloadFile: '', developing: false, log });
    expect(electron.recorded.windows[1]?.options.webPreferences['devTools']).toBe(false);
  });

  test('loads our scheme, never a file', async () => {
    await start();
    expect(callsOf('loadURL')).toEqual([['callboard://app/']]);
  });

  test('goes nowhere else, in no way', async () => {
    await start();
    const contents = electron.recorded.windows[0]?.webContents ?? electron.app;
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(prevented(contents, event, 'https://evil.example/')).toBe(true);
      expect(prevented(contents, event, 'file:///etc/passwd')).toBe(true);
      expect(prevented(contents, event, 'callboard://app/#/accounts')).toBe(false);
    }
    expect(prevented(contents, 'will-attach-webview', '')).toBe(true);
  });

  test('opens no other; a link goes to the system', async () => {
    await start();
    const open = electron.recorded.windows[0]?.webContents.openHandler;
    expect(open?.({ url: 'https://customer.example/' })).toEqual({ action: 'deny' });
    expect(open?.({ url: 'file:///bin/sh' })).toEqual({ action: 'deny' });
    expect(callsOf('openExternal')).toEqual([['https://customer.example/']]);
  });

  test('that crashed is loaded again, once', async () => {
    await start();
    const contents = electron.recorded.windows[0]?.webContents;
    contents?.emit('render-process-gone', {}, { reason: 'crashed' });
    contents?.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents?.reloads).toBe(1);
  });
});

describe('the session', () => {
  const session = () => {
    const [found] = electron.recorded.sessions.filter(({ partition }) => partition === 'callboard');
    if (found === undefined) throw new Error('there is no such session');
    return found;
  };

  test('grants no permission beyond the two that are needed, asked or checked', async () => {
    await start();
    const answers: boolean[] = [];
    const ask = (permission: string, requestingUrl: string): void => {
      session().handlers.call(
        'permission request',
        {},
        permission,
        (answer: boolean) => answers.push(answer),
        {
          requestingUrl,
        },
      );
    };
    ask('media', 'callboard://app/');
    ask('fullscreen', 'callboard://app/');
    ask('fullscreen', 'https://evil.example/');
    expect(answers).toEqual([false, true, false]);
    expect(session().handlers.call('permission check', {}, 'geolocation', 'callboard://app/')).toBe(false);
    expect(
      session().handlers.call('permission check', {}, 'clipboard-sanitized-write', 'callboard://app/'),
    ).toBe(true);
    expect(session().handlers.call('device permission', {})).toBe(false);
  });

  test('reaches no network', async () => {
    await start();
    const cancelled = (url: string): unknown => {
      let answer: { cancel?: boolean } = {};
      session().handlers.call('before request', { url }, (given: { cancel?: boolean }) => {
        answer = given;
      });
      return answer.cancel;
    };
    expect(cancelled('https://evil.example/x.js')).toBe(true);
    expect(cancelled('ws://127.0.0.1:1/')).toBe(true);
    expect(cancelled('callboard://app/app.js')).toBe(false);
  });

  test('saves only what a page of ours made', async () => {
    await start();
    const stopped = (url: string): boolean => {
      let was = false;
      session().emit('will-download', { preventDefault: () => (was = true) }, { getURL: () => url });
      return was;
    };
    expect(stopped('https://evil.example/x.exe')).toBe(true);
    expect(stopped('blob:callboard://app/0b5d')).toBe(false);
  });

  test('serves the built screens with the headers of the product, and nothing beside them', async () => {
    await start();
    const { answerRequest } = await import('./windowSession.ts');
    const noFiles = async () => null;
    const screens = join(folder, 'renderer');
    mkdirSync(screens);
    writeFileSync(join(screens, 'index.html'), '<p>');
    writeFileSync(join(folder, 'secret.js'), '');
    const page = await answerRequest(screens, new Request('callboard://app/'), noFiles);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    for (const address of [
      'callboard://app/..%2fsecret.js',
      'callboard://other/',
      'callboard://app/none.js',
    ]) {
      expect((await answerRequest(screens, new Request(address), noFiles)).status).toBe(404);
    }
    expect(
      (await answerRequest(screens, new Request('callboard://app/', { method: 'POST' }), noFiles)).status,
    ).toBe(404);
    const sheet = Buffer.from('%PDF-1.7 a sheet');
    const files = async (sha256: string, from: number, length: number) =>
      sha256 === 'a'.repeat(64)
        ? { mediaType: 'application/pdf', bytes: sheet.length, part: sheet.subarray(from, from + length) }
        : null;
    const part = await answerRequest(
      screens,
      new Request(`callboard://app/collateral/${'a'.repeat(64)}`, { headers: { range: 'bytes=1-3' } }),
      files,
    );
    expect([part.status, await part.text()]).toEqual([206, 'PDF']);
    expect(part.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    const other = new Request(`callboard://app/collateral/${'b'.repeat(64)}`);
    expect((await answerRequest(screens, other, files)).status).toBe(404);
  });
});

describe('the door', () => {
  const page = { url: 'callboard://app/', parent: null };
  const ask = (senderFrame: unknown, ...args: unknown[]): unknown =>
    electron.recorded.ipc.call('callboard:dispatch', { sender: { id: 1 }, senderFrame }, ...args);

  test('passes a call of our top frame to the backend, with its window', async () => {
    await start();
    await ask(page, 'session.state', '{}');
    expect(backend.calls).toContainEqual(['session.state', '{}', { window: '1' }]);
  });

  test('refuses other pages, frames inside ours, and frames that are gone', async () => {
    await start();
    const before = backend.calls.length;
    expect(() => ask({ ...page, url: 'https://evil.example/' }, 'session.state', '{}')).toThrow('refused');
    expect(() => ask({ ...page, parent: page }, 'session.state', '{}')).toThrow('refused');
    expect(() => ask(null, 'session.state', '{}')).toThrow('refused');
    expect(backend.calls).toHaveLength(before);
  });

  test('answers bad_request to arguments that are none', async () => {
    await start();
    const refusal = '{"ok":false,"error":{"code":"bad_request"}}';
    expect(ask(page, 'session.state')).toBe(refusal);
    expect(ask(page, 'session.state', { a: 1 })).toBe(refusal);
    expect(ask(page, 'no such\nchannel', '{}')).toBe(refusal);
    expect(ask(page, 'session.state', 'x'.repeat(4 * 1024 * 1024 + 1))).toBe(refusal);
  });

  test('tells every window what changed', async () => {
    await start();
    for (const listener of backend.listeners) listener('sync');
    expect(electron.recorded.windows[0]?.webContents.sent).toContainEqual(['callboard:topic', 'sync']);
  });
});

describe('a page as a PDF', () => {
  const save = (name: unknown, url = 'callboard://app/') =>
    electron.recorded.ipc.call(
      'callboard:pdf',
      { sender: electron.recorded.windows[0]?.webContents, senderFrame: { url, parent: null } },
      name,
    );

  test('stands where the user wants it, on the paper of their country', async () => {
    await start();
    const file = join(folder, 'week.pdf');
    electron.recorded.machine.saveAs = file;
    expect(await save('alignment-2026-03-02')).toBe('saved');
    expect(callsOf('showSaveDialog')).toMatchObject([[{ defaultPath: 'alignment-2026-03-02.pdf' }]]);
    expect(readFileSync(file, 'utf8')).toBe('%PDF on A4');
    electron.recorded.machine.country = 'US';
    await save('alignment-2026-03-02');
    expect(readFileSync(file, 'utf8')).toBe('%PDF on Letter');
  });

  test('is not written where the user names no file, and what cannot be written is told', async () => {
    await start();
    expect(await save('week')).toBe('cancelled');
    electron.recorded.machine.saveAs = join(folder, 'nowhere', 'week.pdf');
    expect(await save('week')).toBe('failed');
  });

  test('has no path in its name, and no other page asks for one', async () => {
    await start();
    await save('../../etc/passwd');
    expect(callsOf('showSaveDialog')).toMatchObject([[{ defaultPath: 'callboard.pdf' }]]);
    await expect(save('week', 'https://evil.example/')).rejects.toThrow('refused');
  });
});

describe('the backend', () => {
  test('is started on the folder and hub of the command line', async () => {
    await start();
    expect(backend.options).toMatchObject({
      dataFolder: folder,
      defaultHubUrl: 'https://hub.example',
      programVersion: '1.2.3',
    });
    expect(String(backend.options?.['workerEntry'])).toMatch(/worker\.js$/);
  });

  test('is told of sleep', async () => {
    await start();
    electron.powerMonitor.emit('suspend');
    electron.powerMonitor.emit('resume');
    expect(backend.notices).toEqual(['suspend', 'resume']);
  });

  test('seals with the keychain, and says so truthfully where there is none', async () => {
    await start();
    const { keychainSecretStore } = await import('./keychainSecretStore.ts');
    const store = keychainSecretStore(folder);
    expect(store.protection).toBe('keychain');
    const secret = new Uint8Array([0, 255, 7]);
    expect(await store.open(await store.seal(secret))).toEqual(secret);
    electron.recorded.storage.available = false;
    expect(keychainSecretStore(folder).protection).toBe('file');
  });

  test.runIf(process.platform === 'linux')(
    "does not take Chromium's fixed password for a keychain",
    async () => {
      await start();
      const { keychainSecretStore } = await import('./keychainSecretStore.ts');
      electron.recorded.storage.backend = 'basic_text';
      expect(keychainSecretStore(folder).protection).toBe('file');
    },
  );

  test('reaches the hub without cookies', async () => {
    await start();
    const { hubNetwork } = await import('./hubNetwork.ts');
    await hubNetwork().fetch('https://hub.example/healthz', { method: 'GET' });
    expect(electron.recorded.sessions.at(-1)?.fetched).toEqual([
      ['https://hub.example/healthz', { method: 'GET', credentials: 'omit' }],
    ]);
  });

  test('is closed before the program ends', async () => {
    await start();
    let waits = false;
    electron.app.emit('before-quit', { preventDefault: () => (waits = true) });
    expect(waits).toBe(true);
    await vi.waitFor(() => expect(names()).toContain('quit'));
    expect(backend.closed).toBe(true);
  });
});

describe('the menu', () => {
  const labels = (): unknown[] =>
    ((callsOf('setApplicationMenu').at(-1)?.[0] ?? []) as { label: string }[]).map(({ label }) => label);

  test('speaks the language of the settings, and follows it', async () => {
    await start();
    expect(labels()).toContain('Édition');
    backend.language = 'it';
    for (const listener of backend.listeners) listener('settings');
    await vi.waitFor(() => expect(labels()).toContain('Modifica'));
    backend.language = 'fr';
  });
});
