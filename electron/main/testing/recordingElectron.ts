import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;

/** Remembers handlers by the name under which they were set, so that a test can play Chromium's part. */
class Handlers {
  readonly byName = new Map<string, Handler>();
  readonly set =
    (name: string) =>
    (...args: unknown[]): void => {
      const handler = args.at(-1);
      if (typeof handler === 'function') this.byName.set(name, handler as Handler);
    };
  call(name: string, ...args: unknown[]): unknown {
    const handler = this.byName.get(name);
    if (handler === undefined) throw new Error(`nothing handles ${name}`);
    return handler(...(args as never[]));
  }
}

class RecordedSession extends EventEmitter {
  readonly handlers = new Handlers();
  readonly fetched: [url: string, init: RequestInit][] = [];
  readonly protocol = {
    handle: (scheme: string, handler: Handler): void => this.handlers.set(`protocol ${scheme}`)(handler),
  };
  readonly webRequest = { onBeforeRequest: this.handlers.set('before request') };
  readonly setPermissionRequestHandler = this.handlers.set('permission request');
  readonly setPermissionCheckHandler = this.handlers.set('permission check');
  readonly setDevicePermissionHandler = this.handlers.set('device permission');
  readonly partition: string;
  readonly options: unknown;
  constructor(partition: string, options: unknown) {
    super();
    this.partition = partition;
    this.options = options;
  }
  async fetch(url: string, init: RequestInit): Promise<Response> {
    this.fetched.push([url, init]);
    return new Response('{}');
  }
}

class RecordedContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  reloads = 0;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  readonly id: number;
  constructor(id: number) {
    super();
    this.id = id;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
  async printToPDF(options: { pageSize: string }): Promise<Buffer> {
    return Buffer.from(`%PDF on ${options.pageSize}`);
  }
  reload(): void {
    this.reloads += 1;
  }
}

/**
 * Stands in for the whole of `electron` where there is no binary. It decides nothing: it keeps what the program
 * asked for and plays events back. One fake for all wiring tests, so that no two of them disagree about Electron.
 */
export function recordingElectron() {
  const calls: unknown[][] = [];
  const record =
    (name: string, answer?: unknown) =>
    (...args: unknown[]): unknown => {
      calls.push([name, ...args]);
      return answer;
    };
  const sessions: RecordedSession[] = [];
  const windows: BrowserWindow[] = [];
  const ipc = new Handlers();

  const machine = { online: true, country: 'SE', saveAs: null as string | null };

  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    hasLock: true,
    switches: new Set<string>(),
    setPath: record('setPath'),
    getPath: (name: string) => `/nowhere/${name}`,
    getVersion: () => '1.2.3',
    getLocale: () => 'sv-SE',
    getLocaleCountryCode: () => machine.country,
    enableSandbox: record('enableSandbox'),
    quit: record('quit'),
    exit: record('exit'),
    whenReady: () => {
      calls.push(['whenReady']);
      return Promise.resolve();
    },
    requestSingleInstanceLock: (): boolean => app.hasLock,
    commandLine: { hasSwitch: (name: string): boolean => app.switches.has(name) },
  });

  class BrowserWindow extends EventEmitter {
    static getAllWindows = (): BrowserWindow[] => windows;
    static fromWebContents = (contents: RecordedContents): BrowserWindow | null =>
      windows.find(({ webContents }) => webContents === contents) ?? null;
    readonly webContents = new RecordedContents(windows.length + 1);
    readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
    constructor(options: BrowserWindow['options']) {
      super();
      this.options = options;
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
    loadURL(url: string): Promise<void> {
      calls.push(['loadURL', url]);
      return Promise.resolve();
    }
    show(): void {
      calls.push(['show']);
    }
    focus(): void {
      calls.push(['focus']);
    }
    isMinimized(): boolean {
      return true;
    }
    restore(): void {
      calls.push(['restore']);
    }
  }

  const storage = { available: true, backend: 'gnome_libsecret' };

  return {
    /** What the tests look at; the program never asks for it. */
    recorded: { calls, sessions, windows, ipc, storage, machine },
    app,
    BrowserWindow,
    dialog: {
      showErrorBox: record('showErrorBox'),
      showSaveDialog: async (_window: unknown, options: unknown) => {
        calls.push(['showSaveDialog', options]);
        return machine.saveAs === null
          ? { canceled: true, filePath: '' }
          : { canceled: false, filePath: machine.saveAs };
      },
    },
    ipcMain: { handle: (channel: string, handler: Handler) => ipc.set(channel)(handler) },
    Menu: {
      buildFromTemplate: (template: unknown) => template,
      setApplicationMenu: record('setApplicationMenu'),
    },
    net: { isOnline: () => machine.online },
    powerMonitor: new EventEmitter(),
    protocol: { registerSchemesAsPrivileged: record('registerSchemesAsPrivileged') },
    safeStorage: {
      isEncryptionAvailable: () => storage.available,
      getSelectedStorageBackend: () => storage.backend,
      encryptString: (text: string) => Buffer.from(`sealed ${text}`),
      decryptString: (sealed: Buffer) => sealed.toString().replace('sealed ', ''),
    },
    session: {
      fromPartition: (partition: string, options: unknown) => {
        const made = new RecordedSession(partition, options);
        sessions.push(made);
        return made;
      },
    },
    shell: { openExternal: record('openExternal', Promise.resolve()) },
  };
}

export type RecordingElectron = ReturnType<typeof recordingElectron>;
